using System.Runtime.CompilerServices;
using Facts.Hashing;

namespace Facts.Storage;

/// <summary>Finds the number stored for the hash of a key. The caller checks that it belongs to the right key.</summary>
internal sealed unsafe class StoredHash
{
    private readonly uint _bucketCount;
    private readonly uint _slotCount;
    private readonly StoredColumn _pilots;
    private readonly StoredColumn _slots;
    private readonly StoredColumn _overflowHashes;
    private readonly StoredColumn _overflowNumbers;

    public StoredHash(StoredChunks chunks, ref byte* directory)
    {
        _pilots = new StoredColumn(chunks, ref directory);
        _slots = new StoredColumn(chunks, ref directory);
        _overflowHashes = new StoredColumn(chunks, ref directory);
        _overflowNumbers = new StoredColumn(chunks, ref directory);
        _bucketCount = (uint)_pilots.Count;
        _slotCount = (uint)_slots.Count;
    }

    /// <summary>Whether some keys have no slot and are in the overflow.</summary>
    public bool HasOverflow => _overflowHashes.Count > 0;

    /// <summary>The number in the slot of a hash, or -1 if the fingerprint shows that no key has the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        if (_slotCount == 0)
        {
            return -1;
        }

        var pilot = Digits.ReadTwo(_pilots.Entry(PerfectHash.Bucket(hash, _bucketCount)));
        var slot = Digits.ReadEight(_slots.Entry(PerfectHash.Slot(hash, pilot, _slotCount)));
        return (uint)(slot >> PerfectHash.NumberBits) == PerfectHash.Fingerprint(hash)
            ? (int)((uint)slot & ((1U << PerfectHash.NumberBits) - 1)) - 1
            : -1;
    }

    /// <summary>The position of the first entry of a hash in the overflow. Entries with equal hashes are adjacent.</summary>
    public int FirstOverflow(ulong hash)
    {
        int low = 0, high = _overflowHashes.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_overflowHashes[middle] < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Gets the number at a position in the overflow if it belongs to the hash.</summary>
    public bool TryOverflow(int position, ulong hash, out int number)
    {
        var belongs = position < _overflowHashes.Count && _overflowHashes[position] == hash;
        number = belongs ? (int)_overflowNumbers[position] : -1;
        return belongs;
    }
}
