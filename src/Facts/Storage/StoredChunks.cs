using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts.Storage;

/// <summary>The chunks of a table. Pointers to them are cached on first use, as the data of an assembly does not move.</summary>
internal sealed unsafe class StoredChunks
{
    /// <summary>The address of the directory, which is in the last chunk.</summary>
    public readonly long Directory;
    private readonly ChunkSource _source;
    private readonly int _bits;
    private nint[] _pointers;

    public StoredChunks(string table, ChunkSource source)
    {
        _source = source;
        _pointers = new nint[1];
        var prologue = Chunk(0);
        var version = Digits.Read(prologue, StoredForm.VersionDigits);
        if (version != StoredForm.Version)
        {
            throw new InvalidOperationException(
                $"The table {table} was stored in form {version}, and this version of the Facts package reads form {StoredForm.Version}. "
                    + "Rebuild the assembly that holds the table with the matching version of Facts.Generator.");
        }

        _bits = (int)Digits.Read(prologue + StoredForm.VersionDigits, StoredForm.ChunkBitsDigits);
        Directory = (long)Digits.Read(prologue + StoredForm.VersionDigits + StoredForm.ChunkBitsDigits, StoredForm.DirectoryDigits);
        _pointers = new nint[(int)(Directory >> _bits) + 1];
        _pointers[0] = (nint)prologue;
    }

    public int ChunkOf(long address) => (int)(address >> _bits);

    public uint OffsetOf(long address) => (uint)address & ((1U << _bits) - 1);

    public byte* At(long address) => Chunk((int)(address >> _bits)) + ((uint)address & ((1U << _bits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Chunk(int chunk)
    {
        var pointer = (byte*)_pointers[chunk];
        return pointer is not null ? pointer : Fetch(chunk);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte* Fetch(int chunk)
    {
        var pointer = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(_source(chunk)));
        _pointers[chunk] = (nint)pointer;
        return pointer;
    }
}
