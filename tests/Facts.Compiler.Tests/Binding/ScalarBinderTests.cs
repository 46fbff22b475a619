using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class ScalarBinderTests
{
    [Theory]
    [InlineData("NO")]
    [InlineData("1.10")]
    [InlineData("0123")]
    [InlineData("2024-06-19")]
    [InlineData("true")]
    public void A_string_is_its_text_whatever_it_looks_like(string text) =>
        Assert.Equal(text, ((BoundScalar)TestDataset.OfField("string").Value(text)!).Value);

    [Theory]
    [InlineData("'null'", "null")]
    [InlineData("\"\"", "")]
    [InlineData("'~'", "~")]
    public void A_quoted_null_is_a_text(string text, string expected) =>
        Assert.Equal(expected, ((BoundScalar)TestDataset.OfField("string").Value(text)!).Value);

    [Theory]
    [InlineData(
        "string",
        "null",
        "FACT3001 2:6 <null> things/a.x: 'null' means no value, but the field needs a text. If it is a text, put it in quotes: \"null\".")]
    [InlineData("string", "~", "FACT3001 2:6 <~> things/a.x: '~' means no value, but the field needs a text. If it is a text, put it in quotes: "
        + "\"~\".")]
    [InlineData("int", "~", "FACT3002 2:6 <~> things/a.x has no value. Give it one (int), or declare the type as 'int?' if it may be left out.")]
    [InlineData("int", "[1]", "FACT3003 2:6 <[1]> things/a.x is a list, but the field takes one value of type int. Write a single value.")]
    [InlineData("bool", "yes", "FACT3004 2:6 <yes> things/a.x: 'yes' is not a bool. Write true.")]
    [InlineData("bool", "Off", "FACT3004 2:6 <Off> things/a.x: 'Off' is not a bool. Write false.")]
    [InlineData("bool", "1", "FACT3004 2:6 <1> things/a.x: '1' is not a bool. Write true or false.")]
    [InlineData("int", "1.0", "FACT3005 2:6 <1.0> things/a.x: '1.0' is not a whole number (int). Write 1.")]
    [InlineData(
        "int",
        "1.5",
        "FACT3005 2:6 <1.5> things/a.x: '1.5' is not a whole number (int). Declare the field as decimal or double if it may have a fraction.")]
    [InlineData("int", "0x1F", "FACT3005 2:6 <0x1F> things/a.x: '0x1F' is not a whole number (int). Write 31.")]
    [InlineData("int", "1_000", "FACT3005 2:6 <1_000> things/a.x: '1_000' is not a whole number (int). Write 1000.")]
    [InlineData(
        "Regex",
        "'a(b'",
        "FACT3013 2:9 <b> things/a.x: 'a(b' is not a regular expression of .NET. Not enough )'s. "
            + "Write ) where the group ends, or \\( for the character itself.")]
    [InlineData(
        "Regex",
        "'a)b'",
        "FACT3013 2:8 <)> things/a.x: 'a)b' is not a regular expression of .NET. Too many )'s. "
            + "Write ( where the group begins, or \\) for the character itself.")]
    [InlineData(
        "Regex",
        "'[z-a]'",
        "FACT3013 2:10 <a> things/a.x: '[z-a]' is not a regular expression of .NET. [x-y] range in reverse order. Write the lower end first.")]
    [InlineData(
        "Regex",
        "'a**'",
        "FACT3013 2:9 <*> things/a.x: 'a**' is not a regular expression of .NET. Nested quantifier '*'. "
            + "Write \\ in front of it for the character itself.")]
    [InlineData(
        "Regex",
        "'*a'",
        "FACT3013 2:7 <*> things/a.x: '*a' is not a regular expression of .NET. Quantifier '*' following nothing. "
            + "Write \\ in front of it for the character itself.")]
    [InlineData("Regex", "'\\p{Nix}'", "FACT3013 2:13 <}> things/a.x: '\\p{Nix}' is not a regular expression of .NET. Unknown property 'Nix'.")]
    [InlineData(
        "Regex",
        "'(?<n'",
        "FACT3013 2:10 <n> things/a.x: '(?<n' is not a regular expression of .NET. Unrecognized grouping construct.")]
    [InlineData("int", "many", "FACT3005 2:6 <many> things/a.x: 'many' is not a whole number (int). Write decimal digits, such as 42 or -7.")]
    [InlineData(
        "int",
        "15032387032",
        "FACT3006 2:6 <15032387032> things/a.x: 15032387032 does not fit int, which holds -2147483648 to 2147483647. "
            + "Correct it, or declare the field with a type that holds more.")]
    [InlineData(
        "byte",
        "-1",
        "FACT3006 2:6 <-1> things/a.x: -1 does not fit byte, which holds 0 to 255. Correct it, or declare the field with a type that holds more.")]
    [InlineData("double", "1,5", "FACT3007 2:6 <1,5> things/a.x: '1,5' is not a number (double). Write 1.5, or 15 if the comma groups digits.")]
    [InlineData(
        "double",
        "1e999",
        "FACT3006 2:6 <1e999> things/a.x: 1e999 does not fit double, which holds 4.9E-324 to 1.7976931348623157E+308 on either side of 0. "
            + "Correct it, or declare the field with a type that holds more.")]
    [InlineData(
        "decimal",
        "1.00000000000000000000000000001",
        "FACT3008 2:6 <1.00000000000000000000000000001> things/a.x: 1.00000000000000000000000000001 has more digits than a decimal can hold (28). "
            + "Shorten it, or declare the field as string.")]
    [InlineData("DateOnly", "2024-6-19", "FACT3009 2:6 <2024-6-19> things/a.x: '2024-6-19' is not a date. Write 2024-06-19.")]
    [InlineData("DateOnly", "2024-02-30", "FACT3009 2:6 <2024-02-30> things/a.x: '2024-02-30' is not a date. That month has 29 days.")]
    [InlineData(
        "DateOnly", "2024-13-01", "FACT3009 2:6 <2024-13-01> things/a.x: '2024-13-01' is not a date. There is no month 13. Write it as 2024-06-19.")]
    [InlineData(
        "DateOnly",
        "2024",
        "FACT3063 2:6 <2024> things/a.x: '2024' is not a whole date, which DateOnly requires. Write it as 2024-06-19, or declare the field "
            + "as FactDate if less is known.")]
    [InlineData("TimeOnly", "9:30", "FACT3010 2:6 <9:30> things/a.x: '9:30' is not a time of day. Write it as 09:30 or 09:30:15.")]
    [InlineData(
        "DateTimeOffset",
        "2024-06-19T09:30:00",
        "FACT3011 2:6 <2024-06-19T09:30:00> things/a.x: '2024-06-19T09:30:00' is not a date and time with an offset. "
            + "Add the offset: 2024-06-19T09:30:00Z or 2024-06-19T09:30:00+09:00.")]
    [InlineData(
        "TimeSpan",
        "P1M",
        "FACT3012 2:6 <P1M> things/a.x: 'P1M' is not a duration. Years and months have no fixed length: write days, such as P30D, or declare "
            + "the field as Quantity.")]
    [InlineData(
        "Guid",
        "0f8fad5bd9cb469fa16570867728950e",
        "FACT3013 2:6 <0f8fad5bd9cb469fa16570867728950e> things/a.x: '0f8fad5bd9cb469fa16570867728950e' is not a Guid. "
            + "Write 0f8fad5b-d9cb-469f-a165-70867728950e.")]
    [InlineData(
        "Uri",
        "his own words",
        "FACT3013 2:6 <his own words> things/a.x: 'his own words' is not a Uri. Write an address, such as https://example.org/a. "
            + "If the field may also contain words, its type is OneOf<Uri, string>.")]
    [InlineData(
        "Uri",
        "https://a.b - https://a.c",
        "FACT3013 2:6 <https://a.b - https://a.c> things/a.x: 'https://a.b - https://a.c' is not a Uri. "
            + "It holds several addresses: keep one, or, in a list (Uri[]), give each an item of its own, all with the same indentation.")]
    [InlineData(
        "Uri",
        "https://a.b/c d.pdf",
        "FACT3013 2:6 <https://a.b/c d.pdf> things/a.x: 'https://a.b/c d.pdf' is not a Uri. Write spaces as %20: https://a.b/c%20d.pdf.")]
    [InlineData(
        "Uri",
        "sample https://a.b/c",
        "FACT3013 2:6 <sample https://a.b/c> things/a.x: 'sample https://a.b/c' is not a Uri. It has text around the address: write https://a.b/c "
            + "alone. If the field may also contain words, its type is OneOf<Uri, string>.")]
    [InlineData(
        "Uri",
        "https://a.b/c (idea)",
        "FACT3013 2:6 <https://a.b/c (idea)> things/a.x: 'https://a.b/c (idea)' is not a Uri. It has text around the address: write https://a.b/c "
            + "alone. If the field may also contain words, its type is OneOf<Uri, string>.")]
    [InlineData(
        "Uri",
        "'One: https://a.b/c, Two: https://a.b/d'",
        "FACT3013 2:6 <'One: https://a.b/c, Two: https://a.b/d'> things/a.x: 'One: https://a.b/c, Two: https://a.b/d' is not a Uri. It holds several "
            + "addresses and other text. If the field may also contain words, its type is OneOf<Uri, string>.")]
    [InlineData(
        "Uri",
        "'Vendor note; see below. '",
        "FACT3013 2:6 <'Vendor note; see below. '> things/a.x: 'Vendor note; see below. ' is not a Uri. Write an address, such as "
            + "https://example.org/a. If the field may also contain words, its type is OneOf<Uri, string>.")]
    [InlineData("Uri", "' https://a.b'", "FACT3013 2:6 <' https://a.b'> things/a.x: ' https://a.b' is not a Uri. Remove the white space around it.")]
    [InlineData("Version", "3", "FACT3013 2:6 <3> things/a.x: '3' is not a Version. Write 3.0, or declare the field as string.")]
    [InlineData(
        "byte[]", "abc", "FACT3013 2:6 <abc> things/a.x: 'abc' is not base64. Write the bytes as base64, such as SGVsbG8=; white space is allowed.")]
    [InlineData("char", "ab", "FACT3013 2:6 <ab> things/a.x: 'ab' is not one character. Declare the field as string if it may hold more.")]
    public void What_a_type_cannot_read_is_told_with_the_fix(string type, string text, string expected) =>
        Assert.Equal(expected, TestDataset.OfField(type).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics());

    [Fact]
    public void A_list_of_dates_is_one_of_them() =>
        Assert.Equal(
            FactDate.Parse("[2024-06-18,2024-06-19]"),
            ((BoundScalar)TestDataset.OfField("FactDate").Value("[2024-06-18, 2024-06-19]")!).Value);

    [Fact]
    public void A_date_that_is_none_is_told() =>
        Assert.StartsWith("FACT3014 2:6 <soon> things/a.x: 'soon' is not a date: ",
            TestDataset.OfField("FactDate").With("things.yaml", "a:\n  x: soon\n").BindingDiagnostics(), System.StringComparison.Ordinal);
}
