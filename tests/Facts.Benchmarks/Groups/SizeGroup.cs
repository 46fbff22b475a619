using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>The size of a record in the assembly.</summary>
internal static class SizeGroup
{
    private const int Few = 100;

    public static IEnumerable<Row> Run(int records)
    {
        var dataset = Catalogue.Text(records);
        var yaml = dataset.Files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text));
        var assembly = AssemblyBytes(records) - AssemblyBytes(Few);
        var ours = assembly / (double)(records - Few);
        yield return Against(ours, "YAML", yaml / (double)records, "≤ 0.5", ratio => ratio <= 0.5);
        yield return Against(ours, "YAML in gzip", Zipped(dataset) / (double)records, "", null);
        yield return Against(ours, "MessagePack", PackedCatalogue.MessagePack(records).Length / (double)records, "near 1", ratio => ratio <= 1.2);
        yield return Against(ours, "JSON", PackedCatalogue.Json(records).Length / (double)records, "", null);

        Row Against(double here, string peer, double there, string target, Func<double, bool>? isReached) => new(
            "size",
            $"bytes in the assembly per record, {Figures.Count(records)}",
            here.ToString("0.0", CultureInfo.InvariantCulture),
            Figures.Invariant($"{peer} {there:0.0}"),
            here / there,
            target,
            isReached?.Invoke(here / there));
    }

    private static long AssemblyBytes(int records) => LoadedDataset.Compile(LoadedDataset.Generate(Catalogue.Text(records)), []).Length;

    private static long Zipped(DatasetText dataset)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var file in dataset.Files)
            {
                zip.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        }

        return bytes.Length;
    }
}
