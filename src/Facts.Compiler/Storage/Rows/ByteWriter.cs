using System;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Writes numbers in digits that are printable characters, and characters in UTF-8.</summary>
internal sealed class ByteWriter
{
    /// <summary>No array of .NET is longer.</summary>
    private const int Longest = 0x7FFFFFC7;

    private byte[] _bytes = new byte[64];

    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>A number in as many digits as it needs, the lowest first: five bits a digit, and one that says that more follow.</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= StoredForm.VarintContinues; value >>= StoredForm.VarintBits)
        {
            WriteDigit((int)(value & (StoredForm.VarintContinues - 1)) | StoredForm.VarintContinues);
        }
        WriteDigit((int)value);
    }

    /// <summary>A signed number, so that small ones of either sign are short.</summary>
    public void WriteSigned(long value) => WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A number in a fixed number of digits of six bits, the lowest first.</summary>
    public void WriteFixed(ulong value, int digits)
    {
        for (var digit = 0; digit < digits; digit++, value >>= StoredForm.DigitBits)
        {
            WriteDigit((int)(value & ((1 << StoredForm.DigitBits) - 1)));
        }
    }

    public void WriteDigit(int digit) => WriteByte((byte)(digit + StoredForm.ZeroDigit));

    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }
        _bytes[Length++] = value;
    }

    /// <summary>The characters of a text in UTF-8; a half of a surrogate pair, which has none, becomes U+FFFD.</summary>
    public void WriteUtf8(string text, int start, int length)
    {
        Grow(length * 3);
        Length += System.Text.Encoding.UTF8.GetBytes(text, start, length, _bytes, Length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>What was written as text, and forgets it.</summary>
    public string TakeText()
    {
        var text = System.Text.Encoding.UTF8.GetString(_bytes, 0, Length);
        Clear();
        return text;
    }

    /// <summary>Forgets what was written, to write anew.</summary>
    public void Clear() => Length = 0;

    private void Grow(int by)
    {
        if (Length + by > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + by, (int)Math.Min(_bytes.Length * 2L, Longest)));
        }
    }
}
