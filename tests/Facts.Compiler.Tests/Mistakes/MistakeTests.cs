using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using VerifyXunit;

namespace Facts.Compiler.Tests.Mistakes;

/// <summary>Mistakes that curators make are reported where they are, with the messages of the snapshots.</summary>
public sealed partial class MistakeTests
{
    private const string Data = "Data";
    private const string Schemas = "Schemas";

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var group in new[] { Data, Schemas })
            {
                foreach (var name in Mistake.Names(group))
                {
                    all.Add(group, name);
                }
            }

            return all;
        }
    }

    [Fact]
    public Task The_messages_about_data() => Verifier.Verify(Messages(Data));

    [Fact]
    public Task The_messages_about_schemas() => Verifier.Verify(Messages(Schemas));

    [Theory]
    [MemberData(nameof(All))]
    public void Each_mistake_is_reported_at_its_line_or_the_scores_say_why_not(string group, string name)
    {
        var mistake = Mistake.Read(group, name);
        var diagnostics = mistake.Compile();

        Assert.NotEmpty(diagnostics);
        Assert.NotEqual(ReportedElsewhere(group).Contains(name), diagnostics.Any(diagnostic => mistake.IsAt(diagnostic.Place)));
    }

    [Theory]
    [InlineData(Data, 50)]
    [InlineData(Schemas, 30)]
    public void The_scores_list_every_mistake(string group, int count)
    {
        var scored = Row().Matches(Scores(group)).Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(count, scored.Count);
        Assert.Equal(Mistake.Names(group), scored);
        Assert.Subset(scored.ToHashSet(), ReportedElsewhere(group).ToHashSet());
    }

    private static string[] ReportedElsewhere(string group) =>
        [.. Exception().Matches(Scores(group)).Select(match => match.Groups["name"].Value)];

    private static string Scores(string group) => File.ReadAllText(Path.Combine(Mistake.Root, group, "scores.md"));

    private static string Messages(string group)
    {
        var text = new StringBuilder();
        foreach (var mistake in Mistake.Names(group).Select(name => Mistake.Read(group, name)))
        {
            text.Append('\n', text.Length == 0 ? 0 : 1)
                .Append(mistake.Name).Append('\n')
                .Append("mistake: ").Append(mistake.Note.Description).Append('\n')
                .Append("fix: ").Append(mistake.Note.Fix).Append('\n');
            foreach (var diagnostic in mistake.Compile())
            {
                var start = diagnostic.Place.Range.Start;
                text.Append(diagnostic.Place.File).Append('(').Append(start.Line + 1).Append(',').Append(start.Column + 1).Append("): ")
                    .Append(diagnostic.Descriptor.Severity.ToString().ToLowerInvariant()).Append(' ').Append(diagnostic.Id).Append(": ")
                    .Append(diagnostic.Message).Append('\n');
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\| (?<name>\d\d-[a-z0-9-]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^- `(?<name>\d\d-[a-z0-9-]+)`: .", RegexOptions.Multiline)]
    private static partial Regex Exception();
}
