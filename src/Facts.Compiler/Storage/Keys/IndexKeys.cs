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
        record.Follow(part.Path)?.Unwrapped is BoundScalar { Kind: not ScalarKind.Version, Value: var scalar }
            ? scalar
            : Values(record, part).Select(value => value[0]).FirstOrDefault();

    /// <summary>The rows of the target that a record refers to.</summary>
    public IReadOnlyList<int> TargetRows(BoundRecord record, ReferenceIndex index)
    {
        // Most fields that refer hold one reference.
        if (index.Paths.Length == 1 && index.Paths[0].Steps.Length == 1 && record[index.Paths[0].Steps[0].Field] is BoundReference reference)
        {
            return RowOf(reference, index.Target) is >= 0 and var row ? [row] : [];
        }

        return index.Paths.SelectMany(path => TargetRows(record, path, 0, index.Target)).Distinct().ToList();
    }

    private int RowOf(BoundReference reference, ReferenceType target) =>
        dataset.Resolve(reference) is { } address && reference.Targets[address.Target] == target ? address.Row : -1;

    private IEnumerable<int> TargetRows(BoundValue? value, ReferencePath path, int depth, ReferenceType target)
    {
        switch (value)
        {
            case BoundRecord record when depth < path.Steps.Length:
                return record[path.Steps[depth].Field] is { } field ? TargetRows(field, path, depth + 1, target) : [];
            case BoundReference reference when depth == path.Steps.Length:
                return RowOf(reference, target) is >= 0 and var row ? [row] : [];
            case BoundList list:
                return list.Items.SelectMany(item => TargetRows(item, path, depth, target));
            case BoundMap map:
                return map.Entries.SelectMany(entry => TargetRows(entry.Value, path, depth, target));
            case BoundStated stated:
                return TargetRows(stated.Value, path, depth, target);
            case BoundOneOf oneOf:
                return TargetRows(oneOf.Value, path, depth, target);
            default:
                return [];
        }
    }

    private IEnumerable<ImmutableArray<object>> Values(BoundRecord record, IndexPart part) =>
        (record.Follow(part.Path)?.Leaves ?? []).Select(ValueOf).OfType<ImmutableArray<object>>();

    private ImmutableArray<object>? ValueOf(BoundValue? value) => value switch
    {
        BoundScalar { Kind: ScalarKind.Version, Value: string text } =>
            ImmutableArray.Create<object>(Version.TryParse(text, out var version) ? version : text),
        BoundScalar scalar => ImmutableArray.Create(scalar.Value),
        BoundEnum member => ImmutableArray.Create<object>(member.Value),
        BoundReference reference when dataset.Resolve(reference) is { } address => dataset[address.Table].Rows[address.Row].Key.Parts,
        _ => null,
    };
}
