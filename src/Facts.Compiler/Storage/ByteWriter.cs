using System;
using System.Collections.Generic;
using System.Text;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Writes numbers in digits that are printable characters, and texts in UTF-8.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    /// <summary>A number in as many digits as it needs, the lowest first: five bits a digit, and one that says that more follow.</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= StoredForm.VarintContinues; value >>= StoredForm.VarintBits)
            WriteDigit((int)(value & (StoredForm.VarintContinues - 1)) | StoredForm.VarintContinues);
        WriteDigit((int)value);
    }

    /// <summary>A signed number, so that small ones of either sign are short.</summary>
    public void WriteSigned(long value) => WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A number in a fixed number of digits of six bits, the lowest first.</summary>
    public void WriteFixed(ulong value, int digits)
    {
        for (var digit = 0; digit < digits; digit++, value >>= StoredForm.DigitBits)
            WriteDigit((int)(value & ((1 << StoredForm.DigitBits) - 1)));
    }

    /// <summary>A text that stands where it is used.</summary>
    public void WriteInlineText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteVarint((ulong)bytes.Length << 1);
        Write(bytes);
    }

    public void Write(byte[] bytes) => _bytes.AddRange(bytes);

    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>What was written since the last time.</summary>
    public byte[] Take()
    {
        if (_bytes.Count == 0)
            return Array.Empty<byte>();

        var bytes = _bytes.ToArray();
        _bytes.Clear();
        return bytes;
    }

    private void WriteDigit(int digit) => _bytes.Add((byte)(digit + StoredForm.ZeroDigit));
}
