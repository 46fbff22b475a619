using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class FactDateBinderTests
{
    [Theory]
    [InlineData(
        "soon",
        "2:6 <soon> things/a.x: 'soon' is not a date: write one such as 2024-06-19, 2024-06 or 2024, or a period such as 2024-06-19/2024-06-21.")]
    [InlineData("19 June 2024", "2:6 <19 June 2024> things/a.x: '19 June 2024' is not a date in this form: write 2024-06-19.")]
    [InlineData("2024-02-30", "2:6 <2024-02-30> things/a.x: '2024-02-30' is not a date. February 2024 has 29 days: there is no day 30.")]
    [InlineData("about 1961", "2:6 <about 1961> things/a.x: 'about 1961' is not a date in this form: write 1961~.")]
    [InlineData("44 BC", "2:6 <44 BC> things/a.x: '44 BC' is not a date in this form: write -0043. There is a year 0, so 1 BC is 0000.")]
    [InlineData(
        "1950S5",
        "2:6 <1950S5> things/a.x: '1950S5' is not a date. The number after S is that of the significant digits of the year, and 1950 has 4.")]
    [InlineData("12024", "2:6 <12024> things/a.x: '12024' is not a date: a year of more than four digits starts with Y: write Y12024.")]
    [InlineData("2005/2004", "2:6 <2005/2004> things/a.x: '2005/2004' is not a date. 2004 is before 2005: write 2004/2005.")]
    [InlineData("2024..", "2:6 <2024..> things/a.x: '2024..' is not a date. Write 2024/.. for a period, or [2024..] for one unknown date in it.")]
    [InlineData(
        "[2024-06-18, 2024-13-01]",
        "2:19 <2024-13-01> things/a.x: '2024-13-01' is not a date. There is no month 13; if the day was written first, write 2024-01-13.")]
    [InlineData(
        "[2024-06-18, 2023/2024]",
        "2:6 <[2024-06-18, 2023/2024]> things/a.x: '[2024-06-18,2023/2024]' is not a date. A set cannot contain periods: write 2023..2024 "
            + "for the dates between.")]
    [InlineData(
        "'deduced'",
        "2:6 <'deduced'> things/a.x: 'deduced' is not a date: write one such as 2024-06-19, 2024-06 or 2024, or a period such as "
            + "2024-06-19/2024-06-21.")]
    public void What_is_no_date_is_told_once_at_its_place_with_what_to_write(string text, string expected) =>
        Assert.Equal("FACT3014 " + expected, TestDataset.OfField("FactDate").With("things.yaml", $"a:\n  x: {text}\n").AllDiagnostics());

    [Theory]
    [InlineData("2024-06-19", "2024-06-19")]
    [InlineData("1961", "1961")]
    [InlineData("\"[2024-06-21..]\"", "[2024-06-21..]")]
    [InlineData("[2024-06-18, 2024-06-19]", "[2024-06-18,2024-06-19]")]
    [InlineData("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]")]
    [InlineData("deduced 2024-06-19", "deduced 2024-06-19")]
    [InlineData("-0044", "-0044")]
    [InlineData("Y170000002", "Y170000002")]
    public void A_date_is_kept_as_written(string text, string expected) =>
        Assert.Equal(expected, ((BoundScalar)TestDataset.OfField("FactDate").Value(text)!).Value.ToString());
}
