using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Facts.Tests.Dates;

/// <summary>
/// The texts of the test suites of four other EDTF parsers, with what each suite says about them: edtf.js, python-edtf, edtf-validate and the
/// EDTF library of Professional Wiki.
/// </summary>
public sealed partial class EdtfSuiteTests
{
    private sealed record Row(string Text, bool IsReadBySome, bool IsRefusedBySome, string Difference);

    private static readonly Row[] Rows =
    [
        .. File.ReadLines(Beside("EdtfSuites.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new Row(cells[0], cells[1].Length > 0, cells[2].Length > 0, cells[3])),
    ];

    [Fact]
    public void A_text_is_read_as_the_suites_say_or_the_difference_is_named()
    {
        Assert.True(Rows.Length > 700);
        Assert.DoesNotContain(Rows, row => row.IsReadBySome == row.IsRefusedBySome);
        Assert.All(
            Rows,
            row => Assert.Equal((row.Text, row.Difference.Length > 0), (row.Text, FactDate.TryParse(row.Text, out _) != row.IsReadBySome)));
    }

    [Fact]
    public void The_page_gives_the_reason_for_each_difference()
    {
        var page = File.ReadAllText(Beside("../../../../src/Facts/Shared/Dates/README.md"));
        var section = page[page.IndexOf("## Differences", StringComparison.Ordinal)..];
        var listed = Entry().Matches(section).Select(match => match.Groups["difference"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Rows.Select(row => row.Difference).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void What_is_read_is_whole() => Assert.All(
        Rows.Select(row => FactDate.TryParse(row.Text, out var date) ? date : default).Where(date => date != default),
        date =>
        {
            Assert.Equal(date, FactDate.Parse(date.ToString()));
            Assert.False(date.EarliestDayNumber > date.LatestDayNumber);
            Assert.DoesNotMatch(@"[X?~%\[\]{}/]|\.\.", date.ToDisplayString());
        });

    [GeneratedRegex(@"^\| (?<difference>[^`|]+?) \| (?:accepts|rejects) ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
