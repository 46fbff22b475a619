using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;

namespace Facts.Generator.Tests;

/// <summary>A small dataset in several files.</summary>
internal static class Zoo
{
    public const string Schema = """
        tables:
          Animal:
            fields:
              name: string
              born: int?
              keeper: { type: Keeper, inverse: Animals }
          Keeper:
            fields:
              name: string
          Ticket:
            fields:
              price: decimal
        """;

    public const string Elephants = """
        rosa:
          name: Rosa
          born: 2016
          keeper: ines
        """;

    public const string Otters = """
        otto:
          name: Otto
          keeper: ines
        """;

    public const string Keepers = """
        ines:
          name: Ines
        """;

    public const string Tickets = """
        adult: { price: 12.50 }
        child: { price: 6 }
        """;

    /// <summary>Keepers with a diagnostic of every stage that reads them.</summary>
    public const string WithMistakes = """
        ines:
          name: Ines
          colour: red
        ines:
          name: !Ines
        tom: { nam: Tom }
        """;

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("dataset.yaml", "name: Zoo\nnamespace: Sample"),
        ("zoo.schema.yaml", Schema),
        ("animals/elephants.yaml", Elephants),
        ("animals/otters.yaml", Otters),
        ("keepers.yaml", Keepers),
        ("tickets.yaml", Tickets),
    ];

    public static GeneratorHost Write(this GeneratorHost host)
    {
        foreach (var (path, text) in Files)
        {
            host.Write(path, text);
        }

        return host;
    }

    /// <summary>Writes the dataset of the repository, which uses most of the fact language.</summary>
    public static GeneratorHost WriteSummit(this GeneratorHost host)
    {
        foreach (var file in Directory.EnumerateFiles(SummitFolder, "*.yaml", SearchOption.AllDirectories))
        {
            host.Write(Path.GetRelativePath(SummitFolder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return host;
    }

    private static string SummitFolder { get; } = FindSummit();

    private static string FindSummit([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "data", "pyongyang-summit"));
}
