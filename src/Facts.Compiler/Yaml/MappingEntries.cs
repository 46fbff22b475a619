using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>The entries of all open maps, innermost last; checks keys and applies merges.</summary>
internal sealed class MappingEntries(string path, DiagnosticBag diagnostics)
{
    /// <summary>Up to this number of entries, comparing all keys is faster than hashing them.</summary>
    private const int FewEntries = 8;

    private Dictionary<string, YamlEntry> _seen = new(StringComparer.Ordinal);
    private YamlEntry[] _entries = new YamlEntry[64];
    private int _lastNotText = -1;

    public int Count { get; private set; }

    /// <summary>Adds an entry with the pending key of <paramref name="owner"/>, or remembers what to merge.</summary>
    public void Add(ref OpenNode owner, YamlNode value)
    {
        if (owner.Key is not YamlScalar key)
        {
            ReportNotText(owner.Key!);
        }
        else if (!IsMerge(key))
        {
            Push(new YamlEntry(key, value));
        }
        else if (owner.MergeKey is not null)
        {
            ReportDuplicate(owner.MergeKey, key);
        }
        else
        {
            owner.MergeKey = key;
            owner.Merged = IsMergeable(value) ? value : null;
        }
    }

    public void Add(in YamlEntry entry) => Push(entry);

    /// <summary>Reports a key that is not a scalar. If it starts with another such key, the error has already been reported.</summary>
    private void ReportNotText(YamlNode key)
    {
        if (key.Range.Start.Offset != _lastNotText)
        {
            _lastNotText = key.Range.Start.Offset;
            diagnostics.Report(FileDiagnostics.KeyNotText, new Place(path, key.Range));
        }
    }

    /// <summary>Removes the entries from <paramref name="first"/> on and returns the entries of the map: its own, then the merged ones.</summary>
    public ImmutableArray<YamlEntry> Finish(int first, YamlNode? merged)
    {
        if (Count - first <= FewEntries && merged is null)
        {
            RemoveFewDuplicates(first);
        }
        else
        {
            RemoveManyDuplicates(first);
            Merge(merged);
            Forget();
        }

        var entries = ImmutableArray.Create(_entries, first, Count - first);
        Array.Clear(_entries, first, Count - first);
        Count = first;
        return entries;
    }

    private static bool IsMerge(YamlScalar key) => key.Style == ScalarStyle.Plain && key.Text == "<<";

    private bool IsMergeable(YamlNode value)
    {
        var culprit = value is YamlMapping ? null : value;
        if (value is YamlSequence sequence)
        {
            culprit = null;
            foreach (var item in sequence.Items)
            {
                culprit = culprit is null && item is not YamlMapping ? item : culprit;
            }
        }

        if (culprit is not null)
        {
            diagnostics.Report(FileDiagnostics.MergeOfNoMap, new Place(path, culprit.Range), culprit is YamlScalar ? "a text" : "a list");
        }

        return culprit is null;
    }

    private void RemoveFewDuplicates(int first)
    {
        var kept = first;
        for (var i = first; i < Count; i++)
        {
            if (FindAmong(first, kept, _entries[i].Name) is { } original)
            {
                ReportDuplicate(original.Key, _entries[i].Key);
            }
            else
            {
                _entries[kept++] = _entries[i];
            }
        }

        Shrink(kept);
    }

    private YamlEntry? FindAmong(int first, int end, string key)
    {
        for (var i = first; i < end; i++)
        {
            if (string.Equals(_entries[i].Name, key, StringComparison.Ordinal))
            {
                return _entries[i];
            }
        }

        return null;
    }

    private void RemoveManyDuplicates(int first)
    {
        var kept = first;
        for (var i = first; i < Count; i++)
        {
            var entry = _entries[i];
            if (_seen.TryGetValue(entry.Name, out var original))
            {
                ReportDuplicate(original.Key, entry.Key);
            }
            else
            {
                _seen.Add(entry.Name, entry);
                _entries[kept++] = entry;
            }
        }

        Shrink(kept);
    }

    private void Merge(YamlNode? merged)
    {
        if (merged is YamlMapping mapping)
        {
            MergeEntries(mapping);
        }
        else if (merged is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                MergeEntries((YamlMapping)item);
            }
        }
    }

    private void MergeEntries(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!_seen.ContainsKey(entry.Name))
            {
                _seen.Add(entry.Name, entry);
                Push(entry);
            }
        }
    }

    /// <summary>Clearing a dictionary takes time for its capacity, not its count, so a large one is replaced instead.</summary>
    private void Forget()
    {
        if (_seen.Count > 256)
        {
            _seen = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        }
        else
        {
            _seen.Clear();
        }
    }

    private void ReportDuplicate(YamlScalar original, YamlScalar duplicate)
    {
        var first = original.Range;
        diagnostics.Report(FactDiagnostic
            .Create(FileDiagnostics.DuplicateKey, new Place(path, duplicate.Range), duplicate.Text, first.Start.Line + 1)
            .WithRelated(new Place(path, first), "the first one"));
    }

    private void Push(in YamlEntry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = entry;
    }

    private void Shrink(int count)
    {
        Array.Clear(_entries, count, Count - count);
        Count = count;
    }
}
