using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Compiler;
using Facts.Fuzz.Accounting;
using Facts.Fuzz.Checking;
using Facts.Fuzz.Running;

namespace Facts.Fuzz;

internal static class Program
{
    private const string Usage = """
        run FIRST COUNT [FOLDER]   checks the inputs of COUNT seeds from FIRST on; FOLDER/current holds the seed at work
        minutes FIRST MINUTES      the same for so many minutes
        types FIRST COUNT          the same as run, and compiles the C# of each input without an error as a whole
        scale MOST                 compiles 10,000 records, then ten times as many, up to MOST, and tells time and memory
        digest CULTURE             one number for every byte that is written of the repository's datasets and made-up ones
        account FOLDER             says of every scalar of the dataset in a folder what became of it, and lists what is lost
        show SEED                  prints an input, and what is wrong with it
        """;

    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["types", var first, var count]:
                var types = new FuzzRun(Console.Out, null, typedEvery: 1);
                types.Run(ulong.Parse(first, CultureInfo.InvariantCulture), long.Parse(count, CultureInfo.InvariantCulture));
                return types.Failed == 0 ? 0 : 1;
            case ["run", var first, var count, .. var folder]:
                var run = new FuzzRun(Console.Out, folder.Length > 0 ? Directory.CreateDirectory(folder[0]).FullName : null);
                run.Run(ulong.Parse(first, CultureInfo.InvariantCulture), long.Parse(count, CultureInfo.InvariantCulture));
                return run.Failed == 0 ? 0 : 1;
            case ["minutes", var first, var minutes]:
                var timed = new FuzzRun(Console.Out, null) { Limit = TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)) };
                timed.Run(ulong.Parse(first, CultureInfo.InvariantCulture), long.MaxValue);
                return timed.Failed == 0 ? 0 : 1;
            case ["scale", var most]:
                Scale.Run(int.Parse(most, CultureInfo.InvariantCulture), Console.Out);
                return 0;
            case ["digest", var culture]:
                Console.WriteLine($"{CultureInfo.GetCultureInfo(culture).Name} {Digest.In(CultureInfo.GetCultureInfo(culture))}");
                return 0;
            case ["account", var folder]:
                return Account(folder);
            case ["show", var seed]:
                return Show(FuzzInput.Of(ulong.Parse(seed, CultureInfo.InvariantCulture)));
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Account(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" or ".md")
            .Select(path => (Path: path, FactsPath: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.FactsPath, StringComparer.Ordinal)
            .Select(file => new FactFile(file.Path, file.FactsPath, File.ReadAllText(file.Path)))
            .ToImmutableArray();
        var sources = FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None).Sources;
        var (scalars, isStored) = DatasetAccount.Of(StagedDataset.Of(files, InputCheck.Options.Schema), sources);
        Console.WriteLine(isStored ? "read back from the stored form" : "read from the linked model");
        foreach (var fate in scalars.GroupBy(scalar => scalar.Fate).OrderBy(fate => fate.Key))
        {
            Console.WriteLine($"{fate.Key,-20} {fate.Count(),10}");
        }

        var lost = scalars.Where(scalar => scalar.Fate == ScalarFate.Lost).ToList();
        lost.ForEach(Console.WriteLine);
        return lost.Count == 0 ? 0 : 1;
    }

    private static int Show(FuzzInput input)
    {
        foreach (var file in input.Files)
        {
            Console.WriteLine($"=== {file.FactsPath}\n{file.Text}");
        }

        var result = FactCompiler.Compile(input.Files, InputCheck.Options, CancellationToken.None);
        Console.WriteLine(string.Join('\n', result.Diagnostics));
        var failure = new InputCheck().Check(input);
        Console.WriteLine(failure is null ? "=== nothing is wrong" : $"=== {failure.Kind}\n{failure.Detail}");
        return failure is null ? 0 : 1;
    }
}
