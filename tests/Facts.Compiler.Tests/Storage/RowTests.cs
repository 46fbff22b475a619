using System;
using System.Linq;
using System.Text;
using CsCheck;
using Facts.Compiler.Storage;
using Facts.Storage;

namespace Facts.Compiler.Tests.Storage;

public sealed class RowTests
{
    private static readonly Gen<string> Texts = Gen.String.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private delegate void WriteValue<in T>(RowWriter row, T value);

    [Fact]
    public void Truth_values_and_characters_are_read_as_written()
    {
        Holds(Gen.Bool, (row, value) => row.WriteBoolean(value), static (ref RowReader row) => row.ReadBoolean());
        Holds(Gen.Char, (row, value) => row.WriteChar(value), static (ref RowReader row) => row.ReadChar());
    }

    [Fact]
    public void Whole_numbers_are_read_as_written()
    {
        Holds(Gen.SByte, (row, value) => row.WriteInt64(value), static (ref RowReader row) => row.ReadSByte(), sbyte.MinValue, sbyte.MaxValue);
        Holds(Gen.Short, (row, value) => row.WriteInt64(value), static (ref RowReader row) => row.ReadInt16(), short.MinValue, short.MaxValue);
        Holds(Gen.Int, (row, value) => row.WriteInt64(value), static (ref RowReader row) => row.ReadInt32(), int.MinValue, int.MaxValue);
        Holds(Gen.Long, (row, value) => row.WriteInt64(value), static (ref RowReader row) => row.ReadInt64(), long.MinValue, long.MaxValue);
        Holds(Gen.Byte, (row, value) => row.WriteUInt64(value), static (ref RowReader row) => row.ReadByte(), byte.MaxValue);
        Holds(Gen.UShort, (row, value) => row.WriteUInt64(value), static (ref RowReader row) => row.ReadUInt16(), ushort.MaxValue);
        Holds(Gen.UInt, (row, value) => row.WriteUInt64(value), static (ref RowReader row) => row.ReadUInt32(), uint.MaxValue);
        Holds(Gen.ULong, (row, value) => row.WriteUInt64(value), static (ref RowReader row) => row.ReadUInt64(), ulong.MaxValue);
        Holds(Gen.Int[-1, int.MaxValue - 1], (row, value) => row.WriteRow(value), static (ref RowReader row) => row.ReadRow(), -1, int.MaxValue - 1);
        Holds(Gen.Int[0, 99], (row, value) => row.WriteVariant(value), static (ref RowReader row) => row.ReadVariant());
    }

    [Fact]
    public void Broken_numbers_are_read_bit_by_bit_as_written()
    {
        Holds(
            Gen.Float.Select(BitConverter.SingleToUInt32Bits),
            (row, bits) => row.WriteSingle(BitConverter.UInt32BitsToSingle(bits)),
            static (ref RowReader row) => BitConverter.SingleToUInt32Bits(row.ReadSingle()));
        Holds(
            Gen.Double.Select(BitConverter.DoubleToUInt64Bits),
            (row, bits) => row.WriteDouble(BitConverter.UInt64BitsToDouble(bits)),
            static (ref RowReader row) => BitConverter.DoubleToUInt64Bits(row.ReadDouble()));
        Holds(
            Gen.Decimal.Select(value => string.Join(' ', decimal.GetBits(value))),
            (row, bits) => row.WriteDecimal(new decimal([.. bits.Split(' ').Select(int.Parse)])),
            static (ref RowReader row) => string.Join(' ', decimal.GetBits(row.ReadDecimal())),
            string.Join(' ', decimal.GetBits(1.10m)),
            string.Join(' ', decimal.GetBits(-0.0m)),
            string.Join(' ', decimal.GetBits(decimal.MinValue)));
    }

    [Fact]
    public void Times_are_read_as_written()
    {
        Holds(
            Gen.DateOnly,
            (row, value) => row.WriteDateOnly(value.DayNumber),
            static (ref RowReader row) => row.ReadDateOnly(),
            DateOnly.MinValue,
            DateOnly.MaxValue,
            new DateOnly(2000, 1, 1));
        Holds(Gen.TimeOnly, (row, value) => row.WriteTimeOnly(value.Ticks), static (ref RowReader row) => row.ReadTimeOnly(), TimeOnly.MaxValue);
        Holds(
            Gen.TimeSpan,
            (row, value) => row.WriteTimeSpan(value.Ticks),
            static (ref RowReader row) => row.ReadTimeSpan(),
            TimeSpan.MinValue,
            TimeSpan.MaxValue,
            TimeSpan.Zero,
            new TimeSpan(-1),
            new TimeSpan(1),
            TimeSpan.FromSeconds(-1),
            TimeSpan.FromHours(36));
        Holds(
            Gen.DateTimeOffset.Select(value => value.ToString("O")),
            (row, text) => row.WriteDateTimeOffset(DateTimeOffset.Parse(text)),
            static (ref RowReader row) => row.ReadDateTimeOffset().ToString("O"),
            "2024-06-19T12:00:00.0000000-03:30",
            DateTimeOffset.MinValue.ToString("O"),
            DateTimeOffset.MaxValue.ToString("O"));
    }

    [Fact]
    public void Texts_and_bytes_are_read_as_written()
    {
        Holds(Texts, (row, value) => row.WriteString(value), static (ref RowReader row) => row.ReadString(), "", "김정은", "~?\0\"\\\n");
        Holds(Texts, (row, value) => row.WriteInlineString(value), static (ref RowReader row) => row.ReadString());
        Holds(Texts.Null(), (row, value) => row.WriteStringOrNull(value), static (ref RowReader row) => row.ReadStringOrNull());
        Holds(Gen.Byte.Array, (row, value) => row.WriteBytes(value), static (ref RowReader row) => row.ReadBytes().ToArray());
        Holds(Gen.Guid, (row, value) => row.WriteGuid(value), static (ref RowReader row) => row.ReadGuid());
        Holds(
            Gen.Const(new Uri("https://example.org/a?b#c")),
            (row, value) => row.WriteString(value.OriginalString),
            static (ref RowReader row) => row.ReadUri());
        Holds(Gen.Const(new Version(1, 2, 3)), (row, value) => row.WriteString(value.ToString()), static (ref RowReader row) => row.ReadVersion());
    }

    [Fact]
    public void Texts_by_language_are_read_as_written()
    {
        Holds(
            Texts.Array[1, 4].Select(texts => new LocalizedText(
                texts.Select((text, index) => new System.Collections.Generic.KeyValuePair<string, string>($"l{index}", text)).ToFactMap())),
            (row, value) =>
            {
                row.WriteCount(value.Texts.Count);
                foreach (var (language, text) in value.Texts)
                {
                    row.WriteString(language);
                    row.WriteString(text);
                }
            },
            static (ref RowReader row) => row.ReadLocalizedText());
    }

    [Fact]
    public void Lists_sets_listings_and_maps_are_read_as_written()
    {
        static string Text(ref RowReader row) => row.ReadString();
        static int Number(ref RowReader row) => row.ReadInt32();
        Holds(Texts.Array[0, 5].Select(items => (FactList<string>)items), WriteTexts, static (ref RowReader row) => row.ReadList(Text));
        Holds(Texts.Array[0, 5].Select(FactSet.ToFactSet), WriteTexts, static (ref RowReader row) => row.ReadSet(Text));
        Holds(
            Gen.Select(Texts.Array[0, 5], Gen.Bool, (items, isOpen) => new Listing<string>(items, isOpen)),
            (row, value) =>
            {
                row.WriteBoolean(value.IsOpen);
                WriteTexts(row, value);
            },
            static (ref RowReader row) => row.ReadListing(Text));
        Holds(
            Gen.Dictionary(Texts, Gen.Int)[0, 5].Select(FactMap.ToFactMap),
            (row, value) =>
            {
                row.WriteCount(value.Count);
                foreach (var (key, number) in value)
                {
                    row.WriteString(key);
                    row.WriteInt64(number);
                }
            },
            static (ref RowReader row) => row.ReadMap(Text, Number));
    }

    [Fact]
    public void Stated_values_and_alternatives_are_read_as_written()
    {
        static int Number(ref RowReader row) => row.ReadInt32();
        Holds(
            Gen.OneOf(Gen.Const(Stated<int>.NotStated), Gen.Const(Stated<int>.Unknown), Gen.Int.Select(value => new Stated<int>(value))),
            (row, value) =>
            {
                row.WriteCount(value.HasValue ? 2 : value.IsStated ? 1 : 0);
                if (value.HasValue)
                {
                    row.WriteInt64(value.Value);
                }
            },
            static (ref RowReader row) => row.ReadStated(Number));
        Holds(
            Gen.OneOf(Gen.Bool.Select(value => (OneOf<bool, string>)value), Texts.Select(value => (OneOf<bool, string>)value)),
            (row, value) =>
            {
                row.WriteCount(value.Alternative);
                if (value.TryGet<bool>(out var truth))
                {
                    row.WriteBoolean(truth);
                }
                else
                {
                    row.WriteString((string)value.Value);
                }
            },
            static (ref RowReader row) => row.ReadOneOf<bool, string>(
                static (ref RowReader inner) => inner.ReadBoolean(),
                static (ref RowReader inner) => inner.ReadString()));
    }

    [Fact]
    public void References_are_followed_only_when_asked_for()
    {
        var source = new Source();
        var writer = new StoredTableWriter();
        var row = writer.AddRow();
        for (var times = 0; times < 2; times++)
        {
            WriteRows(row, 3, 1);
        }
        row.WriteBoolean(true);
        WriteRows(row, 2, 3, 2);
        row.WriteCount(1);
        row.WriteString("a");
        row.WriteRow(4);
        row.WriteCount(2);
        row.WriteRow(5);
        row.WriteCount(1);
        row.WriteRow(6);
        var reader = StoredText.Of(writer).Rows.Reader(0);

        var list = reader.ReadReferences<string>(source);
        var set = reader.ReadReferenceSet<string>(source);
        var listing = reader.ReadReferenceListing<string>(source);
        var map = reader.ReadReferenceMap<string, string>(static (ref RowReader inner) => inner.ReadString(), source);
        var stated = reader.ReadStatedReference<string>(source);
        var oneOf = ReadOneOf(ref reader, source);

        Assert.Equal(0, source.Asked);
        Assert.Equal(["3", "1"], list);
        Assert.Equal(["3", "1"], set);
        Assert.Equal(["2", "3", "2"], listing.ToArray());
        Assert.True(listing.IsOpen);
        Assert.Equal("4", map["a"]);
        Assert.Equal("5", stated.Value);
        Assert.Equal("6", oneOf.Value);
    }

    private static OneOf<bool, string> ReadOneOf(ref RowReader reader, Source source) =>
        reader.ReadOneOf<bool, string>(static (ref RowReader inner) => inner.ReadBoolean(), (ref RowReader inner) => inner.ReadLazyReference(source));

    private static void WriteRows(RowWriter row, params int[] rows)
    {
        row.WriteCount(rows.Length);
        foreach (var target in rows)
        {
            row.WriteRow(target);
        }
    }

    private static void WriteTexts(RowWriter row, System.Collections.Generic.IReadOnlyCollection<string> texts)
    {
        row.WriteCount(texts.Count);
        foreach (var text in texts)
        {
            row.WriteString(text);
        }
    }

    /// <summary>
    /// Writes values in rows, twice each so that texts are pooled, with a marker after each that shows where reading ended: once in few rows,
    /// whose texts are stored unchanged, and once in many, whose texts are stored as codes.
    /// </summary>
    private static void Holds<T>(Gen<T> values, WriteValue<T> write, ReadValue<T> read, params T[] always) => values.Array[0, 5].Sample(some =>
    {
        var written = some.Concat(always).Concat(some.Take(2)).ToArray();
        Holds(written, write, read, new StoredTableWriter(), 0);

        var writer = new StoredTableWriter();
        Holds(written, write, read, writer, CodedTexts.AddRows(writer));
    }, iter: 40);

    private static void Holds<T>(T[] written, WriteValue<T> write, ReadValue<T> read, StoredTableWriter writer, int first)
    {
        foreach (var value in written)
        {
            var row = writer.AddRow();
            write(row, value);
            row.WriteUInt64(0xC0FFEE);
        }

        var rows = StoredText.Of(writer).Rows;
        Assert.True(rows.Symbols.AreUsed || first == 0);
        for (var row = 0; row < written.Length; row++)
        {
            var reader = rows.Reader(first + row);
            Assert.Equal(first + row, reader.Row);
            Assert.Equal(written[row], read(ref reader));
            Assert.Equal(0xC0FFEEUL, reader.ReadUInt64());
        }
    }

    private sealed class Source : IRecordSource
    {
        public int Asked { get; private set; }

        public object RecordAt(int row)
        {
            Asked++;
            return row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
