using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Benchmarks.Measuring;

/// <summary>
/// Lookups by span in the dictionaries of .NET. They are here and not with the compiled loops, because the oldest supported compiler, which is
/// used there, does not allow spans as type arguments.
/// </summary>
public sealed class SpanPeers<TRecord>
{
    private readonly Dictionary<string, TRecord>.AlternateLookup<ReadOnlySpan<char>> _dictionary;
    private readonly FrozenDictionary<string, TRecord>.AlternateLookup<ReadOnlySpan<char>> _frozen;
    private long _sink;

    public SpanPeers(IEnumerable<TRecord> records, Func<TRecord, string> keyOf)
    {
        var dictionary = records.ToDictionary(keyOf);
        _dictionary = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        _frozen = dictionary.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public long FrozenBySpan(string[] probes, int operations)
    {
        long found = 0, done = 0;
        var frozen = _frozen;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (frozen.TryGetValue(probe.AsSpan(), out _))
                {
                    found++;
                }
            }
        }

        _sink += found;
        return done;
    }

    public long DictionaryBySpan(string[] probes, int operations)
    {
        long found = 0, done = 0;
        var dictionary = _dictionary;
        for (; done < operations; done += probes.Length)
        {
            foreach (var probe in probes)
            {
                if (dictionary.TryGetValue(probe.AsSpan(), out _))
                {
                    found++;
                }
            }
        }

        _sink += found;
        return done;
    }
}
