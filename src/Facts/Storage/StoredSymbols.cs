using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Facts.Storage;

/// <summary>
/// The symbols of a table: strings that are frequent parts of other strings, each with a code that stands for it. They are read in place. A
/// table whose strings are stored unchanged has none.
/// </summary>
internal readonly unsafe struct StoredSymbols
{
    private const int EntryLength = 1 + StoredForm.SymbolPlaceDigits;
    private const int Lanes = StoredForm.SymbolPadding;
    private readonly byte* _entries;
    private readonly byte* _texts;

    /// <summary>Reads the location of the symbols.</summary>
    public StoredSymbols(StoredChunks chunks, ref byte* directory)
    {
        var address = (long)Digits.ReadVarint(ref directory);
        if (address == 0)
        {
            return;
        }

        var next = chunks.At(address);
        var count = (int)Digits.ReadVarint(ref next);
        _entries = next;
        _texts = next + (count * EntryLength);
    }

    /// <summary>Whether strings are stored as codes.</summary>
    public bool AreUsed => _entries is not null;

    /// <summary>Reads a string that is stored as codes.</summary>
    /// <param name="next">The first code. Afterwards, what follows the last code.</param>
    /// <param name="length">The length of the string.</param>
    [SkipLocalsInit]
    public string Read(ref byte* next, int length)
    {
        if (length == 0)
        {
            return "";
        }

        // Whole lanes are copied, so more may be written than a symbol has; the next symbol overwrites it. The last symbols go to a larger buffer.
        var text = new string('\0', length);
        var last = stackalloc char[StoredForm.LongestSymbol + (2 * Lanes)];
        fixed (char* start = text)
        {
            var to = AppendUntil(start + length - StoredForm.LongestSymbol - 1, ref next, start);
            var rest = length - (int)(to - start);
            AppendUntil(last + rest, ref next, last);
            new ReadOnlySpan<char>(last, rest).CopyTo(new Span<char>(to, rest));
        }

        return text;
    }

    /// <summary>
    /// Appends what codes stand for until the end is reached, and returns the position. The loop is separate from the stack allocation in
    /// <see cref="Read"/>: one method with both would be compiled with full optimization at the first string, which takes longer than reading it.
    /// </summary>
    private char* AppendUntil(char* end, ref byte* next, char* to)
    {
        var from = next;
        while (to < end)
        {
            Append(ref from, ref to);
        }
        next = from;
        return to;
    }

    /// <summary>
    /// Appends what the next code stands for. Whether a code has one byte or two is hard to predict for a processor, so both are computed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ref byte* from, ref char* to)
    {
        uint first = *from;
        var isPair = first >> 7;
        var code = first - StoredForm.FirstByteCode;
        var pairCode = ((first & 0x1F) << 6) + (from[1] & 0x3Fu) - (StoredForm.FirstPairCode - StoredForm.ByteCodes);
        code ^= (code ^ pairCode) & (0 - isPair);
        if (first >= 0xE0)
        {
            AppendCharacter(ref from, ref to);
            return;
        }

        from += 1 + isPair;
        if (code != StoredForm.LiteralCode)
        {
            AppendSymbol(code, ref to);
        }
        else
        {
            AppendCharacter(ref from, ref to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendSymbol(uint code, ref char* to)
    {
        var entry = _entries + (code * EntryLength);
        var length = (uint)(*entry - StoredForm.ZeroDigit);
        var text = _texts + Place(entry);
        if ((length & StoredForm.SymbolIsWide) != 0)
        {
            AppendCharacters(text, text + (length & StoredForm.LongestSymbol), ref to);
            return;
        }

        for (var index = 0U; index < length; index += Lanes)
        {
            AppendLanes(text + index, to + index);
        }
        to += length;
    }

    /// <summary>Copies sixteen ASCII characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AppendLanes(byte* from, char* to)
    {
        var (lower, upper) = Vector128.Widen(Vector128.Load(from));
        lower.Store((ushort*)to);
        upper.Store((ushort*)to + (Lanes / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Place(byte* entry)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return (uint)Digits.Read(entry + 1, StoredForm.SymbolPlaceDigits);
        }

        var digits = Unsafe.ReadUnaligned<uint>(entry) - 0x3F3F3F3F;
        return ((digits >> 8) & 0x3F) | ((digits >> 10) & 0xFC0) | ((digits >> 12) & 0x3F000);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AppendCharacters(byte* from, byte* end, ref char* to)
    {
        while (from < end)
        {
            AppendCharacter(ref from, ref to);
        }
    }

    /// <summary>Appends a character that stands for itself. One that takes four bytes in UTF-8 becomes a surrogate pair.</summary>
    private static void AppendCharacter(ref byte* from, ref char* to)
    {
        uint first = *from;
        if (first < 0x80)
        {
            *to++ = (char)first;
            from++;
        }
        else if (first < 0xE0)
        {
            *to++ = (char)(((first & 0x1F) << 6) | (from[1] & 0x3Fu));
            from += 2;
        }
        else if (first < 0xF0)
        {
            *to++ = (char)(((first & 0xF) << 12) | ((from[1] & 0x3Fu) << 6) | (from[2] & 0x3Fu));
            from += 3;
        }
        else
        {
            var character = ((first & 7) << 18) | ((from[1] & 0x3Fu) << 12) | ((from[2] & 0x3Fu) << 6) | (from[3] & 0x3Fu);
            *to++ = (char)(0xD800 + ((character - 0x10000) >> 10));
            *to++ = (char)(0xDC00 + (character & 0x3FF));
            from += 4;
        }
    }
}
