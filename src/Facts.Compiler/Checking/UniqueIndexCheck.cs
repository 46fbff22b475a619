using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports records with equal keys in a unique index. A record that lacks a part has no key there.</summary>
internal sealed class UniqueIndexCheck : DatasetCheck
{
    private readonly AllowedValues _allowed = new();

    private UniqueIndexCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Tables.SelectMany(static table => table.Indexes).Any(IsChecked) ? new UniqueIndexCheck(dataset) : null;

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var table in Dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var index in table.Declaration.Indexes.Where(IsChecked))
            {
                Check(table, index);
            }
        }
    }

    // A unique field is reported by its own check.
    private static bool IsChecked(IndexDeclaration index) =>
        index.IsUnique && !(index.Parts.Length == 1 && index.Parts[0].Path[index.Parts[0].Path.Length - 1].Unique);

    private void Check(LinkedTable table, IndexDeclaration index)
    {
        var taken = new Dictionary<FactKey, LinkedRecord>();
        foreach (var record in table.Records)
        {
            foreach (var (key, value) in Keys(record, index))
            {
                if (!taken.TryGetValue(key, out var first))
                {
                    taken.Add(key, record);
                }
                else if (first != record && AreAllowed(record, index))
                {
                    Report(index, record, value, key, first);
                }
            }
        }
    }

    /// <summary>Whether all parts have the form that their fields require; otherwise that has been reported, and they are not compared.</summary>
    private bool AreAllowed(LinkedRecord record, IndexDeclaration index) =>
        index.Parts.All(part => record.Follow(part.Path) is not { } value || _allowed.Allows(part.Path[part.Path.Length - 1], value));

    private void Report(IndexDeclaration index, LinkedRecord record, BoundValue value, FactKey key, LinkedRecord first)
    {
        var fields = string.Join(", ", index.Parts.Select(static part => string.Join(".", part.Path.Select(static field => field.Name))));

        // A default is in the schema and belongs to no particular record.
        var isDefault = index.Parts[0].Path.Any(field => record[field]?.IsDefaultOf(field) == true);
        Diagnostics.Report(FactDiagnostic
            .Create(
                LinkingDiagnostics.DuplicateIndexKey,
                isDefault ? record.KeyPlace : record.Bound.PlaceOf(value.Node),
                record.Label,
                key.ToString(),
                fields,
                PlaceText.Of(first.Bound.File, first.KeyPlace))
            .WithRelated(first.KeyPlace, "It is taken by this record"));
    }

    /// <summary>The distinct combinations of the parts' values, each with its first value.</summary>
    private static IEnumerable<(FactKey Key, BoundValue First)> Keys(LinkedRecord record, IndexDeclaration index)
    {
        IEnumerable<ImmutableArray<BoundValue>> keys = [ImmutableArray<BoundValue>.Empty];
        foreach (var part in index.Parts)
        {
            var values = record.Follow(part.Path)?.Leaves.ToList() ?? [];
            keys = keys.SelectMany(key => values.Select(key.Add)).ToList();
        }

        return keys.Select(static key => (new FactKey(key.Select(ValueIdentity.Of).ToImmutableArray()), key[0]));
    }
}
