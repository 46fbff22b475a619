using System;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Writes the values of rows in sequence; the runtime's <c>RowReader</c> reads them in the same order.</summary>
internal sealed class RowWriter(RowBuffer buffer)
{
    private ByteWriter Bytes => buffer.Numbers;

    public void WriteBoolean(bool value) => Bytes.WriteVarint(value ? 1UL : 0UL);

    public void WriteChar(char value) => Bytes.WriteVarint(value);

    /// <summary>Writes any signed integer, or the number of an enum member.</summary>
    public void WriteInt64(long value) => Bytes.WriteSigned(value);

    public void WriteUInt64(ulong value) => Bytes.WriteVarint(value);

    public void WriteSingle(float value) => Bytes.WriteFixed((uint)BitConverter.ToInt32(BitConverter.GetBytes(value), 0), 6);

    public void WriteDouble(double value) => Bytes.WriteFixed((ulong)BitConverter.DoubleToInt64Bits(value), 11);

    public void WriteDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var scale = (uint)(bits[3] >> 16) & 0xFF;
        var hasUpper = bits[2] != 0;
        Bytes.WriteVarint((scale << 2) | (bits[3] < 0 ? 2U : 0U) | (hasUpper ? 1U : 0U));
        Bytes.WriteVarint((uint)bits[0] | ((ulong)(uint)bits[1] << 32));
        if (hasUpper)
        {
            Bytes.WriteVarint((uint)bits[2]);
        }
    }

    /// <summary>Writes a date. The day number counts from 0001-01-01 (0) and is stored relative to a day that is close to most dates.</summary>
    public void WriteDateOnly(int dayNumber) => Bytes.WriteSigned(dayNumber - StoredForm.FirstDay);

    public void WriteTimeOnly(long ticks) => WriteTicks(ticks);

    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        WriteTicks(value.Ticks - (StoredForm.FirstDay * TimeSpan.TicksPerDay));
        Bytes.WriteSigned((long)value.Offset.TotalMinutes);
    }

    public void WriteTimeSpan(long ticks) => WriteTicks(ticks);

    public void WriteGuid(Guid value)
    {
        var bytes = value.ToByteArray();
        Bytes.WriteFixed(LittleEndian(bytes, 0), 11);
        Bytes.WriteFixed(LittleEndian(bytes, 8), 11);
    }

    /// <summary>Writes a text, or anything stored as one: URIs, versions, dates of facts, quantities.</summary>
    public void WriteString(string value) => buffer.AddText(value);

    /// <summary>Writes a text that stays in its row however often it occurs.</summary>
    public void WriteInlineString(string value) => buffer.AddInlineText(value);

    /// <summary>Writes the number of the text of a value that is created when it is first asked for.</summary>
    public void WriteDeferred(string value) => WriteRow(buffer.AddDeferredText(value));

    public void WriteStringOrNull(string? value)
    {
        WriteBoolean(value is not null);
        if (value is not null)
        {
            WriteString(value);
        }
    }

    public void WriteBytes(byte[] value)
    {
        WriteCount(value.Length);
        for (var index = 0; index < value.Length; index += 3)
        {
            var count = Math.Min(3, value.Length - index);
            ulong packed = 0;
            for (var offset = 0; offset < count; offset++)
            {
                packed |= (ulong)value[index + offset] << (8 * offset);
            }
            Bytes.WriteFixed(packed, count + 1);
        }
    }

    /// <summary>Writes the first number, and how many follow it.</summary>
    public void WriteRange(PlaceRange range)
    {
        WriteCount(range.First);
        WriteCount(range.Last - range.First);
    }

    /// <summary>Writes a row of another table, or -1.</summary>
    public void WriteRow(int row) => Bytes.WriteVarint((ulong)(row + 1));

    public void WriteVariant(int variant) => Bytes.WriteVarint((ulong)variant);

    /// <summary>Writes the number of items that follow, the state of a Stated (0, 1 or 2), or the alternative of a OneOf.</summary>
    public void WriteCount(int count) => Bytes.WriteVarint((ulong)count);

    /// <summary>Writes whole seconds, as most times are, and a fraction only if there is one.</summary>
    private void WriteTicks(long ticks)
    {
        var part = ((ticks % TimeSpan.TicksPerSecond) + TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond;
        var seconds = (ticks / TimeSpan.TicksPerSecond) - (ticks % TimeSpan.TicksPerSecond < 0 ? 1 : 0);
        Bytes.WriteSigned((seconds * 2) + (part == 0 ? 0 : 1));
        if (part != 0)
        {
            Bytes.WriteVarint((ulong)part);
        }
    }

    private static ulong LittleEndian(byte[] bytes, int start)
    {
        ulong value = 0;
        for (var index = 7; index >= 0; index--)
        {
            value = (value << 8) | bytes[start + index];
        }
        return value;
    }
}
