using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Places items in chunks. An item never straddles two; its address is its chunk and its offset there.</summary>
internal sealed class ChunkLayout
{
    private const int ChunkLength = 1 << StoredForm.ChunkBits;
    private const int PrologueLength = StoredForm.VersionDigits + StoredForm.ChunkBitsDigits + StoredForm.DirectoryDigits;
    private readonly List<ByteWriter> _chunks = [new()];

    /// <summary>The prologue stands before everything else, so no item has the address 0.</summary>
    private int CurrentLength => _chunks[_chunks.Count - 1].Length + (_chunks.Count == 1 ? PrologueLength : 0);

    /// <summary>Places an item and says where.</summary>
    public long Add(byte[] item)
    {
        var address = Reserve(item.Length);
        _chunks[_chunks.Count - 1].Write(item);
        return address;
    }

    /// <summary>Places numbers of one width; in each chunk of a long column stands the same power of two of them.</summary>
    public ColumnPlace AddColumn(IReadOnlyList<ulong> values, int digits)
    {
        var whole = (long)values.Count * digits <= ChunkLength;
        var shift = whole ? 31 : EntryBits(digits);
        var perChunk = whole ? values.Count : 1 << shift;
        var first = 0L;
        for (var start = 0; start < values.Count; start += perChunk)
        {
            var entries = new ByteWriter();
            var end = System.Math.Min(values.Count, start + perChunk);
            for (var index = start; index < end; index++)
                entries.WriteFixed(values[index], digits);
            if (!whole)
                _chunks.Add(new ByteWriter());

            var address = Add(entries.Take());
            if (start == 0)
                first = address;
        }

        return new ColumnPlace(values.Count, digits, shift, first);
    }

    /// <summary>As <see cref="AddColumn(IReadOnlyList{ulong}, int)"/>, in the fewest digits that hold the greatest number.</summary>
    public ColumnPlace AddColumn(IReadOnlyList<ulong> values)
    {
        var digits = 1;
        for (var rest = values.Count == 0 ? 0 : values.Max() >> StoredForm.DigitBits; rest > 0; rest >>= StoredForm.DigitBits)
            digits++;
        return AddColumn(values, digits);
    }

    /// <summary>Places the directory and gives the text of all chunks.</summary>
    public ImmutableArray<string> ToTexts(byte[] directory)
    {
        var prologue = new ByteWriter();
        prologue.WriteFixed(StoredForm.Version, StoredForm.VersionDigits);
        prologue.WriteFixed(StoredForm.ChunkBits, StoredForm.ChunkBitsDigits);
        prologue.WriteFixed((ulong)Add(directory), StoredForm.DirectoryDigits);
        prologue.Write(_chunks[0].Take());
        _chunks[0] = prologue;
        return _chunks.Select(chunk => Encoding.UTF8.GetString(chunk.Take())).ToImmutableArray();
    }

    private static int EntryBits(int digits)
    {
        var bits = StoredForm.ChunkBits;
        while (digits << bits > ChunkLength)
            bits--;
        return bits;
    }

    private long Reserve(int length)
    {
        if (CurrentLength > 0 && CurrentLength + length > ChunkLength)
            _chunks.Add(new ByteWriter());
        return ((long)(_chunks.Count - 1) << StoredForm.ChunkBits) | (uint)CurrentLength;
    }
}

/// <summary>Where a column stands.</summary>
/// <param name="Shift">Entry <c>i</c> stands in the chunk that is <c>i &gt;&gt; Shift</c> after the first.</param>
internal readonly record struct ColumnPlace(int Count, int Digits, int Shift, long Address)
{
    public void WriteTo(ByteWriter directory)
    {
        directory.WriteVarint((ulong)Count);
        directory.WriteVarint((ulong)Digits);
        directory.WriteVarint((ulong)Shift);
        directory.WriteVarint((ulong)Address);
    }
}
