using System.Collections.Immutable;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>A table, its record and its indexes.</summary>
internal sealed class TableModel
{
    public required TableDeclaration Declaration { get; init; }

    public required RecordModel Record { get; init; }

    public required LinkedTable Linked { get; init; }

    public KeyShape Key => Record.Layout.Key!;

    /// <summary>The class of the table: <c>GiftTable</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The class with the chunks: <c>GiftRows</c>.</summary>
    public required string RowsName { get; init; }

    public required ImmutableArray<IndexModel> Indexes { get; init; }

    public required ImmutableArray<ViewModel> Views { get; init; }

    /// <summary>The names of the table's own API.</summary>
    public required ImmutableHashSet<string> ApiNames { get; init; }
}

/// <summary>The typed table of one variant.</summary>
/// <param name="Record">The variant.</param>
/// <param name="ClassName"><c>PersonTable</c></param>
/// <param name="Start">Its first row in the table of all variants.</param>
/// <param name="Count">The number of its rows.</param>
internal sealed record ViewModel(RecordModel Record, string ClassName, int Start, int Count)
{
    public VariantDeclaration Variant { get; } = (VariantDeclaration)Record.Declaration;

    public string TableName => Variant.TableName!;
}
