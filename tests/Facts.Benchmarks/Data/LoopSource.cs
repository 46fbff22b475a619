using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Benchmarks.Data;

/// <summary>The C# of the measured loops for one table of <see cref="KeyedTables"/>.</summary>
internal static class LoopSource
{
    /// <summary>The name of a class of loops.</summary>
    public static string ClassOf(string record) => $"Loops.{record}.KeyedLoops";

    public static string[] Keyed(string record, string keyType) =>
        [Head(record, keyType) + Template("KeyedLoops.cs"), .. keyType == "string" ? new[] { Head(record, keyType) + Template("SpanLoops.cs") } : []];

    public static string Switch(string record, IEnumerable<string> keys)
    {
        var arms = new StringBuilder();
        foreach (var (key, row) in keys.Select((key, row) => (key, row)))
        {
            arms.Append("        ").Append(SymbolDisplay.FormatLiteral(key, quote: true)).Append(" => ").Append(row).Append(",\n");
        }
        return $"{Head(record, "string")}{Template("SwitchLoops.cs")}    private static int Row(string key) => key switch\n    "
            + $"{{\n{arms}        _ => -1,\n    }};\n}}\n";
    }

    public static string Template(string name)
    {
        using var reader = new StreamReader(
            typeof(LoopSource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }

    private static string Head(string record, string keyType) => $$"""
        #nullable enable
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Linq;
        using Facts;
        using Facts.Benchmarks.Measuring;
        using TheKey = {{keyType}};
        using TheRecord = Bench.{{record}}Entry;
        using TheTable = Bench.{{record}}EntryTable;

        namespace Loops.{{record}};

        file static class The
        {
            public static TheTable Table => global::Bench.Keyed.{{record}}Entries;

            public static IComparer<TheKey> Comparer => {{(keyType == "string" ? "StringComparer.Ordinal" : "Comparer<TheKey>.Default")}};
        }

        """;
}
