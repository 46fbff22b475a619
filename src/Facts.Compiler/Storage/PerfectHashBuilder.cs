using System.Collections.Generic;
using System.Linq;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>
/// Chooses a pilot for each bucket so that no two keys share a slot. Large buckets choose first, while there is room. The tries
/// for a bucket are bounded, so the work is linear whatever the keys: those of a bucket without a pilot, and all but
/// the first of equal hashes, go to an overflow that is searched by hash.
/// </summary>
internal sealed class PerfectHashBuilder
{
    private const int KeysPerBucket = 3;
    private readonly IReadOnlyList<ulong> _hashes;
    private readonly List<int>[] _buckets;
    private readonly List<int> _overflow = [];

    private PerfectHashBuilder(IReadOnlyList<ulong> hashes)
    {
        _hashes = hashes;
        Pilots = new ulong[hashes.Count == 0 ? 0 : (hashes.Count / KeysPerBucket) + 1];
        Slots = new ulong[hashes.Count == 0 ? 0 : hashes.Count + (hashes.Count / 16) + 4];
        _buckets = new List<int>[Pilots.Length];
    }

    public ulong[] Pilots { get; }

    /// <summary>The number of the key plus one with the fingerprint above; 0 where no key lies.</summary>
    public ulong[] Slots { get; }

    /// <summary>The keys that found no slot, in the order of their hashes.</summary>
    public IReadOnlyList<(ulong Hash, int Number)> Overflow { get; private set; } = [];

    /// <summary>Places hashes.</summary>
    /// <param name="numbers">What a lookup is to find for each hash.</param>
    public static PerfectHashBuilder Build(IReadOnlyList<ulong> hashes, IReadOnlyList<int> numbers)
    {
        var builder = new PerfectHashBuilder(hashes);
        builder.FillBuckets();
        builder.ChoosePilots(numbers);
        builder.Overflow = builder._overflow
            .Select(key => (Hash: hashes[key], Number: numbers[key]))
            .OrderBy(entry => entry.Hash).ThenBy(entry => entry.Number)
            .ToArray();
        return builder;
    }

    private void FillBuckets()
    {
        var seen = new HashSet<ulong>();
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
            _buckets[bucket] = [];
        for (var key = 0; key < _hashes.Count; key++)
        {
            if (seen.Add(_hashes[key]))
                _buckets[PerfectHash.Bucket(_hashes[key], (uint)_buckets.Length)].Add(key);
            else
                _overflow.Add(key);
        }
    }

    private void ChoosePilots(IReadOnlyList<int> numbers)
    {
        foreach (var bucket in Enumerable.Range(0, _buckets.Length).OrderByDescending(bucket => _buckets[bucket].Count))
        {
            var keys = _buckets[bucket];
            if (keys.Count == 0)
                return;

            var slots = new int[keys.Count];
            var pilot = FindPilot(keys, slots);
            if (pilot < 0)
            {
                _overflow.AddRange(keys);
                continue;
            }

            Pilots[bucket] = (ulong)pilot;
            for (var index = 0; index < slots.Length; index++)
                Slots[slots[index]] = Slot(_hashes[keys[index]], numbers[keys[index]]);
        }
    }

    /// <summary>The first pilot that leads all keys of a bucket to free slots, or -1.</summary>
    private int FindPilot(List<int> keys, int[] slots)
    {
        for (var pilot = 0; pilot < PerfectHash.Pilots; pilot++)
        {
            var placed = 0;
            for (; placed < slots.Length; placed++)
            {
                var slot = (int)PerfectHash.Slot(_hashes[keys[placed]], (uint)pilot, (uint)Slots.Length);
                if (Slots[slot] != 0)
                    break;
                slots[placed] = slot;
                Slots[slot] = ulong.MaxValue;
            }

            // The marks show keys of the same bucket that meet; they are taken back either way.
            for (var index = 0; index < placed; index++)
                Slots[slots[index]] = 0;
            if (placed == slots.Length)
                return pilot;
        }

        return -1;
    }

    private static ulong Slot(ulong hash, int number) =>
        ((ulong)PerfectHash.Fingerprint(hash) << PerfectHash.NumberBits) | ((uint)number + 1);
}
