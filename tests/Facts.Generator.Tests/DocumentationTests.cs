using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Facts.Generator.Tests;

/// <summary>The pages of the repository name existing files.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Files and folders that builds, editors and git create.</summary>
    private static readonly ImmutableArray<string> NotOfRepository =
        ["bin", "obj", ".git", ".vs", ".idea", "artifacts", "TestResults", "fuzz-state", "BenchmarkDotNet.Artifacts"];

    private static readonly ImmutableArray<string> Files = [.. FilesBelow(Repository.Root, "")];

    private static readonly ImmutableHashSet<string> Paths = [.. Files.SelectMany(Folders), .. Files];

    private static readonly ImmutableArray<string> Pages =
        [.. Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.Contains(".verified.", StringComparison.Ordinal))];

    [Fact]
    public void The_top_level_holds_nothing_but_what_has_to_be_there()
    {
        string[] allowed = ["src", "tests", "data", "Facts.Generator.sln", "README.md", "LICENSE", "global.json"];

        Assert.Equal(
            "",
            string.Join(' ', Files.Select(file => file.Split('/')[0]).Distinct().Where(name =>
                !allowed.Contains(name) && name[0] != '.' && !name.StartsWith("Directory.", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_path_of_the_repository_that_a_page_names_is_there()
    {
        var named = Pages.SelectMany(page => PathsIn(page).Select(path => (Page: page, Path: path))).ToList();

        Assert.True(named.Count > 50, $"Only {named.Count} paths were found.");
        Assert.Empty(named.Where(each => !IsThere(each.Page, each.Path)).Select(each => $"{each.Page}: {each.Path}"));
    }

    [Theory]
    [InlineData("src/README.md", "Facts/Tables", true)]
    [InlineData("src/README.md", "Facts/Gone", false)]
    [InlineData("README.md", "src/README.md", true)]
    [InlineData("README.md", "src/GONE.md", false)]
    [InlineData("data/README.md", "tests/*/PublicApiTests.*.verified.txt", true)]
    [InlineData("data/README.md", "tests/*/Gone.*.verified.txt", false)]
    public void A_path_is_meant_from_the_folder_of_the_page_or_from_the_top(string page, string path, bool isThere) =>
        Assert.Equal(isThere, IsThere(page, path));

    [Fact]
    public void The_profiles_that_debug_the_generator_name_projects_that_are_there()
    {
        var folder = Path.Combine(Repository.Root, "src", "Facts.Generator");
        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Properties", "launchSettings.json"))).RootElement;
        var projects = settings.GetProperty("profiles").EnumerateObject()
            .Select(profile => profile.Value.GetProperty("targetProject").GetString()!)
            .ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(folder, project)), project));
    }

    /// <summary>Text between backticks or in a link that begins with an existing folder, and is therefore meant as a path.</summary>
    private static IEnumerable<string> PathsIn(string page)
    {
        var text = Block().Replace(File.ReadAllText(Path.Combine(Repository.Root, page)), "");
        foreach (Match match in Span().Matches(text))
        {
            var path = match.Groups["path"].Value.TrimEnd('/');
            var first = path.Split('/')[0];
            var isPath = path.Contains('/', StringComparison.Ordinal) && Bases(page).Any(folder => Paths.Contains(folder + first));
            if (match.Groups["link"].Success || isPath)
            {
                yield return path;
            }
        }
    }

    private static bool IsThere(string page, string path) => Bases(page).Any(folder =>
        path.Contains('*', StringComparison.Ordinal)
            ? Paths.Any(each => FileSystemName.MatchesSimpleExpression(folder + path, each, ignoreCase: false))
            : Paths.Contains(folder + path));

    /// <summary>The folders that a path on a page may be relative to: its own folder, and the root.</summary>
    private static IEnumerable<string> Bases(string page) =>
        page.Contains('/', StringComparison.Ordinal) ? [page[..(page.LastIndexOf('/') + 1)], ""] : [""];

    private static IEnumerable<string> FilesBelow(string folder, string prefix)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".binlog", StringComparison.Ordinal)))
        {
            yield return prefix + Path.GetFileName(file);
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (!NotOfRepository.Contains(name))
            {
                foreach (var file in FilesBelow(child, $"{prefix}{name}/"))
                {
                    yield return file;
                }
            }
        }
    }

    private static IEnumerable<string> Folders(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?<path>[\w.@*-]+(?:/[\w.@*-]+)*/?)`|\]\((?<link>)(?<path>(?!https?:)[\w./-]+)(?:#[\w-]*)?\)")]
    private static partial Regex Span();
}
