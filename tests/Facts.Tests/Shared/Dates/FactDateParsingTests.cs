using System.Globalization;

namespace Facts.Tests.Dates;

public sealed class FactDateParsingTests
{
    [Theory]
    // EDTF level 0
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    // EDTF level 1: seasons, qualifiers, unspecified digits, extended intervals
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", "2001-09-01", "2001-11-30")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12/..", "1985-04-12", null)]
    [InlineData("1985-04/..", "1985-04-01", null)]
    [InlineData("1985/..", "1985-01-01", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("../1985-04", null, "1985-04-30")]
    [InlineData("../1985", null, "1985-12-31")]
    [InlineData("1985-04-12/", "1985-04-12", null)]
    [InlineData("1985-04/", "1985-04-01", null)]
    [InlineData("1985/", "1985-01-01", null)]
    [InlineData("/1985-04-12", null, "1985-04-12")]
    [InlineData("/1985-04", null, "1985-04-30")]
    [InlineData("/1985", null, "1985-12-31")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984/2004-06~", "1984-01-01", "2004-06-30")]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31")]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    // EDTF level 2: sets, qualified parts, digits unspecified anywhere, parts of a year
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[1760-12..]", "1760-12-01", null)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("[..1984]", null, "1984-12-31")]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", null, "1984-12-31")]
    [InlineData("2004-06-11~", "2004-06-11", "2004-06-11")]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11")]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("XXXX-12-XX", null, "9999-12-31")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1XXX-12", "1000-12-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31")]
    [InlineData("2004-XX-31", "2004-01-31", "2004-12-31")]
    [InlineData("200X-02-29", "2000-02-29", "2008-02-29")]
    [InlineData("2001-25", "2001-03-01", "2001-05-31")]
    [InlineData("2001-29", "2001-09-01", "2001-11-30")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-39", "2001-09-01", "2001-12-31")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    // beyond EDTF
    [InlineData("early 2024-05", "2024-05-01", "2024-05-10")]
    [InlineData("mid 2024-05", "2024-05-11", "2024-05-20")]
    [InlineData("late 2024-02", "2024-02-21", "2024-02-29")]
    [InlineData("early 2024", "2024-01-01", "2024-04-30")]
    [InlineData("mid 199X", "1994-01-01", "1996-12-31")]
    [InlineData("late 19XX", "1967-01-01", "1999-12-31")]
    [InlineData("early 2024-05/..", "2024-05-01", null)]
    [InlineData("2024-06-19T10:30", "2024-06-19", "2024-06-19")]
    public void A_date_keeps_its_text_and_knows_its_first_and_last_day(string text, string? earliest, string? latest)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(text, date.ToString());
        Assert.Equal(earliest, date.EarliestDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.LatestDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0001-01-01", 0, 0)]
    [InlineData("0000-12-31", -1, -1)]
    [InlineData("0000", -366, -1)]
    [InlineData("-0001", -731, -367)]
    [InlineData("-0004-02-29", -1768, -1768)]
    [InlineData("-1985", -725372, -725008)]
    [InlineData("Y17E3", 6208757, 6209121)]
    [InlineData("Y10000", 3652059, 3652424)]
    public void Years_outside_1_to_9999_have_day_numbers(string text, long earliest, long latest)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(text, date.ToString());
        Assert.Equal(earliest, date.EarliestDayNumber);
        Assert.Equal(latest, date.LatestDayNumber);
    }

    [Theory]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("Y-17E7")]
    [InlineData("Y1000000000000")]
    [InlineData("Y-17E7?")]
    public void Years_of_more_than_four_digits_span_a_year_and_have_no_day_of_DateOnly(string text)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(text, date.ToString());
        Assert.InRange(date.LatestDayNumber!.Value - date.EarliestDayNumber!.Value, 364, 365);
        Assert.Null(date.EarliestDay);
    }

    [Theory]
    [InlineData(" 2024-06-19 ", "2024-06-19")]
    [InlineData("[ 2024-06-18, 2024-06-19 ]", "[2024-06-18,2024-06-19]")]
    [InlineData("{1667, 1668, 1670 .. 1672}", "{1667,1668,1670..1672}")]
    [InlineData("2022-09 / ..", "2022-09/..")]
    [InlineData("early   2024-05", "early 2024-05")]
    public void Blanks_are_left_out_of_the_text(string text, string canonical) => Assert.Equal(canonical, FactDate.Parse(text).ToString());

    [Theory]
    [InlineData("2024-06-19", "day")]
    [InlineData("2024-06-19T10:30:00Z", "day")]
    [InlineData("2024-06", "")]
    [InlineData("2024-06-19?", "uncertain")]
    [InlineData("2024-06-19~", "approximate")]
    [InlineData("2024-06-19%", "approximate uncertain")]
    [InlineData("2024-06-XX", "unspecified")]
    [InlineData("early 2024", "approximate")]
    [InlineData("2022-09/..", "interval open")]
    [InlineData("../2022-09", "interval open")]
    [InlineData("2022-09/", "interval")]
    [InlineData("2022-09~/2023", "interval approximate")]
    [InlineData("[2024-06-21..]", "oneof")]
    [InlineData("[2024-06-18,2024-06-19?]", "oneof uncertain")]
    [InlineData("{1960,1962}", "allof")]
    public void A_date_says_what_it_is(string text, string traits)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(traits.Contains("day", System.StringComparison.Ordinal), date.IsCertainDay);
        Assert.Equal(traits.Contains("interval", System.StringComparison.Ordinal), date.IsInterval);
        Assert.Equal(traits.Contains("open", System.StringComparison.Ordinal), date.IsOpenEnded);
        Assert.Equal(traits.Contains("approximate", System.StringComparison.Ordinal), date.IsApproximate);
        Assert.Equal(traits.Contains("uncertain", System.StringComparison.Ordinal), date.IsUncertain);
        Assert.Equal(traits.Contains("unspecified", System.StringComparison.Ordinal), date.HasUnspecifiedDigits);
        Assert.Equal(traits.Contains("oneof", System.StringComparison.Ordinal), date.IsOneOf);
        Assert.Equal(traits.Contains("allof", System.StringComparison.Ordinal), date.IsAllOf);
    }

    [Fact]
    public void The_default_is_some_year()
    {
        Assert.Equal("XXXX", default(FactDate).ToString());
        Assert.Equal(FactDate.Parse("XXXX"), default);
        Assert.Equal("an unknown year", default(FactDate).ToDisplayString());
    }
}
