using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using CsCheck;
using Facts.Dates;

namespace Facts.Tests.Dates;

public sealed class FactDateTextTests
{
    [Theory]
    [InlineData("2024-06-19", "19 June 2024")]
    [InlineData("2024-06", "June 2024")]
    [InlineData("2024", "2024")]
    [InlineData("1961~", "about 1961")]
    [InlineData("1961?", "perhaps 1961")]
    [InlineData("1961-05%", "perhaps about May 1961")]
    [InlineData("[2024-06-18,2024-06-19]", "18 or 19 June 2024")]
    [InlineData("{2024-06-18,2024-07-19}", "18 June and 19 July 2024")]
    [InlineData("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672")]
    [InlineData("2022-09/..", "since September 2022")]
    [InlineData("../1985", "until 1985")]
    [InlineData("1985/", "from 1985 to an unknown date")]
    [InlineData("/1985", "from an unknown date to 1985")]
    [InlineData("2024-06-18/2024-06-19", "18 to 19 June 2024")]
    [InlineData("2024-06-18/2025-06-19", "18 June 2024 to 19 June 2025")]
    [InlineData("2004-06/2004-08", "June to August 2004")]
    [InlineData("[2024-06-21..]", "on or after 21 June 2024")]
    [InlineData("[..1984]", "in or before 1984")]
    [InlineData("[2018..]", "in or after 2018")]
    [InlineData("early 2024-05", "early May 2024")]
    [InlineData("early 2024-05?", "perhaps early May 2024")]
    [InlineData("mid 199X", "mid 1990s")]
    [InlineData("late 19XX", "late 20th century")]
    [InlineData("199X", "a year of the 1990s")]
    [InlineData("20XX", "a year of the 21st century")]
    [InlineData("2004-XX", "a month of 2004")]
    [InlineData("2004-06-XX", "a day of June 2004")]
    [InlineData("2004-XX-XX", "a day of 2004")]
    [InlineData("156X-12-25", "25 December of a year of the 1560s")]
    [InlineData("199X~", "about the 1990s")]
    [InlineData("19XX?", "perhaps a year of the 20th century")]
    [InlineData("1XXX", "a year from 1000 to 1999")]
    [InlineData("003X", "a year from AD 30 to AD 39")]
    [InlineData("-20XX", "a year from 2100 BC to 2001 BC")]
    [InlineData("early -20XX", "early years from 2100 BC to 2001 BC")]
    [InlineData("1XX3", "a year from 1003 to 1993 that ends in 3")]
    [InlineData("1X9X", "a year from 1090 to 1999 that has 9 as its 3rd digit")]
    [InlineData("X9X9", "a year from AD 909 to 9999 that has 9 as its 2nd digit and ends in 9")]
    [InlineData("-1XX9", "a year from 2000 BC to 1010 BC whose astronomical number ends in 9")]
    [InlineData("XXXX", "an unknown year")]
    [InlineData("XXXX-XX", "a month of an unknown year")]
    [InlineData("XXXX-XX-XX", "a day of an unknown year")]
    [InlineData("XXXX-12-25", "25 December of an unknown year")]
    [InlineData("XXXX-12-XX", "a day of December of an unknown year")]
    [InlineData("XXXX-XX-23", "the 23rd of a month of an unknown year")]
    [InlineData("1560-XX-25", "the 25th of a month of 1560")]
    [InlineData("199X-XX", "a month of a year of the 1990s")]
    [InlineData("15XX-X2", "February or December of a year of the 16th century")]
    [InlineData("1984-1X", "a month from October to December 1984")]
    [InlineData("1930-X0", "October 1930")]
    [InlineData("2004-X1-03", "3 January or November 2004")]
    [InlineData("1981-1X-10", "the 10th of a month from October to December 1981")]
    [InlineData("1985-0X-XX", "a day of a month from January to September 1985")]
    [InlineData("2018-05-X0", "10, 20 or 30 May 2018")]
    [InlineData("2015-02-2X", "a day from 20 to 28 February 2015")]
    [InlineData("2018-XX-X0", "the 10th, 20th or 30th of a month of 2018")]
    [InlineData("156X-21", "spring of a year of the 1560s")]
    [InlineData("199X-33", "first quarter of a year of the 1990s")]
    [InlineData("XXXX/..", "since an unknown year")]
    [InlineData("/..", "since an unknown date")]
    [InlineData("../", "until an unknown date")]
    [InlineData("../..", "at all times")]
    [InlineData("1950S2", "about 1950 (1900 to 1999)")]
    [InlineData("-1859S2", "about 1860 BC (1900 BC to 1801 BC)")]
    [InlineData("Y3388E2S3", "about 338800 (338000 to 338999)")]
    [InlineData("2001-21", "spring 2001")]
    [InlineData("2001-33", "first quarter of 2001")]
    [InlineData("-0043-03-15", "15 March 44 BC")]
    [InlineData("0000", "1 BC")]
    [InlineData("0033", "AD 33")]
    [InlineData("Y170000002", "170000002")]
    [InlineData("2024-06-19T10:30:00Z", "19 June 2024, 10:30:00 UTC")]
    [InlineData("2024-06-19T10:30+09:00", "19 June 2024, 10:30 UTC+09:00")]
    public void People_read_plain_English(string text, string expected)
    {
        Assert.Equal(expected, FactDate.Parse(text).ToDisplayString());
        Assert.Equal(expected, $"{FactDate.Parse(text):D}");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void The_culture_does_not_matter(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OddCulture.Named(name);
            Assert.Equal("-0043-03-15/early 2024-05", FactDate.Parse("-0043-03-15/early 2024-05").ToString());
            Assert.Equal("19 June 2024", FactDate.Parse("2024-06-19").ToDisplayString());
            Assert.Equal("2024-06-19", ((FactDate)new DateOnly(2024, 6, 19)).ToString());
            Assert.False(FactDate.TryParse("19 JUNI 2024", out _, out _));
            Assert.False(FactDate.TryParse("12345", out _, out var error));
            Assert.Contains("Y12345", error, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void People_read_no_notation() => Gen.OneOf(GenFactDate.Any, GenFactDate.Unspecified).Sample(date =>
    {
        var text = date.ToDisplayString();
        Assert.DoesNotMatch(@"[X?~%\[\]{}/]|\.\.|[0-9]S[0-9]", text);
        Assert.DoesNotMatch("  |of$|of of|^ ", text);
    });

    [Fact]
    public void What_is_written_reads_back() => GenFactDate.Any.Sample(date => FactDate.Parse(date.ToString()) == date);

    [Fact]
    public void Json_holds_the_text()
    {
        var date = FactDate.Parse("[2024-06-18,2024-06-19]");
        Assert.Equal("\"[2024-06-18,2024-06-19]\"", JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<FactDate>("\"[2024-06-18,2024-06-19]\""));
        Assert.Equal("{\"2024\":1}", JsonSerializer.Serialize(new Dictionary<FactDate, int> { [FactDate.Parse("2024")] = 1 }));
        Assert.Contains(
            "29 days",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FactDate>("\"2024-02-30\"")).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FactDate>("2024"));
    }

    [Fact]
    public void Spans_are_written_and_read()
    {
        Span<char> room = stackalloc char[10];
        Assert.True(FactDate.Parse("2024-06-19".AsSpan(), null).TryFormat(room, out var written, default, null));
        Assert.Equal("2024-06-19", room[..written].ToString());
        Assert.False(FactDate.Parse("2024-06-19").TryFormat(room[..9], out written, default, null));
        Assert.Equal(0, written);
        Assert.Throws<FormatException>(() => FactDate.Parse("2024").ToString("yyyy", null));
    }

    [Fact]
    public void Day_numbers_agree_with_DateOnly() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(number =>
    {
        var day = DateOnly.FromDayNumber(number);
        Assert.Equal(number, ProlepticCalendar.DayNumber(day.Year, day.Month, day.Day));
        Assert.Equal((day.Year, day.Month, day.Day), ProlepticCalendar.DateOf(number));
    });

    [Fact]
    public void Day_numbers_work_both_ways_far_away() => Gen.Long[-400_000_000_000_000, 400_000_000_000_000].Sample(number =>
    {
        var (year, month, day) = ProlepticCalendar.DateOf(number);
        Assert.Equal(number, ProlepticCalendar.DayNumber(year, month, day));
    });
}
