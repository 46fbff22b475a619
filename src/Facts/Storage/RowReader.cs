using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Facts.Storage;

/// <summary>Reads the values of a row, in the order in which they were written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref partial struct RowReader
{
    private readonly StoredRows _rows;
    private byte* _next;

    internal RowReader(StoredRows rows, int row, byte* start)
    {
        _rows = rows;
        _next = start;
        Row = row;
    }

    /// <summary>The number of the row.</summary>
    public int Row { get; }

    /// <summary>Reads a Boolean value.</summary>
    public bool ReadBoolean() => ReadUInt64() != 0;

    /// <summary>Reads a character.</summary>
    public char ReadChar() => (char)ReadUInt64();

    /// <summary>Reads an 8-bit signed integer.</summary>
    public sbyte ReadSByte() => (sbyte)ReadInt64();

    /// <summary>Reads a 16-bit signed integer.</summary>
    public short ReadInt16() => (short)ReadInt64();

    /// <summary>Reads a 32-bit signed integer.</summary>
    public int ReadInt32() => (int)ReadInt64();

    /// <summary>Reads a 64-bit signed integer, or the value of an enum member.</summary>
    public long ReadInt64()
    {
        var value = ReadUInt64();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads an 8-bit unsigned integer.</summary>
    public byte ReadByte() => (byte)ReadUInt64();

    /// <summary>Reads a 16-bit unsigned integer.</summary>
    public ushort ReadUInt16() => (ushort)ReadUInt64();

    /// <summary>Reads a 32-bit unsigned integer.</summary>
    public uint ReadUInt32() => (uint)ReadUInt64();

    /// <summary>Reads a 64-bit unsigned integer.</summary>
    public ulong ReadUInt64() => Digits.ReadVarint(ref _next);

    /// <summary>Reads a single-precision floating-point number.</summary>
    public float ReadSingle() => BitConverter.UInt32BitsToSingle((uint)ReadFixed(6));

    /// <summary>Reads a double-precision floating-point number.</summary>
    public double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadFixed(11));

    /// <summary>Reads a decimal number with its scale.</summary>
    public decimal ReadDecimal()
    {
        var flags = ReadUInt64();
        var lower = ReadUInt64();
        var upper = (flags & 1) != 0 ? ReadUInt64() : 0;
        return new decimal((int)(uint)lower, (int)(uint)(lower >> 32), (int)(uint)upper, (flags & 2) != 0, (byte)(flags >> 2));
    }

    /// <summary>Reads a day.</summary>
    public DateOnly ReadDateOnly() => DateOnly.FromDayNumber((int)ReadInt64() + StoredForm.FirstDay);

    /// <summary>Reads a time of day.</summary>
    public TimeOnly ReadTimeOnly() => new(ReadTicks());

    /// <summary>Reads an instant with its offset.</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        var ticks = ReadTicks() + (StoredForm.FirstDay * TimeSpan.TicksPerDay);
        return new DateTimeOffset(ticks, new TimeSpan(0, (int)ReadInt64(), 0));
    }

    /// <summary>Reads a duration.</summary>
    public TimeSpan ReadTimeSpan() => new(ReadTicks());

    /// <summary>Reads a GUID.</summary>
    public Guid ReadGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes, ReadFixed(11));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], ReadFixed(11));
        return new Guid(bytes);
    }

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        var head = ReadUInt64();
        if ((head & 1) != 0)
        {
            return _rows.PooledString((int)(head >> 1));
        }

        var length = (int)(head >> 1);
        return _rows.Symbols.AreUsed ? _rows.Symbols.Read(ref _next, length) : ReadText(length);
    }

    /// <summary>Reads a string that may be null.</summary>
    public string? ReadStringOrNull() => ReadBoolean() ? ReadString() : null;

    /// <summary>Reads a URI.</summary>
    public Uri ReadUri() => new(ReadString(), UriKind.RelativeOrAbsolute);

    /// <summary>Reads a version.</summary>
    public Version ReadVersion() => Version.Parse(ReadString());

    /// <summary>Creates the regular expressions of the table when they are first asked for.</summary>
    public IRecordSource Regexes => _rows.Deferred(InvariantRegex.Create);

    /// <summary>Reads bytes.</summary>
    public FactList<byte> ReadBytes()
    {
        var bytes = new byte[ReadCount()];
        for (var index = 0; index < bytes.Length; index += 3)
        {
            var count = Math.Min(3, bytes.Length - index);
            var packed = ReadFixed(count + 1);
            for (var offset = 0; offset < count; offset++)
            {
                bytes[index + offset] = (byte)(packed >> (8 * offset));
            }
        }

        return bytes.Length == 0 ? FactList<byte>.Empty : new FactList<byte>(bytes);
    }

    /// <summary>Reads an imprecise date.</summary>
    public FactDate ReadFactDate() => FactDate.Parse(ReadString());

    /// <summary>Reads a quantity.</summary>
    public Quantity ReadQuantity() => Quantity.Parse(ReadString());

    /// <summary>Reads a localized text.</summary>
    public LocalizedText ReadLocalizedText()
    {
        var map = ReadMap(static (ref RowReader reader) => reader.ReadString(), static (ref RowReader reader) => reader.ReadString());
        return new LocalizedText(map);
    }

    /// <summary>Reads a row of another table, or -1.</summary>
    public int ReadRow() => (int)ReadUInt64() - 1;

    /// <summary>Reads the number of the variant that the row is.</summary>
    public int ReadVariant() => (int)ReadUInt64();

    /// <summary>Reads the number of items that follow.</summary>
    internal int ReadCount() => (int)ReadUInt64();

    private long ReadTicks()
    {
        var seconds = ReadInt64();
        return ((seconds >> 1) * TimeSpan.TicksPerSecond) + ((seconds & 1) != 0 ? (long)ReadUInt64() : 0);
    }

    private string ReadText(int length)
    {
        var text = Encoding.UTF8.GetString(_next, length);
        _next += length;
        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong ReadFixed(int digits)
    {
        var value = Digits.Read(_next, digits);
        _next += digits;
        return value;
    }
}
