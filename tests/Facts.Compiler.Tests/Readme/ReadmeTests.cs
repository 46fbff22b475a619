using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Readme;

/// <summary>The README pages are true: C# runs and prints the given output, YAML compiles, and builds fail with the given messages.</summary>
public sealed partial class ReadmeTests
{
    private static readonly ConcurrentDictionary<string, Lazy<PageProgram>> Programs = new(StringComparer.Ordinal);
    private static readonly Lazy<CompiledDataset> Summit = new(() => new CompiledDataset(RealFile.All));

    public static TheoryData<string> CSharp => Places("csharp");

    public static TheoryData<string> Yaml => Places("yaml");

    public static TheoryData<string> BuildOutput => Places("text");

    public static TheoryData<string> Commands => Places("");

    [Fact]
    public void The_blocks_of_all_pages_are_found()
    {
        Assert.True(Checked("csharp").Count() >= 6);
        Assert.True(Checked("yaml").Count() >= 15);
        Assert.True(Checked("text").Count() >= 3);
        Assert.True(Checked("").Count() >= 8);
        Assert.True(MarkdownBlock.All.Select(block => block.Page).Distinct().Count() >= 10);
    }

    [Fact]
    public void Every_block_is_of_a_kind_that_is_checked_or_has_a_reason_not_to_be()
    {
        var others = MarkdownBlock.All.Where(block =>
            block.Language is not ("" or "csharp" or "yaml") && !block.IsBuildOutput && !IsOutput(block));

        Assert.Equal("", string.Join(' ', others.Where(block => ReadmeExamples.ReasonNotToCheck(block) is null)));
    }

    [Fact]
    public void Every_exception_is_about_a_block_that_exists() =>
        Assert.Equal("", string.Join('\n', ReadmeExamples.Keys.Where(key => !MarkdownBlock.All.Any(key.IsOf))));

    [Theory]
    [MemberData(nameof(CSharp))]
    public void CSharp_runs_and_prints_what_the_page_says(string place)
    {
        var block = Find(place);
        if (ReadmeExamples.InternalCodeOf(block) is { } code)
        {
            Assert.Equal("", string.Join('\n', InternalCode.ProblemsOf(code)));
            return;
        }

        var program = Programs.GetOrAdd(block.Page, page => new(() => RunPage(page))).Value;

        if (Following(block) is { } output && IsOutput(output))
        {
            Assert.Equal(output.Lines, program.OutputOf(block));
        }
        else
        {
            Assert.All(program.CommentedOutputOf(block), line => Assert.Equal(line.Written, line.Comment));
        }
    }

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_is_in_the_data_or_compiles(string place)
    {
        var block = Find(place);
        if (RealFile.ShownBy(block) is not null)
        {
            Assert.Null(RealFile.MissingLine(block));
            return;
        }

        if (block.NamedFile is not null)
        {
            Assert.Empty(DatasetOf(block.Page).Diagnostics);
            return;
        }

        var surroundings = ReadmeExamples.SurroundingsOf(block);
        Assert.All(surroundings.Datasets(block), files =>
        {
            var diagnostics = new CompiledDataset(files).Diagnostics.Where(diagnostic =>
                !surroundings.Excused.Any(excused => excused.Id == diagnostic.Id));
            Assert.Equal("", string.Join('\n', diagnostics));
        });
    }

    /// <summary>The page says what to replace with what, and the build output names the line and the file.</summary>
    [Theory]
    [MemberData(nameof(BuildOutput))]
    public void A_build_fails_in_the_words_of_the_page(string place)
    {
        var block = Find(place);
        var error = ErrorPlace().Match(block.Text);
        var mistake = Mistake().Match(block.Before);
        (string Path, string Text)[] files = [.. FilesOf(block.Page)];
        var index = Array.FindIndex(files, file => file.Path == error.Groups["file"].Value);
        var lines = files[index].Text.Split('\n');
        ref var line = ref lines[int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture) - 1];

        Assert.Equal(mistake.Groups["right"].Value, line.Trim());
        line = line.Replace(mistake.Groups["right"].Value, mistake.Groups["wrong"].Value, StringComparison.Ordinal);
        files[index].Text = string.Join('\n', lines);
        var diagnostics = new CompiledDataset(SchemaOptions(block.Page), files).Diagnostics;

        Assert.Equal("/facts/" + block.Text.Trim(), Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_name_projects_that_exist(string place)
    {
        var block = Find(place);
        Assert.All(block.Lines, line => Assert.Matches(@"^(dotnet|echo|rm|mkdir|git|mv) ", line));
        var ownProjects = FilesOf(block.Page) != RealFile.All;
        Assert.All(
            ProjectInCommand().Matches(block.Text).Select(match => match.Groups["path"].Value),
            path => Assert.True(ownProjects || Path.Exists(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, path)), path));
    }

    private static PageProgram RunPage(string page) =>
        new(DatasetOf(page), MarkdownBlock.All.Where(block => block.Page == page && block.Language == "csharp"));

    private static CompiledDataset DatasetOf(string page) =>
        FilesOf(page) == RealFile.All ? Summit.Value : new CompiledDataset(SchemaOptions(page), FilesOf(page));

    /// <summary>The dataset of a page: the one that the page builds file by file, or else the first dataset.</summary>
    private static (string Path, string Text)[] FilesOf(string page)
    {
        var files = MarkdownBlock.All.Where(block => block.Page == page && block.Language == "yaml" && block.NamedFile is not null)
            .Select(block => (block.NamedFile![(block.NamedFile!.IndexOf("/facts/", StringComparison.Ordinal) + "/facts/".Length)..], block.Text))
            .ToArray();
        return files.Length == 0 ? RealFile.All : files;
    }

    /// <summary>The settings of the dataset's project; its name is the first folder of the files.</summary>
    private static SchemaOptions SchemaOptions(string page)
    {
        var project = MarkdownBlock.All.FirstOrDefault(block => block.Page == page && block.NamedFile is not null)?.NamedFile!.Split('/')[0];
        return new SchemaOptions(project, project);
    }

    private static bool IsOutput(MarkdownBlock block) =>
        block.Language == "text"
        && !block.IsBuildOutput
        && MarkdownBlock.All.LastOrDefault(other => other.Page == block.Page && other.Line < block.Line && other.Language.Length > 0) is
            { Language: "csharp" };

    /// <summary>The next block of the page that is not a shell command.</summary>
    private static MarkdownBlock? Following(MarkdownBlock block) =>
        MarkdownBlock.All.FirstOrDefault(other => other.Page == block.Page && other.Line > block.Line && other.Language.Length > 0);

    private static MarkdownBlock Find(string place) => MarkdownBlock.All.Single(block => block.ToString() == place);

    private static TheoryData<string> Places(string language) => [.. Checked(language).Select(block => block.ToString())];

    /// <summary>The blocks of a language that are to be checked. Of the text blocks, these are the build errors.</summary>
    private static IEnumerable<MarkdownBlock> Checked(string language) => MarkdownBlock.All.Where(block =>
        block.Language == language && (language != "text" || block.IsBuildOutput) && ReadmeExamples.ReasonNotToCheck(block) is null);

    [GeneratedRegex("`(?<wrong>[^`]+)` instead of `(?<right>[^`]+)`")]
    private static partial Regex Mistake();

    [GeneratedRegex(@"^(?<file>[^(]+)\((?<line>\d+),")]
    private static partial Regex ErrorPlace();

    [GeneratedRegex(@"(?<path>(src|tests)/[\w./]+|\b[\w.]+\.sln\b)")]
    private static partial Regex ProjectInCommand();
}
