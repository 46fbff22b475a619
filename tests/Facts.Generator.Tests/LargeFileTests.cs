using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Facts.Compiler.Binding;
using Facts.Compiler.Yaml;

namespace Facts.Generator.Tests;

/// <summary>A data file that is too large for its nodes to be cached.</summary>
public sealed class LargeFileTests
{
    private const int Records = 5_000;
    private const string NamedKeeper = "  Keeper:\n    fields:\n      name: string";
    private const string KeeperWithoutMember = "  Keeper:\n    members: false\n    fields:\n      name: string";
    private const string TitledKeeper = "  Keeper:\n    members: false\n    fields:\n      title: string";

    [Fact]
    public void No_step_caches_its_nodes()
    {
        var steps = Host().Run().TrackedSteps;

        var cached = steps[StepNames.Parsed].Concat(steps[StepNames.Bound]).SelectMany(run => run.Outputs).Select(output => output.Value)
            .Where(value => value is CachedFile { File.FactsPath: "keepers.yaml" } or BoundFile { File.File.FactsPath: "keepers.yaml" }).ToList();

        Assert.Equal(2, cached.Count);
        Assert.All(cached, value => Assert.Empty(ObjectGraph.Find(value, type => type == typeof(YamlEntry))));
    }

    [Fact]
    public void A_change_of_the_schema_binds_it_again()
    {
        var host = Host();
        Assert.Empty(host.Run().Diagnostics);

        var result = host.Write("zoo.schema.yaml", Zoo.Schema.Replace(NamedKeeper, TitledKeeper, StringComparison.Ordinal)).Run();

        var files = result.Diagnostics.Select(diagnostic => Path.GetFileName(diagnostic.Location.GetLineSpan().Path)).ToList();
        Assert.Equal(20, files.Count(file => file == "keepers.yaml"));
        Assert.Equal(2, files.Count(file => file == "zoo.schema.yaml"));
    }

    [Fact]
    public void Its_mistakes_and_comments_are_reported_like_those_of_any_file()
    {
        const string Mistakes = "ines:\n  name: Ines\nines: {}\ntom: { name: 'Tom' } # facts: ignore FACT9999\nhugo: { name: Hugo, colour: red }\n";

        var expected = Diagnostics(Mistakes);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Diagnostics(Mistakes + Keepers(Records)));

        static string[] Diagnostics(string keepers) => [.. Host(keepers).Run().Diagnostics.Select(diagnostic => diagnostic.ToString())];
    }

    private static GeneratorHost Host() => Host(Zoo.Keepers + "\n" + Keepers(Records));

    private static GeneratorHost Host(string keepers) => new GeneratorHost().Write()
        .Write("zoo.schema.yaml", Zoo.Schema.Replace(NamedKeeper, KeeperWithoutMember, StringComparison.Ordinal))
        .Write("keepers.yaml", keepers);

    private static string Keepers(int count)
    {
        var text = new StringBuilder();
        for (var record = 0; record < count; record++)
        {
            text.Append(CultureInfo.InvariantCulture, $"keeper-{record}:\n  name: Keeper {record}\n");
        }

        Assert.True(text.Length > CachedFile.MostCharacters);
        return text.ToString();
    }
}
