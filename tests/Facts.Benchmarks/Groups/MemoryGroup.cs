using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Projects;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>The memory used by the facts before and after they are accessed.</summary>
internal static class MemoryGroup
{
    private const string Group = "memory";

    /// <summary>A page directory with one pointer for every few hundred rows still counts as flat.</summary>
    private const int Flat = 16_384;

    public static IEnumerable<Row> Run(IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            using var project = StartupGroup.Project(size, isNative: false);
            var key = Catalogue.Products(size)[size / 2].Key;
            var output = ChildProcess.Run(project.Program, project.Folder, "memory", key).Demanded;
            var figures = output.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            var plain = PlainBytes(size);
            var touched = figures[2] / size;
            var records = Figures.Count(size);
            yield return new Row(
                Group,
                $"heap of an untouched table, {records} records",
                Figures.Bytes(figures[0]),
                "",
                null,
                "flat in the number of records",
                figures[0] <= Flat);
            yield return new Row(
                Group,
                $"heap of the first record, {records} records",
                Figures.Bytes(figures[1]),
                "",
                null,
                "flat in the number of records",
                figures[1] <= Flat);
            yield return new Row(
                Group,
                $"heap of a touched record, all of {records}",
                Figures.Bytes(touched),
                $"plain object {Figures.Bytes(plain)}",
                touched / plain,
                "≤ 1",
                touched <= plain);
            yield return new Row(
                Group,
                $"working set, all of {records}",
                $"{Figures.Bytes(figures[3])} before, {Figures.Bytes(figures[4])} after",
                "",
                null,
                "",
                null);
        }
    }

    /// <summary>The heap memory of a plain record with the same content: its fields, its own strings, and its slot in an array.</summary>
    private static double PlainBytes(int size)
    {
        var makers = Catalogue.Makers(size).ToDictionary(maker => maker.Key);
        var products = Catalogue.Products(size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var copies = Array.ConvertAll(products, product => PlainProduct.Of(product, makers[product.Maker]));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(copies);
        GC.KeepAlive(products);
        return bytes / (double)size;
    }
}
