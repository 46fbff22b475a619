using System;
using System.Globalization;
using System.IO;
using System.Threading;
using Facts.Compiler;
using Facts.Fuzz.Checking;
using Facts.Fuzz.Running;

namespace Facts.Fuzz;

internal static class Program
{
    private const string Usage = """
        run FIRST COUNT [FOLDER]   checks the inputs of COUNT seeds from FIRST on; FOLDER/current holds the seed at work
        types FIRST COUNT          the same, and compiles the C# of each input without an error as a whole
        scale MOST                 compiles 10,000 records, then ten times as many, up to MOST, and tells time and memory
        digest CULTURE             one number for every byte that is written of the repository's datasets and made-up ones
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
            case ["scale", var most]:
                Scale.Run(int.Parse(most, CultureInfo.InvariantCulture), Console.Out);
                return 0;
            case ["digest", var culture]:
                Console.WriteLine($"{CultureInfo.GetCultureInfo(culture).Name} {Digest.In(CultureInfo.GetCultureInfo(culture))}");
                return 0;
            case ["show", var seed]:
                return Show(FuzzInput.Of(ulong.Parse(seed, CultureInfo.InvariantCulture)));
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
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
