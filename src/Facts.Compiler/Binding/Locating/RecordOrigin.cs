using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>A reason why a file contains records of a table: a <c>from</c> matches its path, or it is named like the table.</summary>
internal sealed class RecordOrigin
{
    private static readonly ImmutableArray<PointerStep> EachEntry = ImmutableArray.Create(PointerStep.Any);

    public required TableDeclaration Table { get; init; }

    public required VariantDeclaration? Variant { get; init; }

    /// <summary>The <c>from</c>, or null for the default place, whose records are the entries of the document.</summary>
    public required FromPattern? From { get; init; }

    /// <summary>The fields and texts captured from the path.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> PathCaptures { get; init; }

    public ImmutableArray<PointerStep> Pointer => From?.Pointer ?? EachEntry;

    public string TableName => Variant?.TableName ?? Table.TableName;

    /// <summary>All origins of records in the file at <paramref name="factsPath"/>, in the order of the schema.</summary>
    public static ImmutableArray<RecordOrigin> Of(DatasetSchema schema, string factsPath)
    {
        var origins = ImmutableArray.CreateBuilder<RecordOrigin>();
        foreach (var table in schema.Tables)
        {
            var first = origins.Count;
            AddTo(origins, factsPath, table, variant: null);
            foreach (var variant in table.Variants)
            {
                AddTo(origins, factsPath, table, variant);
            }

            RemoveOverruled(origins, first);
        }

        return origins.ToImmutable();
    }

    /// <summary>Whether the entry of the document belongs to <paramref name="other"/>, because a <c>from</c> of the same table has priority over
    /// the file name.</summary>
    public bool IsOverruledBy(RecordOrigin other, string entry) =>
        From is null && other.From is not null && ReferenceEquals(other.Table, Table) && (other.Pointer.IsEmpty || other.Pointer[0].Takes(entry));

    /// <summary>Removes the default places if a <c>from</c> of the same table matches everything in the file.</summary>
    private static void RemoveOverruled(ImmutableArray<RecordOrigin>.Builder origins, int first)
    {
        if (origins.Skip(first).Any(static origin =>
            origin.From is not null && (origin.Pointer.IsEmpty || origin.Pointer[0] is { Literal: null, Pattern: null })))
        {
            for (var index = origins.Count - 1; index >= first; index--)
            {
                if (origins[index].From is null)
                {
                    origins.RemoveAt(index);
                }
            }
        }
    }

    private static void AddTo(
        ImmutableArray<RecordOrigin>.Builder origins, string factsPath, TableDeclaration table, VariantDeclaration? variant)
    {
        var patterns = variant?.From ?? table.From;
        var tableName = variant is null ? table.TableName : variant.TableName;
        if (patterns.IsEmpty && tableName is not null && DefaultPlace.Holds(tableName, factsPath))
        {
            origins.Add(new RecordOrigin
            {
                Table = table,
                Variant = variant,
                From = null,
                PathCaptures = ImmutableArray<KeyValuePair<string, string>>.Empty,
            });
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Files.Match(factsPath) is { } captures)
            {
                origins.Add(new RecordOrigin { Table = table, Variant = variant, From = pattern, PathCaptures = captures });
            }
        }
    }
}
