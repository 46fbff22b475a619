using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Facts.Compiler;
using Facts.Fuzz.Checking;

namespace Facts.Fuzz.Running;

/// <summary>Measures how the time and memory of the compiler grow with the number of records.</summary>
internal static class Scale
{
    private const int RecordsInFile = 100_000;

    private const string Schema = """
        tables:
          City:
            members: false
            fields:
              name: string
              people: int
              founded: FactDate?
              twin: { type: City?, inverse: Twins }
            indexes: [people]
        """;

    public static void Run(int most, TextWriter output)
    {
        output.WriteLine("| records | processor time | per record | memory of the process |\n|---|---|---|---|");
        Compile(1_000);
        for (var records = 10_000; records <= most; records *= 10)
        {
            GC.Collect();
            var time = Compile(records);
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
            output.WriteLine(
                FormattableString.Invariant(
                    $"| {records:N0} | {time.TotalSeconds:F1} s | {time.TotalMicroseconds / records:F1} µs | {peak:N0} MB |"));
            output.Flush();
        }
    }

    /// <summary>Processor time, which other load on the machine does not increase.</summary>
    private static TimeSpan Compile(int records)
    {
        var files = Files(records);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None);
        var time = Process.GetCurrentProcess().TotalProcessorTime - before;
        return result.Diagnostics.IsEmpty ? time : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static ImmutableArray<FactFile> Files(int records) =>
    [
        new("/facts/dataset.yaml", "dataset.yaml", "name: Trial\n"),
        new("/facts/cities.schema.yaml", "cities.schema.yaml", Schema),
        .. Enumerable.Range(0, (records + RecordsInFile - 1) / RecordsInFile).Select(file => Part(file, records)),
    ];

    private static FactFile Part(int file, int records)
    {
        var text = new StringBuilder();
        for (var record = file * RecordsInFile; record < Math.Min(records, (file + 1) * RecordsInFile); record++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"city-{record}:\n  name: City {record}\n  people: {record * 7L % 1_000_003}\n"
                    + $"  founded: {1000 + (record % 1000)}\n  twin: city-{(record + 1) % records}\n");
        }

        return new FactFile($"/facts/cities/{file}.yaml", $"cities/{file}.yaml", text.ToString());
    }
}
