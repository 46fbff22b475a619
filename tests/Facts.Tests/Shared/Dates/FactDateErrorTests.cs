using System;
using System.Text.RegularExpressions;
using CsCheck;

namespace Facts.Tests.Dates;

public sealed partial class FactDateErrorTests
{
    [Theory]
    [InlineData("2024-6-19", "write 2024-06-19.")]
    [InlineData("2024-02-30", "February 2024 has 29 days: there is no day 30.")]
    [InlineData("2023-02-29", "February 2023 has 28 days: there is no day 29.")]
    [InlineData("2024-06-00", "June 2024 has 30 days: there is no day 00.")]
    [InlineData("19.06.2024", "write 2024-06-19.")]
    [InlineData("19/06/2024", "write 2024-06-19.")]
    [InlineData("06/19/2024", "write 2024-06-19.")]
    [InlineData("03/04/2024", "write 2024-04-03 or 2024-03-04.")]
    [InlineData("2024/06/19", "write 2024-06-19.")]
    [InlineData("2024/06", "write 2024-06.")]
    [InlineData("20240619", "write 2024-06-19.")]
    [InlineData("19 June 2024", "write 2024-06-19.")]
    [InlineData("June 19, 2024", "write 2024-06-19.")]
    [InlineData("Jun 2024", "write 2024-06.")]
    [InlineData("18 or 19 June 2024", "write [2024-06-18,2024-06-19].")]
    [InlineData("2024-13", "There is no month 13")]
    [InlineData("2024-19-06", "if the day was written first, write 2024-06-19.")]
    [InlineData("2024-21-06", "write 2024-21 alone.")]
    [InlineData("199x", "write 199X.")]
    [InlineData("1990s", "write 199X.")]
    [InlineData("1900s", "write 19XX.")]
    [InlineData("198", "write 0198 for the year or 198X for the decade.")]
    [InlineData("19", "write 19XX for the years 1900 to 1999")]
    [InlineData("12345", "Y12345.")]
    [InlineData("Y1985", "write 1985.")]
    [InlineData("Y-85", "write -0085.")]
    [InlineData("Y10000-05", "write Y10000.")]
    [InlineData("Y9999999999999999999", "too far away")]
    [InlineData("-0000", "write 0000.")]
    [InlineData("-0000-01-01", "write 0000-01-01.")]
    [InlineData("Y-0", "write 0000.")]
    [InlineData("Y0", "write 0000.")]
    [InlineData("-0", "write 0000.")]
    [InlineData("-000", "write 0000.")]
    [InlineData("-04", "write -04XX for the years -0400 to -0499, or -0004 for the year.")]
    [InlineData("00195", "write 0195.")]
    [InlineData("197~", "write 197X~.")]
    [InlineData("19%", "write 19XX%.")]
    [InlineData("2024-171", "write 2024-06-19.")]
    [InlineData("2024-W25-3", "write 2024-06-19.")]
    [InlineData("2026-W53-7", "write 2027-01-03.")]
    [InlineData("2023-366", "is not a date")]
    [InlineData("1950S5", "1950 has 4.")]
    [InlineData("0195S4", "0195 has 3.")]
    [InlineData("1950S0", "the significant digits of the year")]
    [InlineData("1950S2~", "an estimate already")]
    [InlineData("195XS2", "leave out the X")]
    [InlineData("Y1950S2", "write 1950S2.")]
    [InlineData("Y1985-05", "write 1985-05.")]
    [InlineData("Y4-2", "write 0004.")]
    [InlineData("early 1950S2", "early, mid and late go with")]
    [InlineData("2012-23/2012-22", "write 2012-22/2012-23.")]
    [InlineData("late 2004/mid 2004", "write mid 2004/late 2004.")]
    [InlineData("2004-21/2004-02-28", "write 2004-02-28/2004-21.")]
    [InlineData("2004~/2002~", "write 2002~/2004~.")]
    [InlineData("{2004-23..2004-22}", "write 2004-22..2004-23.")]
    [InlineData("199X~/198X", "write 198X/199X~.")]
    [InlineData("2024-06-19T10:00/2024-06-19T09:00", "write 2024-06-19T09:00/2024-06-19T10:00.")]
    [InlineData("2024-06-18T20:00Z/2024-06-19T01:00+09:00", "write 2024-06-19T01:00+09:00/2024-06-18T20:00Z.")]
    [InlineData("2024-06-19T01:00+09:00/2024-06-19T00:30", "is before")]
    [InlineData("2024-06-19T10:30:00+0900", "write 10:30:00+09:00 for the time.")]
    [InlineData("2024-06-19T10:30:00+14:30", "14 hours ahead")]
    [InlineData("2024-06-19T10:30:00-12:01", "12 hours behind UTC")]
    [InlineData("2024-06-19T10:30:00-00:00", "a clock at UTC is written Z")]
    [InlineData("2024-06-19T24:00:00", "write the next day with 00:00.")]
    [InlineData("1984?~", "write 1984%.")]
    [InlineData("ca. 1961", "write 1961~.")]
    [InlineData("about 1961", "write 1961~.")]
    [InlineData("c1961", "write 1961~.")]
    [InlineData("since September 2022", "write 2022-09/...")]
    [InlineData("before 1961", "write [..1961].")]
    [InlineData("after 2024-06-21", "write [2024-06-21..].")]
    [InlineData("2022-09/present", "write 2022-09/...")]
    [InlineData("2024..", "Write 2024/.. for a period, or [2024..] for one unknown date in it.")]
    [InlineData("..2024", "Write ../2024 for a period, or [..2024] for one unknown date in it.")]
    [InlineData("2024-06-19..2024-06-21", "Write 2024-06-19/2024-06-21 for a period")]
    [InlineData("2005/2004", "write 2004/2005.")]
    [InlineData("[2005..2004]", "write 2004..2005.")]
    [InlineData("Early May 2024", "write early 2024-05.")]
    [InlineData("mid-2024", "write mid 2024.")]
    [InlineData("early 2024-05-03", "early, mid and late go with a month")]
    [InlineData("spring 2001", "write 2001-21.")]
    [InlineData("2024-Q1", "write 2024-33.")]
    [InlineData("44 BC", "write -0043.")]
    [InlineData("2024-06-19 10:30:00", "write 2024-06-19T10:30:00.")]
    [InlineData("2024-06-19T25:00:00", "There is no time 25:00:00")]
    [InlineData("2024-06-19T10:30:00.5", "leave out the fraction")]
    [InlineData("2024-06T10:30:00", "A time needs a complete date")]
    [InlineData("2024-06-19T10", "Write a time as 10:30:00")]
    [InlineData("2024\u201306\u201319", "write 2024-06-19.")]
    [InlineData("[2024-06-18,]", "missing next to a comma")]
    [InlineData("[2024-06-18", "ends with ]")]
    [InlineData("[..]", "needs a date")]
    [InlineData("/", "needs a date")]
    [InlineData("[]", "empty")]
    [InlineData("", "empty")]
    [InlineData("unknown", "leave the date out")]
    [InlineData("yesterday", "'yesterday' is not a date: write one such as 2024-06-19")]
    [InlineData("XXXX-02-30", "No real date fits")]
    public void A_text_that_is_no_date_is_answered_with_what_to_write(string text, string expected)
    {
        Assert.False(FactDate.TryParse(text, out var date, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
        Assert.Equal(default, date);
    }

    [Fact]
    public void Parse_says_the_same_as_TryParse()
    {
        var exception = Assert.Throws<FormatException>(() => FactDate.Parse("2024-02-30"));
        Assert.Equal("February 2024 has 29 days: there is no day 30.", exception.Message);
        Assert.Throws<ArgumentNullException>(() => FactDate.Parse(null!));
        Assert.False(FactDate.TryParse(null, out _));
    }

    [Fact]
    public void What_a_message_tells_to_write_is_a_date() =>
        Gen.OneOf(
            Gen.Char["0123456789XXY-/-.,~%TZ:+SWE"].Array[1, 12].Select(characters => new string(characters)),
            Gen.Select(GenFactDate.Any, GenFactDate.Any, (from, to) => $"{from}/{to}"),
            Gen.Select(GenFactDate.Any, GenFactDate.Any, (from, to) => $"[{from}..{to}]"),
            Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 99], (year, part) => FormattableString.Invariant($"{year:0000}-{part:00}-{part:00}")),
            Gen.Select(Gen.OneOfConst("-", "Y", "Y-", ""), Gen.Int[-99999, 99999], (sign, year) => FormattableString.Invariant($"{sign}{year}")))
        .Sample(
            text =>
            {
                if (FactDate.TryParse(text, out _, out var error) || !Proposal().Match(error).Groups["date"].Success)
                {
                    return;
                }
                var proposal = Proposal().Match(error).Groups["date"].Value;
                Assert.True(FactDate.TryParse(proposal, out _) || FactDate.TryParse($"[{proposal}]", out _), $"{text}: {error}");
            },
            iter: 20_000);

    [GeneratedRegex(@"write (?!one such|the )(?<date>(?:early |mid |late )?[^ ]+?)(?:,? (?:for|alone|or)\b.*|, or .*)?\.$")]
    private static partial Regex Proposal();

    [Fact]
    public void No_text_makes_the_parser_throw_and_what_it_reads_it_reads_again() =>
        Gen.Char["0123456789XY-/.,[]{}?~%TZ:+ earlymidtscbo\u0660"].Array[0, 24].Sample(
            characters =>
            {
                if (!FactDate.TryParse(new string(characters), out var date, out var error))
                {
                    return !string.IsNullOrEmpty(error);
                }
                return FactDate.Parse(date.ToString()) == date && date.ToDisplayString().Length > 0;
            },
            iter: 20_000);
}
