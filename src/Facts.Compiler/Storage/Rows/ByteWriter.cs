using System;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Writes numbers as printable digits, and characters as UTF-8.</summary>
internal sealed class ByteWriter
{
    /// <summary>The maximum length of an array in .NET.</summary>
    private const int Longest = 0x7FFFFFC7;

    private byte[] _bytes = new byte[64];

    public int Length { get; private set; }

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Writes a number in as many digits as it needs, the lowest first; a digit has five bits and one that says whether another
    /// follows.</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= StoredForm.VarintContinues; value >>= StoredForm.VarintBits)
        {
            WriteDigit((int)(value & (StoredForm.VarintContinues - 1)) | StoredForm.VarintContinues);
        }
        WriteDigit((int)value);
    }

    /// <summary>Writes a signed number; small absolute values are short.</summary>
    public void WriteSigned(long value) => WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes a number in a fixed number of digits of six bits, the lowest first.</summary>
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

    /// <summary>Writes the characters of a text as UTF-8; an unpaired surrogate, which UTF-8 cannot represent, becomes U+FFFD.</summary>
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

    /// <summary>Returns the written bytes as text, and clears the writer.</summary>
    public string TakeText()
    {
        var text = System.Text.Encoding.UTF8.GetString(_bytes, 0, Length);
        Clear();
        return text;
    }

    public void Clear() => Length = 0;

    private void Grow(int by)
    {
        if (Length + by > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + by, (int)Math.Min(_bytes.Length * 2L, Longest)));
        }
    }
}
