using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Places items in chunks. An item is never split between chunks; its address is its chunk and its offset in the chunk.</summary>
internal sealed class ChunkLayout
{
    private const int ChunkLength = 1 << StoredForm.ChunkBits;
    private const int PrologueLength = StoredForm.VersionDigits + StoredForm.ChunkBitsDigits + StoredForm.DirectoryDigits;
    private readonly ImmutableArray<StoredChunk>.Builder _full = ImmutableArray.CreateBuilder<StoredChunk>();
    private readonly ByteWriter _current = new();
    private readonly List<(string What, int First, int Last)> _contents = [];
    private string _what = "";
    private int _number;

    /// <summary>The prologue comes before everything else, so no item has the address 0.</summary>
    private int CurrentLength => _current.Length + (_full.Count == 0 ? PrologueLength : 0);

    /// <summary>Describes the items that are placed next, for <see cref="StoredChunk.Contents"/>.</summary>
    /// <param name="what">The name of the items, in the singular if they are numbered.</param>
    /// <param name="number">The number of the first item, or -1 if the items are not numbered.</param>
    public void Begin(string what, int number = -1) => (_what, _number) = (what, number);

    /// <summary>Places an item, returns its address, and clears the writer.</summary>
    public long Add(ByteWriter item)
    {
        if (CurrentLength > 0 && CurrentLength + item.Length > ChunkLength)
        {
            EndChunk();
        }

        var address = ((long)_full.Count << StoredForm.ChunkBits) | (uint)CurrentLength;
        Note();
        _current.Write(item.Written);
        item.Clear();
        return address;
    }

    /// <summary>Places numbers of one width. Each chunk of a long column contains the same number of entries, a power of two.</summary>
    public ColumnPlace AddColumn(IReadOnlyList<ulong> values, int digits)
    {
        var whole = (long)values.Count * digits <= ChunkLength;
        var shift = whole ? 31 : EntryBits(digits);
        var perChunk = whole ? values.Count : 1 << shift;
        var first = 0L;
        var entries = new ByteWriter();
        for (var start = 0; start < values.Count; start += perChunk)
        {
            var end = Math.Min(values.Count, start + perChunk);
            for (var index = start; index < end; index++)
            {
                entries.WriteFixed(values[index], digits);
            }
            if (!whole && CurrentLength > 0)
            {
                EndChunk();
            }

            var address = Add(entries);
            if (start == 0)
            {
                first = address;
            }
        }

        return new ColumnPlace(values.Count, digits, shift, first);
    }

    /// <summary>Like <see cref="AddColumn(IReadOnlyList{ulong}, int)"/>, with as few digits as the greatest number needs.</summary>
    public ColumnPlace AddColumn(IReadOnlyList<ulong> values)
    {
        var digits = 1;
        for (var rest = values.Count == 0 ? 0 : values.Max() >> StoredForm.DigitBits; rest > 0; rest >>= StoredForm.DigitBits)
        {
            digits++;
        }
        return AddColumn(values, digits);
    }

    /// <summary>Places the directory and returns all chunks.</summary>
    public ImmutableArray<StoredChunk> ToChunks(ByteWriter directory)
    {
        var prologue = new ByteWriter();
        prologue.WriteFixed(StoredForm.Version, StoredForm.VersionDigits);
        prologue.WriteFixed(StoredForm.ChunkBits, StoredForm.ChunkBitsDigits);
        prologue.WriteFixed((ulong)Add(directory), StoredForm.DirectoryDigits);
        EndChunk();
        _full[0] = _full[0] with { Text = prologue.TakeText() + _full[0].Text };
        return _full.ToImmutable();
    }

    private static int EntryBits(int digits)
    {
        var bits = StoredForm.ChunkBits;
        while (digits << bits > ChunkLength)
        {
            bits--;
        }
        return bits;
    }

    private void Note()
    {
        var isMore = _contents.Count > 0 && _contents[_contents.Count - 1].What == _what;
        var first = isMore ? _contents[_contents.Count - 1].First : _number;
        if (isMore)
        {
            _contents.RemoveAt(_contents.Count - 1);
        }

        _contents.Add((_what, first, _number));
        _number += _number < 0 ? 0 : 1;
    }

    /// <summary>Stores a full chunk as text.</summary>
    private void EndChunk()
    {
        var contents = _contents.Select(static part => part.First < 0 ? part.What
            : part.First == part.Last ? $"{part.What} {part.First}"
            : $"{part.What}s {part.First} to {part.Last}");
        _full.Add(new StoredChunk(_current.TakeText(), string.Join(", ", contents)));
        _contents.Clear();
    }
}

/// <summary>The position of a column.</summary>
/// <param name="Shift">Entry <c>i</c> is in the chunk that is <c>i &gt;&gt; Shift</c> after the first.</param>
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
