using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Facts.Compiler.Emit;
using Facts.Storage;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Fuzz.Accounting;

/// <summary>Finds the stored tables in generated C#, and opens them as the runtime does.</summary>
internal static partial class EmittedTables
{
    /// <summary>The stored tables, each by its property and its name.</summary>
    public static Dictionary<(string Property, string Name), StoredRows> Of(ImmutableArray<GeneratedSource> sources)
    {
        var tables = new Dictionary<(string, string), StoredRows>();
        foreach (var source in sources.Where(source => source.HintName.Contains(".rows", StringComparison.Ordinal)))
        {
            var chunks = Chunk().Matches(source.Text).ToLookup(match => match.Groups["source"].Value, match => Pinned(match.Groups["text"].Value));
            foreach (Match table in Table().Matches(source.Text))
            {
                var own = chunks[table.Groups["source"].Value].ToArray();
                var name = SyntaxFactory.ParseToken(table.Groups["name"].Value).ValueText;
                if (own.Length > 0)
                {
                    // The tables of the dataset come first; that of its sources may have the name of one.
                    tables.TryAdd((table.Groups["property"].Value, name), new StoredTable(name, chunk => own[chunk]).Rows);
                }
            }
        }

        return tables;
    }

    [GeneratedRegex("""StoredTable (?<property>\w+) = new\((?<name>".*"), (?<source>\w+)\);""")]
    private static partial Regex Table();

    [GeneratedRegex("""ReadOnlySpan<byte> (?<source>[A-Za-z]+)\d+ => (?<text>".*"u8);""")]
    private static partial Regex Chunk();

    private static byte[] Pinned(string literal)
    {
        var bytes = Encoding.UTF8.GetBytes(SyntaxFactory.ParseToken(literal).ValueText);
        var pinned = GC.AllocateArray<byte>(bytes.Length + 1, pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
