using System.Linq;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

/// <summary>Keys that are not what they look like. Characters that look identical are written as escapes.</summary>
public sealed class ConfusableKeyCheckTests
{
    private const string Schema = """
        tables:
          Thing: { fields: { name: string? } }
          Part: { key: [thing, code], fields: { thing: Thing, code: string, other: Thing? } }
          Number: { fields: { id: int } }
        """;

    [Theory]
    [InlineData(
        "paypal: {}\np\u0430ypal: {}\n",
        "FACT4013 2:1 <p\u0430ypal> things/p\u0430ypal: the key looks like 'paypal', at things.yaml line 1, but is a different one: '\u0430' is "
            + "U+0430 "
            + "(Cyrillic) here, and U+0061 (Latin) there. If they are the same record, keep one of the two; otherwise rename one.")]
    [InlineData(
        "caf\u00E9: {}\ncafe\u0301: {}\n",
        "FACT4013 2:1 <cafe\u0301> things/cafe\u0301: the key looks like 'caf\u00E9', at things.yaml line 1, but is a different one: 'e\u0301' is "
            + "U+0065 "
            + "U+0301 here, and U+00E9 (Latin) there. If they are the same record, keep one of the two; otherwise rename one.")]
    [InlineData(
        "\uAC01: {}\n\u1100\u1161\u11A8: {}\n",
        "FACT4013 2:1 <\u1100\u1161\u11A8> things/\u1100\u1161\u11A8: the key looks like '\uAC01', at things.yaml line 1, but is a different one: "
            + "'\u1100\u1161' is U+1100 U+1161 here, and U+AC01 there. If they are the same record, keep one of the two; otherwise rename one.")]
    [InlineData(
        "bust: {}\nbu\u200Dst: {}\n",
        "FACT4013 2:1 <bu\u200Dst> things/bu\\u200Dst: the key looks like 'bust', at things.yaml line 1, but is a different one: it contains "
            + "the invisible U+200D. If they are the same record, keep one of the two; otherwise rename one.")]
    [InlineData(
        "bu\u200Dst: {}\nbust: {}\n",
        "FACT4013 2:1 <bust> things/bust: the key looks like 'bu\\u200Dst', at things.yaml line 1, but is a different one: the other "
            + "contains the invisible U+200D. If they are the same record, keep one of the two; otherwise rename one.")]
    public void Keys_that_look_alike_are_told_at_the_second(string things, string expected) =>
        Assert.Equal(expected, new TestDataset(Schema).With("things.yaml", things).AllDiagnostics());

    [Theory]
    [InlineData("GPL-2.0", "GPL-2.O")]
    [InlineData("model-1", "model-l")]
    [InlineData("AI-act", "Al-act")]
    [InlineData("H2O", "H20")]
    [InlineData("\u041C\u041E\u0421\u041A\u0412\u0410", "\u041C\u041E\u0421\u041A\u0412A")]
    [InlineData("\uFF21bc", "Abc")]
    [InlineData("\u039F\u039D\u0395", "ONE")]
    [InlineData("a-b", "a\u2010b")]
    [InlineData("o'neil", "o\u2019neil")]
    [InlineData("a b", "a\\u00A0b")]
    [InlineData("\u1EC7", "e\u0302\u0323")]
    [InlineData("\u0439", "\u0438\u0306")]
    [InlineData("a", "\u0430")]
    public void A_near_double_is_found_in_either_order(string one, string other)
    {
        Assert.StartsWith(
            "FACT4013 2:1 ",
            new TestDataset(Schema).With("things.yaml", $"\"{one}\": {{}}\n\"{other}\": {{}}\n").AllDiagnostics(),
            System.StringComparison.Ordinal);
        Assert.StartsWith(
            "FACT4013 2:1 ",
            new TestDataset(Schema).With("things.yaml", $"\"{other}\": {{}}\n\"{one}\": {{}}\n").AllDiagnostics(),
            System.StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_that_look_alike_each_is_told_with_the_first()
    {
        var diagnostics = new TestDataset(Schema).With("things.yaml", "O00: {}\n0O0: {}\nOOO: {}\n").AllDiagnostics().Split('\n');

        Assert.Equal(["FACT4013 2:1 <0O0>", "FACT4013 3:1 <OOO>"], diagnostics.Select(diagnostic => diagnostic[..18]));
        Assert.All(diagnostics, shown => Assert.Contains("looks like 'O00', at things.yaml line 1", shown, System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("C: {}\nC#: {}\nC++: {}\nc-: {}\nc: {}\n")]
    [InlineData("0: {}\nO: {}\n1: {}\nl: {}\nI: {}\n10: {}\nlO: {}\n")]
    [InlineData("resume: {}\nr\u00E9sum\u00E9: {}\nResume: {}\n")]
    [InlineData("k\u03A9: {}\n\u03BCm: {}\n\u0394t: {}\n\u00B5: {}\n")]
    [InlineData("\u041C\u043E\u0441\u043A\u0432\u0430 (Moscow): {}\n\u0395\u03BB\u03BB\u03AC\u03B4\u03B1: {}\n\u6771\u4EAC tower: {}\n")]
    [InlineData("\uD83D\uDE00: {}\n\uD83D\uDE01: {}\n\u2764\uFE0F: {}\n")]
    public void Keys_that_a_reader_tells_apart_are_not_reported(string things) =>
        Assert.Equal("", new TestDataset(Schema).With("things.yaml", things).AllDiagnostics());

    [Theory]
    [InlineData(
        "p\u0430ypal: {}\n",
        "FACT4014 1:1 <p\u0430ypal> things/p\u0430ypal: '\u0430' in the word 'p\u0430ypal' is a Cyrillic letter (U+0430), though the word is written "
            + "in Latin letters, so whoever types the key will not find the record. Retype the word.")]
    [InlineData(
        "new \u041Coc\u043A\u0432\u0430: {}\n",
        "FACT4014 1:1 <new \u041Coc\u043A\u0432\u0430> things/new \u041Coc\u043A\u0432\u0430: 'o' in the word '\u041Coc\u043A\u0432\u0430' is a "
            + "Latin letter (U+006F), though the word is written in Cyrillic letters, so whoever types the key will not find the record. "
            + "Retype the word.")]
    [InlineData(
        "p\u03BFst: {}\n",
        "FACT4014 1:1 <p\u03BFst> things/p\u03BFst: '\u03BF' in the word 'p\u03BFst' is a Greek letter (U+03BF), though the word is written in Latin "
            + "letters, so whoever types the key will not find the record. Retype the word.")]
    [InlineData(
        "cafe\u0301: {}\n",
        "FACT4015 1:1 <cafe\u0301> things/cafe\u0301: '\u00E9' is written as two characters here (U+0065 U+0301), not as one (U+00E9), so whoever "
            + "types the key will not find the record. Retype it, or rename the file if the key is the name of a file.")]
    public void A_key_that_nobody_can_type_is_told(string things, string expected) =>
        Assert.Equal(expected, new TestDataset(Schema).With("things.yaml", things).AllDiagnostics());

    [Theory]
    [InlineData(
        "p\u0430ypal",
        "FACT4005 1:36 <p\u0430ypal> parts/paypal/a.other: there is no record 'p\u0430ypal' in Things. "
            + "There is 'paypal', which looks the same, but '\u0430' is U+0430 (Cyrillic) here, and U+0061 (Latin) there.")]
    [InlineData("papal", "FACT4005 1:36 <papal> parts/paypal/a.other: there is no record 'papal' in Things. Did you mean 'paypal'?")]
    public void A_reference_that_only_looks_like_a_key_is_told_what_is_another_in_it(string other, string expected) =>
        Assert.Equal(
            expected,
            new TestDataset(Schema)
                .With("things.yaml", "paypal: {}\n")
                .With("parts.yaml", $"- {{ thing: paypal, code: a, other: {other} }}\n")
                .AllDiagnostics());

    [Fact]
    public void A_part_of_a_composite_key_counts_and_a_number_looks_like_nothing() =>
        Assert.StartsWith(
            "FACT4013 2:12 <a> ",
            new TestDataset(Schema)
                .With("things.yaml", "a: {}\n")
                .With("parts.yaml", "- { thing: a, code: one }\n- { thing: a, code: on\u0435 }\n")
                .With("numbers.yaml", "100: {}\n1000: {}\n")
                .AllDiagnostics(),
            System.StringComparison.Ordinal);

    [Fact]
    public void Each_of_many_keys_that_all_look_alike_is_told_once()
    {
        var things = string.Concat(
            Enumerable.Range(0, 1 << 15).Select(number =>
                "k" + System.Convert.ToString(number, 2).PadLeft(15, '0').Replace('0', 'O').Replace('1', '0') + ": {}\n"));

        Assert.Equal((1 << 15) - 1, new TestDataset(Schema).With("things.yaml", things).AllDiagnostics().Split('\n').Length);
    }
}
