using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Facts.Dates;

namespace Facts.Tests.Dates;

/// <summary>Every example of the EDTF specification (ISO 8601-2, as published by the Library of Congress), by section.</summary>
public sealed class EdtfSpecificationTests
{
    private static readonly (string Section, string Examples)[] Read =
    [
        ("0 date", "1985-04-12 1985-04 1985"),
        ("0 date and time", "1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30"),
        ("0 time interval", "1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02"),
        ("1 letter-prefixed calendar year", "Y170000002 Y-170000002"),
        ("1 seasons", "2001-21 2001-22 2001-23 2001-24"),
        ("1 qualification", "1984? 2004-06~ 2004-06-11%"),
        ("1 unspecified digits from the right", "201X 20XX 2004-XX 1985-04-XX 1985-XX-XX"),
        (
            "1 extended interval",
            "1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985"),
        ("1 negative calendar year", "-1985"),
        ("2 exponential year", "Y-17E7"),
        ("2 significant digits", "1950S2 Y171010000S3 Y3388E2S3"),
        ("2 sub-year groupings", "2001-34"),
        ("2 set: one of", "[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]"),
        ("2 set: all of", "{1667,1668,1670..1672} {1960,1961-12} {..1984}"),
        ("2 group qualification", "2004-06-11% 2004-06~-11 2004?-06-11"),
        ("2 qualification of a component", "?2004-06-~11 2004-%06-11"),
        ("2 unspecified digit anywhere", "156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X"),
        ("2 interval", "2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03"),
    ];

    public static IEnumerable<object[]> Examples =>
        Read.SelectMany(section => section.Examples.Split(' ').Select(example => new object[] { section.Section, example }));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_kept_and_written(string section, string text)
    {
        var date = FactDate.Parse(text, CultureInfo.InvariantCulture);

        Assert.True(date.ToString() == text, $"{section}: {date}");
        Assert.Equal(date, FactDate.Parse(date.ToString().AsSpan(), null));
        Assert.Equal(date, JsonSerializer.Deserialize<FactDate>(JsonSerializer.Serialize(date)));
        Assert.False(date.EarliestDayNumber > date.LatestDayNumber);
        Assert.False(date.CertainlyBefore(date));
        Assert.True(date.PossiblyOverlaps(date));
        Assert.NotEqual("", date.ToDisplayString());
    }

    [Theory]
    [InlineData("1950S2", 1900, 1999)]
    [InlineData("1950S4", 1950, 1950)]
    [InlineData("0195S2", 190, 199)]
    [InlineData("-1859S2", -1899, -1800)]
    [InlineData("Y171010000S3", 171000000, 171999999)]
    [InlineData("Y3388E2S3", 338000, 338999)]
    [InlineData("Y-3388E2S3", -338999, -338000)]
    public void Significant_digits_leave_open_the_digits_behind_them(string text, long first, long last)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(ProlepticCalendar.DayNumber(first, 1, 1), date.EarliestDayNumber);
        Assert.Equal(ProlepticCalendar.DayNumber(last, 12, 31), date.LatestDayNumber);
        Assert.True(date.IsApproximate);
        Assert.False(date.IsUncertain || date.HasUnspecifiedDigits);
    }

    [Theory]
    [InlineData("1984?", "uncertain")]
    [InlineData("2004-06~", "approximate")]
    [InlineData("2004-06-11%", "approximate uncertain")]
    [InlineData("?2004-06-~11", "approximate uncertain")]
    [InlineData("2004-%06-11", "approximate uncertain")]
    [InlineData("2004?-06-11", "uncertain")]
    [InlineData("156X-12-25", "unspecified")]
    [InlineData("[..1984]", "one")]
    [InlineData("{..1984}", "all")]
    [InlineData("../1985", "interval open")]
    [InlineData("/1985", "interval")]
    [InlineData("/..", "interval open")]
    [InlineData("../", "interval open")]
    [InlineData("../..", "interval open")]
    [InlineData("1950S2", "approximate")]
    public void An_example_says_what_it_is(string text, string expected)
    {
        var date = FactDate.Parse(text);
        (bool Is, string Name)[] traits =
        [
            (date.IsApproximate, "approximate"), (date.IsUncertain, "uncertain"), (date.HasUnspecifiedDigits, "unspecified"), (date.IsOneOf, "one"),
            (date.IsAllOf, "all"), (date.IsInterval, "interval"), (date.IsOpenEnded, "open"),
        ];

        Assert.Equal(expected, string.Join(' ', traits.Where(trait => trait.Is).Select(trait => trait.Name)));
    }
}
