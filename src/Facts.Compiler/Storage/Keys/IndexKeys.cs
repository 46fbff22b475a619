using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>The keys that a record has in an index.</summary>
internal sealed class IndexKeys(LinkedDataset dataset)
{
    /// <summary>Every combination of the parts' values; none where a part has no value.</summary>
    public IReadOnlyList<FactKey> Keys(BoundRecord record, ImmutableArray<IndexPart> parts)
    {
        // Most indexes are over one field with one value.
        if (parts.Length == 1 && record.Follow(parts[0].Path)?.Unwrapped is (BoundScalar or BoundEnum or BoundReference) and var value)
        {
            return ValueOf(value) is { } only ? [new FactKey(only)] : [];
        }

        IEnumerable<ImmutableArray<object>> combinations = [ImmutableArray<object>.Empty];
        foreach (var part in parts)
        {
            var values = Values(record, part).ToList();
            combinations = combinations.SelectMany(combination => values.Select(value => combination.AddRange(value))).ToList();
        }

        return combinations.Select(combination => new FactKey(combination)).Distinct().ToList();
    }

    /// <summary>The value of a part that has one at most, or null.</summary>
    public object? Single(BoundRecord record, IndexPart part) =>
        record.Follow(part.Path)?.Unwrapped is BoundScalar scalar
            ? scalar.Definition.KeyOf(scalar.Value)
            : Values(record, part).Select(value => value[0]).FirstOrDefault();

    private IEnumerable<ImmutableArray<object>> Values(BoundRecord record, IndexPart part) =>
        (record.Follow(part.Path)?.Leaves ?? []).Select(ValueOf).OfType<ImmutableArray<object>>();

    private ImmutableArray<object>? ValueOf(BoundValue? value) => value switch
    {
        BoundScalar scalar => ImmutableArray.Create(scalar.Definition.KeyOf(scalar.Value)),
        BoundEnum member => ImmutableArray.Create<object>(member.Value),
        BoundReference reference when dataset.TargetOf(reference) is { } target => target.Key.Parts,
        _ => null,
    };
}
