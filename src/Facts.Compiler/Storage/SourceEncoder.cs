using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>Stores the sources of a dataset as a table, in the order in which the runtime's <c>Source</c> reads them.</summary>
internal static class SourceEncoder
{
    public static ImmutableArray<StoredChunk> Encode(ImmutableArray<SourceDeclaration> sources)
    {
        var writer = new StoredTableWriter();
        foreach (var source in sources)
        {
            Encode(source, writer.AddRow());
        }

        writer.SetKeys(sources.Select(source => StableHash.Of(source.Id)).ToList());
        return writer.ToChunks();
    }

    private static void Encode(SourceDeclaration source, RowWriter row)
    {
        row.WriteInlineString(source.Id);
        row.WriteStringOrNull(source.Title);
        row.WriteStringOrNull(source.Kind);
        row.WriteStringOrNull(source.Publisher);
        row.WriteCount(source.Authors.Length);
        foreach (var author in source.Authors)
        {
            row.WriteString(author);
        }

        row.WriteStringOrNull(source.Published?.ToString());
        row.WriteStringOrNull(source.Url);
        row.WriteStringOrNull(source.Language);
        row.WriteStringOrNull(source.Licence);
        Encode(source.Paragraphs, row);
        Encode(source.Pages, row);
        Encode(source.Lines, row);
        row.WriteCount(source.Fields.Length);
        foreach (var (name, text) in source.Fields)
        {
            row.WriteString(name);
            row.WriteString(text);
        }
    }

    private static void Encode(PlaceRange? range, RowWriter row)
    {
        row.WriteBoolean(range is not null);
        if (range is { } given)
        {
            row.WriteRange(given);
        }
    }
}
