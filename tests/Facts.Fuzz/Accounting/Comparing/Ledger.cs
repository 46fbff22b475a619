using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>What was found out about the scalars of one file, by their offsets. What is only tried can be taken back.</summary>
internal sealed class Ledger
{
    private readonly List<Entry> _entries = [];

    private readonly record struct Entry(int Offset, ScalarFate Fate, Loss? Loss);

    public int Count => _entries.Count;

    /// <summary>The number of losses among the entries after the first ones.</summary>
    public int Losses(int count) => _entries.Skip(count).Count(entry => entry.Fate == ScalarFate.Lost);

    /// <summary>Forgets all entries but the first ones.</summary>
    public void TakeBack(int count) => _entries.RemoveRange(count, _entries.Count - count);

    public void Mark(YamlNode node, ScalarFate fate) => _entries.Add(new Entry(node.Range.Start.Offset, fate, null));

    /// <summary>Marks all scalars of a node, the keys of its maps among them.</summary>
    public void MarkAll(YamlNode node, ScalarFate fate)
    {
        foreach (var scalar in ScalarsOf(node))
        {
            Mark(scalar, fate);
        }
    }

    /// <summary>Notes that a value is not what the file says, for all scalars of a node.</summary>
    /// <param name="scope">A diagnostic that stands within this node names it.</param>
    public void Lose(YamlNode node, string why, YamlNode? scope = null)
    {
        var range = (scope ?? node).Range;
        var loss = new Loss(range.Start.Offset, range.End.Offset, why);
        foreach (var scalar in ScalarsOf(node))
        {
            _entries.Add(new Entry(scalar.Range.Start.Offset, ScalarFate.Lost, loss));
        }
    }

    /// <summary>The same for the key and the value of an entry, which a diagnostic at either names.</summary>
    public bool LoseEntry(YamlEntry entry, string why)
    {
        var (key, value) = (entry.Key.Range, entry.Value.Range);
        var loss = new Loss(Math.Min(key.Start.Offset, value.Start.Offset), Math.Max(key.End.Offset, value.End.Offset), why);
        foreach (var scalar in ScalarsOf(entry.Value).Prepend(entry.Key))
        {
            _entries.Add(new Entry(scalar.Range.Start.Offset, ScalarFate.Lost, loss));
        }

        return false;
    }

    /// <summary>The fate of each scalar, and why it is lost if it is. A loss at one place counts, whatever holds at others.</summary>
    public Dictionary<int, (ScalarFate Fate, Loss? Loss)> Close()
    {
        var fates = new Dictionary<int, (ScalarFate Fate, Loss? Loss)>();
        foreach (var (offset, fate, loss) in _entries)
        {
            if (!fates.TryGetValue(offset, out var known) || fate < known.Fate)
            {
                fates[offset] = (fate, loss);
            }
        }

        return fates;
    }

    private static IEnumerable<YamlScalar> ScalarsOf(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                yield return scalar;
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    foreach (var scalar in ScalarsOf(item))
                    {
                        yield return scalar;
                    }
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    yield return entry.Key;
                    foreach (var scalar in ScalarsOf(entry.Value))
                    {
                        yield return scalar;
                    }
                }

                break;
        }
    }
}

/// <summary>Why a scalar counts as lost, and within which part of the file a diagnostic would name the reason.</summary>
internal sealed record Loss(int Start, int End, string Why);
