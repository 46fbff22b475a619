using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>
/// Chooses a pilot for each bucket so that no two keys share a slot. Large buckets come first, while many slots are free. The number of attempts
/// for a bucket is limited, so the work is linear for any keys: the keys of a bucket without a pilot, and all but the first of several equal
/// hashes, go to an overflow that is searched by hash.
/// </summary>
internal sealed class PerfectHashBuilder
{
    private const int KeysPerBucket = 3;
    private const int FewKeys = 16;
    private readonly IReadOnlyList<ulong> _hashes;
    private readonly List<int> _overflow = [];

    private PerfectHashBuilder(IReadOnlyList<ulong> hashes)
    {
        _hashes = hashes;
        Pilots = new ulong[hashes.Count == 0 ? 0 : (hashes.Count / KeysPerBucket) + 1];
        Slots = new ulong[hashes.Count == 0 ? 0 : hashes.Count + (hashes.Count / 16) + 4];
    }

    public ulong[] Pilots { get; }

    /// <summary>The number of the key plus one, with the fingerprint in the bits above; 0 if the slot is empty.</summary>
    public ulong[] Slots { get; }

    /// <summary>The keys without a slot, ordered by hash.</summary>
    public IReadOnlyList<(ulong Hash, int Number)> Overflow { get; private set; } = [];

    /// <summary>Assigns slots to hashes.</summary>
    /// <param name="numbers">The result of a lookup for each hash.</param>
    public static PerfectHashBuilder Build(IReadOnlyList<ulong> hashes, IReadOnlyList<int> numbers)
    {
        var builder = new PerfectHashBuilder(hashes);
        builder.ChoosePilots(builder.Buckets(), numbers);
        builder.Overflow = builder._overflow
            .Select(key => (Hash: hashes[key], Number: numbers[key]))
            .OrderBy(entry => entry.Hash).ThenBy(entry => entry.Number)
            .ToArray();
        return builder;
    }

    private RowLists Buckets()
    {
        var entries = new (int Bucket, int Key)[_hashes.Count];
        for (var key = 0; key < entries.Length; key++)
        {
            entries[key] = ((int)PerfectHash.Bucket(_hashes[key], (uint)Pilots.Length), key);
        }
        return RowLists.Of(Pilots.Length, entries);
    }

    private void ChoosePilots(RowLists buckets, IReadOnlyList<int> numbers)
    {
        var keys = new List<int>();
        var slots = new List<int>();
        foreach (var bucket in LargestFirst(buckets))
        {
            TakeDistinct(buckets[bucket], keys);
            var pilot = FindPilot(keys, slots);
            if (pilot < 0)
            {
                _overflow.AddRange(keys);
                continue;
            }

            Pilots[bucket] = (ulong)pilot;
            for (var index = 0; index < keys.Count; index++)
            {
                Slots[slots[index]] = Slot(_hashes[keys[index]], numbers[keys[index]]);
            }
        }
    }

    /// <summary>The buckets that contain keys, the largest first.</summary>
    private static ReadOnlySpan<int> LargestFirst(RowLists buckets)
    {
        var largest = 0;
        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            largest = Math.Max(largest, buckets[bucket].Length);
        }

        var entries = new (int Smaller, int Bucket)[buckets.Count];
        for (var bucket = 0; bucket < entries.Length; bucket++)
        {
            entries[bucket] = (largest - buckets[bucket].Length, bucket);
        }
        return RowLists.Of(largest + 1, entries).Before(largest);
    }

    /// <summary>Takes the keys of a bucket. Of several with equal hashes only the first is taken; the others overflow.</summary>
    private void TakeDistinct(ReadOnlySpan<int> bucket, List<int> keys)
    {
        keys.Clear();
        var seen = bucket.Length > FewKeys ? new HashSet<ulong>() : null;
        foreach (var key in bucket)
        {
            if (seen?.Add(_hashes[key]) ?? !HasHash(keys, _hashes[key]))
            {
                keys.Add(key);
            }
            else
            {
                _overflow.Add(key);
            }
        }
    }

    private bool HasHash(List<int> keys, ulong hash)
    {
        foreach (var key in keys)
        {
            if (_hashes[key] == hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first pilot that maps all keys of a bucket to free slots, or -1.</summary>
    private int FindPilot(List<int> keys, List<int> slots)
    {
        for (var pilot = 0; pilot < PerfectHash.Pilots; pilot++)
        {
            slots.Clear();
            foreach (var key in keys)
            {
                var slot = (int)PerfectHash.Slot(_hashes[key], (uint)pilot, (uint)Slots.Length);
                if (Slots[slot] != 0)
                {
                    break;
                }
                slots.Add(slot);
                Slots[slot] = ulong.MaxValue;
            }

            // The marks detect collisions within the bucket; they are removed in either case.
            foreach (var slot in slots)
            {
                Slots[slot] = 0;
            }
            if (slots.Count == keys.Count)
            {
                return pilot;
            }
        }

        return -1;
    }

    private static ulong Slot(ulong hash, int number) =>
        ((ulong)PerfectHash.Fingerprint(hash) << PerfectHash.NumberBits) | ((uint)number + 1);
}
