using System.Globalization;
using System.Linq;
using CsCheck;

namespace Facts.Tests.Dates;

/// <summary>Dates of every form, close enough to each other to overlap.</summary>
internal static class GenFactDate
{
    private static readonly Gen<string> Year = Gen.Int[1998, 2003].Select(year => year.ToString(CultureInfo.InvariantCulture));
    private static readonly Gen<string> Month = Gen.Int[1, 12].Select(month => month.ToString("00", CultureInfo.InvariantCulture));
    private static readonly Gen<string> Day = Gen.Int[1, 28].Select(day => day.ToString("00", CultureInfo.InvariantCulture));
    private static readonly Gen<string> Mark = Gen.OneOfConst("", "", "", "?", "~", "%");
    private static readonly Gen<string> Clock = Gen.OneOfConst("T00:00:00", "T09:30", "T23:59:59", "T09:30:00Z", "T23:30:00-10:00", "T01:00:00+12");

    private static readonly Gen<string> FullDay = Gen.Select(Year, Month, Day, (year, month, day) => $"{year}-{month}-{day}");

    private static readonly Gen<string> Point = Gen.OneOf(
        Gen.Select(Year, Mark, (year, mark) => year + mark),
        Gen.Select(Year, Month, Mark, (year, month, mark) => $"{year}-{month}{mark}"),
        Gen.Select(FullDay, Mark, (day, mark) => day + mark),
        Gen.Select(FullDay, Clock, (day, clock) => day + clock),
        Gen.Select(Year, Gen.Int[21, 41], (year, season) => $"{year}-{season.ToString(CultureInfo.InvariantCulture)}"),
        Gen.Select(Gen.OneOfConst("early ", "mid ", "late "), Year, (word, year) => word + year),
        Gen.Select(Gen.OneOfConst("early ", "mid ", "late "), Year, Month, (word, year, month) => $"{word}{year}-{month}"),
        Gen.OneOfConst(
            "199X", "20XX", "XXXX", "2000-XX", "2000-XX-XX", "2001-02-XX", "2000?-05-11", "2000-05~-11", "-0043", "Y12000", "2000S2", "-0043S1"));

    private static readonly Gen<char> Digit = Gen.Char["00123456789XXX"];

    private static readonly Gen<string> Composite = Gen.OneOf(
        Point.Select(point => $"{point}/.."),
        Point.Select(point => $"{point}/"),
        Point.Select(point => $"../{point}"),
        Point.Select(point => $"/{point}"),
        Gen.OneOfConst("/..", "../", "../.."),
        Gen.Select(Point, Point, (from, to) => $"{from}/{to}"),
        Point.Select(point => $"[{point}..]"),
        Point.Select(point => $"[..{point}]"),
        Gen.Select(Point, Point, (from, to) => $"[{from}..{to}]"),
        Gen.Select(Point, Point, (one, other) => $"[{one},{other}]"),
        Gen.Select(Point, Point, (one, other) => $"{{{one},{other}}}"),
        Gen.Select(Point, Point, Point, (one, from, to) => $"{{{one},{from}..{to}}}"));

    /// <summary>Dates with an X at any position.</summary>
    public static Gen<FactDate> Unspecified { get; } = Gen
        .Select(Gen.OneOfConst("", "-"), Digit.Array[8], Gen.Int[0, 2], (sign, digits, parts) =>
        {
            var text = new string(digits);
            return $"{sign}{text[..4]}{(parts > 0 ? $"-{text[4..6]}" : "")}{(parts > 1 ? $"-{text[6..]}" : "")}";
        })
        .Where(text => FactDate.TryParse(text, out _))
        .Select(FactDate.Parse);

    private static readonly Gen<(string Text, int First, int Last)> PlainPoint = Gen.OneOf(
        Gen.Int[1, 12].Select(day => ($"2001-01-{day:00}", day, day)),
        Gen.Int[1, 12].Select(day => ($"2001-02-{day:00}", 31 + day, 31 + day)),
        Gen.OneOfConst(("2001-01", 1, 31), ("2001-02", 32, 59)));

    public static Gen<FactDate> Any { get; } = Gen.OneOf(Point, Composite)
        .Where(text => FactDate.TryParse(text, out _))
        .Select(FactDate.Parse);

    /// <summary>Certain dates in the first days of two months, and every range of days that each can mean.</summary>
    public static Gen<(string Text, (int First, int Last)[] Meanings)> Plain { get; } = Gen.OneOf(
        PlainPoint.Select(point => (point.Text, Days(point))),
        Gen.Select(
            PlainPoint,
            PlainPoint,
            (from, to) => (Text: $"{from.Text}/{to.Text}", Meanings: Periods(from, to))).Where(period => period.Meanings.Length > 0),
        Gen.Select(PlainPoint, PlainPoint, (one, other) => ($"[{one.Text},{other.Text}]", Days(one).Concat(Days(other)).ToArray())),
        Gen.Select(PlainPoint, PlainPoint, (one, other) => (
            Text: $"[{one.Text}..{other.Text}]",
            Meanings: Days((one.Text, one.First, other.Last)))).Where(range => range.Meanings.Length > 0));

    private static (int First, int Last)[] Days((string Text, int First, int Last) point) =>
        [.. Enumerable.Range(point.First, System.Math.Max(0, point.Last - point.First + 1)).Select(day => (day, day))];

    private static (int First, int Last)[] Periods((string Text, int First, int Last) from, (string Text, int First, int Last) to) =>
        [.. Days(from).SelectMany(_ => Days(to), (first, last) => (first.First, last.First)).Where(period => period.Item1 <= period.Item2)];
}
