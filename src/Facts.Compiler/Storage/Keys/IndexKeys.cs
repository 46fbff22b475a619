using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>The keys of a record in an index. Each call clears the list that the previous call returned.</summary>
internal sealed class IndexKeys(LinkedDataset dataset)
{
    private readonly List<FactKey> _keys = [];
    private readonly HashSet<FactKey> _seen = [];

    /// <summary>The distinct combinations of the parts' values; empty if a part has no value.</summary>
    public List<FactKey> Keys(BoundRecord record, ImmutableArray<IndexPart> parts)
    {
        _keys.Clear();
        _seen.Clear();

        // Most indexes have one field with a single value.
        if (parts.Length == 1 && record.Follow(parts[0].Path)?.Unwrapped is { } only && KeyOf(only) is { } key)
        {
            _keys.Add(key);
        }
        else
        {
            Combine(record, parts, ImmutableArray<object>.Empty, 0);
        }

        return _keys;
    }

    /// <summary>The value of the part of an ordered index, or null if the record has none.</summary>
    public static object? Single(BoundRecord record, IndexPart part) =>
        record.Follow(part.Path)?.Unwrapped is BoundScalar scalar ? scalar.Definition.KeyOf(scalar.Value) : null;

    private void Combine(BoundRecord record, ImmutableArray<IndexPart> parts, ImmutableArray<object> before, int place)
    {
        foreach (var key in (record.Follow(parts[place].Path)?.Leaves ?? []).Select(KeyOf).OfType<FactKey>())
        {
            var combined = before.AddRange(key.Parts);
            if (place < parts.Length - 1)
            {
                Combine(record, parts, combined, place + 1);
            }
            else if (new FactKey(combined) is var whole && _seen.Add(whole))
            {
                _keys.Add(whole);
            }
        }
    }

    private FactKey? KeyOf(BoundValue value) => value switch
    {
        BoundScalar scalar => new FactKey(scalar.Definition.KeyOf(scalar.Value)),
        BoundEnum member => new FactKey((object)member.Value),
        BoundReference reference when dataset.TargetOf(reference) is { } target => target.Key,
        _ => null,
    };
}
