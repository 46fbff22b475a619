using System.Runtime.CompilerServices;

namespace Facts.Storage;

/// <summary>Consecutive numbers, all with the same number of digits.</summary>
internal readonly unsafe struct StoredColumn
{
    public readonly int Count;
    private readonly StoredChunks _chunks;
    private readonly int _chunk;
    private readonly int _shift;
    private readonly uint _offset;
    private readonly uint _mask;
    private readonly uint _digits;

    /// <summary>Reads the location of the column.</summary>
    public StoredColumn(StoredChunks chunks, ref byte* directory)
    {
        _chunks = chunks;
        Count = (int)Digits.ReadVarint(ref directory);
        _digits = (uint)Digits.ReadVarint(ref directory);
        _shift = (int)Digits.ReadVarint(ref directory);
        _mask = (1U << _shift) - 1;
        var address = (long)Digits.ReadVarint(ref directory);
        _chunk = chunks.ChunkOf(address);
        _offset = chunks.OffsetOf(address);
    }

    public ulong this[int index] => Digits.Read(Entry((uint)index), (int)_digits);

    /// <summary>The first digit of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Entry(uint index) => _chunks.Chunk(_chunk + (int)(index >> _shift)) + _offset + ((index & _mask) * _digits);
}
