using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Facts.Compiler.Storage;
using Facts.Compiler.Storage.Texts;

namespace Facts.Compiler.Tests.Storage.Texts;

/// <summary>Texts written as codes and read back.</summary>
public sealed class SymbolTableTests
{
    private static readonly string[] Alike = CodedTexts.All;

    private static readonly SymbolTable Table = SymbolTable.Of(TextSample.Of(Alike))!;

    /// <summary>Pieces of text that could be mistaken for codes.</summary>
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOfConst(Alike),
        Gen.OneOfConst(Table.Symbols.ToArray()),
        Gen.OneOfConst(
            "\"", "\"\"\"\"", "\\", "\\\"", "~", "?", " ", "\0", "\u007F", "\n", "\r\n", "\t", "\u2028", "\u2029", "\uFEFF", "\u00AD", "\u0080",
            "\u00A0", "\u00A1", "\u02FF", "\u0300", "\u07FF", "\u0800", "\uFFFF", "김정은", "Ελλάδα", "قمر", "😀", "🇰🇵", "e\u0301", "\uD800", "\uDFFF",
            "\uDFFF\uD800"),
        Gen.Char.Array[0, 8].Select(characters => new string(characters)),
        Gen.Char['\u0080', '\u07FF'].Array[0, 8].Select(characters => new string(characters)));

    private static readonly Gen<string> Texts = Pieces.Array[0, 6].Select(string.Concat);

    [Fact]
    public void Any_texts_are_read_as_written() => Texts.Array[0, 20].Sample(AssertRead, iter: 200);

    [Fact]
    public void Any_texts_that_the_symbols_are_made_of_are_read_as_written() =>
        Texts.Array[1, 12].Select(texts => Repeated(texts, 60)).Sample(AssertRead, iter: 60);

    [Fact]
    public void Symbols_themselves_are_read_as_written() => AssertRead([.. Table.Symbols]);

    [Fact]
    public void Texts_of_nothing_but_characters_without_a_symbol_are_read_as_written() =>
        AssertRead([
            "",
            "\"",
            new string('"', 5000),
            new string('\u0416', 5000),
            new string('東', 5000),
            string.Concat(Enumerable.Repeat("😀", 5000)),
            new string('\u2028', 5000),
            new string('\0', 5000),
        ]);

    [Fact]
    public void Texts_of_a_megabyte_are_read_as_written()
    {
        var random = new Random(1);
        var noise = new char[1 << 20];
        for (var index = 0; index < noise.Length; index++)
        {
            noise[index] = (char)random.Next(0xD800);
        }

        AssertRead([
            string.Concat(Enumerable.Repeat(string.Join(' ', Alike), 90)),
            new string('x', 1 << 20),
            new string(noise),
            string.Concat(Enumerable.Repeat("한국어 텍스트 😀 ", 100_000)),
        ]);
    }

    [Fact]
    public void Every_character_is_read_as_written() =>
        AssertRead([
            .. Enumerable.Range(0, 0x1100)
                .Where(page => page is < 0xD8 or >= 0xE0)
                .Select(page => string.Concat(Enumerable.Range(page << 8, 256).Select(char.ConvertFromUtf32))),
        ]);

    [Fact]
    public void Texts_in_another_script_are_stored_in_codes_too()
    {
        string[] words = ["берёза", "озеро", "звезда", "площадь", "평양", "서울", "바다", "하늘", "東京", "北京", "山水", "花火"];
        var texts = Enumerable.Range(0, 200)
            .Select(number => string.Join(' ', Enumerable.Range(1, 8).Select(place => words[(number * place) % 12])) + $" {number}")
            .ToArray();
        var chunks = Write(texts).ToTexts();

        AssertRead(texts, StoredText.Of(chunks).Rows);
        Assert.True(chunks.Sum(Encoding.UTF8.GetByteCount) < texts.Sum(Encoding.UTF8.GetByteCount) / 2);
    }

    [Fact]
    public void Texts_that_are_keys_are_found()
    {
        Texts.Array[0, 20].Sample(texts =>
        {
            var keys = Alike.Concat(texts.Select(Whole)).Distinct().ToArray();
            var table = ThingTable.Stored([.. keys.Select((key, row) => new Thing(key, "kind", row))]);

            foreach (var key in keys)
            {
                Assert.Equal(key, table[key].Key);
            }
            Assert.All(keys, key => Assert.Equal(keys.Contains(key + "\""), table.ContainsKey(key + "\"")));
        }, iter: 30);
    }

    [Fact]
    public void Few_texts_have_no_symbols()
    {
        var texts = Alike.Take(4).ToArray();

        var chunk = Assert.Single(Write(texts).ToTexts());

        Assert.All(texts, text => Assert.Contains(text, chunk, StringComparison.Ordinal));
        Assert.False(StoredText.Of([chunk]).Rows.Symbols.AreUsed);
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_have_no_symbols()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 300).Select(_ => new string([.. Enumerable.Range(0, 40).Select(_ => (char)random.Next(' ', '~'))])).ToArray();
        var chunks = Write(texts).ToTexts();

        Assert.False(StoredText.Of(chunks).Rows.Symbols.AreUsed);
        AssertRead(texts, StoredText.Of(chunks).Rows);
    }

    [Fact]
    public void The_same_texts_give_the_same_form() => Texts.Array[0, 30].Sample(texts =>
    {
        string[] all = [.. Alike, .. texts];

        Assert.Equal(string.Concat(Write(all).ToTexts()), string.Concat(Write(all).ToTexts()));
    }, iter: 20);

    [Fact]
    public void Codes_are_printable() =>
        Assert.All(
            Write(Alike).ToTexts(),
            static chunk => Assert.All(chunk, static character => Assert.True(character is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u02FF'))));

    [Fact]
    public void Symbols_never_split_a_character() =>
        Assert.All(
            SymbolTable.Of(TextSample.Of([.. Enumerable.Range(0, 400).Select(number => $"🇰🇵😀🎁 {number % 7}😀🎁😀 gift")]))!.Symbols,
            static symbol => Assert.DoesNotContain(symbol, char.IsSurrogate));

    public static TheoryData<string[]> HostileTexts =>
    [
        [new string('a', 20_000_000)],
        [.. Enumerable.Range(0, 2_000_000).Select(static number => "ab")],
        [.. Enumerable.Range(0, 200_000).Select(static number => new string((char)(number % 0xD800), 3) + number)],
        [string.Concat(Enumerable.Range(0, 2_000_000).Select(static number => (char)((number * 7919) % 0xD800)))],
    ];

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public void However_much_text_there_is_the_sample_that_is_learnt_from_is_small(string[] texts)
    {
        var sample = TextSample.Of(texts);

        Assert.InRange(sample.Length, 0, 160_000);
        _ = SymbolTable.Of(sample);
    }

    private static string[] Repeated(string[] texts, int times) =>
    [.. Enumerable.Range(0, times).SelectMany(time => texts.Select(text => $"{text}{time}{text}"))];

    /// <summary>UTF-8 cannot represent an unpaired surrogate; it is read as U+FFFD.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertRead(string[] texts)
    {
        string[] all = [.. Alike, .. texts];
        AssertRead(all, StoredText.Of(Write(all)).Rows);
    }

    private static void AssertRead(string[] texts, Facts.Storage.StoredRows rows)
    {
        for (var row = 0; row < texts.Length; row++)
        {
            var reader = rows.Reader(row);
            Assert.Equal(Whole(texts[row]), reader.ReadString());
            Assert.Equal(0xC0FFEEUL, reader.ReadUInt64());
        }
    }

    private static StoredTableWriter Write(IEnumerable<string> texts)
    {
        var writer = new StoredTableWriter();
        foreach (var text in texts)
        {
            var row = writer.AddRow();
            row.WriteString(text);
            row.WriteUInt64(0xC0FFEE);
        }

        return writer;
    }
}
