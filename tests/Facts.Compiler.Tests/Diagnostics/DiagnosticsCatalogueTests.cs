using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Facts.Compiler.Diagnostics;
using VerifyXunit;

namespace Facts.Compiler.Tests.Diagnostics;

/// <summary>The page about diagnostics, the list for Roslyn's tools and the descriptors agree.</summary>
public sealed class DiagnosticsCatalogueTests
{
    /// <summary>The diagnostics that no small dataset can show, and why.</summary>
    private static readonly ImmutableDictionary<string, string> WithoutExample = ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        ["FACT5124"] = "needs thousands of records",
        ["FACT1026"] = "needs 64 levels", ["FACT1027"] = "needs a million values", ["FACT1028"] = "needs 64 MB", ["FACT1029"] = "needs 1 MB",
        ["FACT2001"] = "is about a file that is not there",
        ["FACT5310"] = "needs 51 diagnostics", ["FACT6005"] = "needs 400 records", ["FACT5320"] = "needs a day", ["FACT5321"] = "needs a day",
        ["FACT7001"] = "needs megabytes of data", ["FACT7002"] = "needs megabytes of data", ["FACT7003"] = "needs millions of records",
    });

    /// <summary>The diagnostics for which the whole line is wrong.</summary>
    private static readonly ImmutableArray<string> WholeLines = ["FACT1010", "FACT1011", "FACT1017"];

    public static TheoryData<string> Examples =>
    [.. DiagnosticsCatalogue.Sections.Where(section => !section.Files.IsEmpty).Select(section => section.Id)];

    [Fact]
    public void Every_descriptor_has_an_id_of_its_own() =>
        Assert.Equal(
            DiagnosticsCatalogue.Descriptors.Select(descriptor => descriptor.Id).Distinct(),
            DiagnosticsCatalogue.Descriptors.Select(descriptor => descriptor.Id));

    [Fact]
    public void The_page_and_the_code_have_the_same_ids_and_titles_in_order() =>
        Assert.Equal(
            string.Join('\n', DiagnosticsCatalogue.Descriptors.Select(descriptor => $"{descriptor.Id}: {descriptor.Title}")),
            string.Join('\n', DiagnosticsCatalogue.Sections.Select(section => $"{section.Id}: {section.Title}")));

    [Fact]
    public void Every_descriptor_links_to_its_section_of_the_page()
    {
        const string Branch = "/blob/main/";
        var path = FactDescriptor.Catalogue[(FactDescriptor.Catalogue.IndexOf(Branch, System.StringComparison.Ordinal) + Branch.Length)..];

        Assert.Equal(DiagnosticsCatalogue.Page, File.ReadAllText(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, path)));
        Assert.Equal(
            DiagnosticsCatalogue.Sections.Select(section => $"{section.Id}: {FactDescriptor.Catalogue}#{section.Anchor}"),
            DiagnosticsCatalogue.Descriptors.Select(descriptor => $"{descriptor.Id}: {descriptor.HelpLink}"));
    }

    [Fact]
    public void The_page_says_which_are_warnings() =>
        Assert.Equal(
            DiagnosticsCatalogue.Descriptors.Where(descriptor => descriptor.Severity == FactSeverity.Warning).Select(descriptor => descriptor.Id),
            DiagnosticsCatalogue.Sections.Where(section => section.Text.StartsWith("Warning. ", System.StringComparison.Ordinal)).Select(section =>
                section.Id));

    [Fact]
    public void Every_section_has_an_example_or_a_reason_for_none() =>
        Assert.Equal(
            WithoutExample.Keys.Order(System.StringComparer.Ordinal),
            DiagnosticsCatalogue.Sections.Where(section => section.Files.IsEmpty).Select(section => section.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_has_the_id_of_its_section_and_no_other(string id)
    {
        var diagnostics = DiagnosticsCatalogue.Sections.Single(section => section.Id == id).Compile();

        Assert.True(
            diagnostics.Select(diagnostic => diagnostic.Id).Distinct().SequenceEqual([id]),
            string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString()).DefaultIfEmpty("no diagnostic")));
    }

    /// <summary>The snapshot shows each message as its reader sees it: with its place, the marked text and the related place.</summary>
    [Fact]
    public Task Every_example_is_told_at_its_exact_place_in_these_words() =>
        Verifier.Verify(
            string.Join('\n', DiagnosticsCatalogue.Sections.Where(section => !section.Files.IsEmpty).Select(section => section.Diagnostics())));

    /// <summary>An editor underlines some text on a single line, and not the whole line if it contains more.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_marks_a_token_and_not_its_line(string id)
    {
        // Exceptions: the file as such; an empty line; a text that ends too early; a key that continues over several lines.
        string[] others = ["FACT1046", "FACT1048", "FACT1049", "FACT1050", "FACT1056", "FACT1075", "FACT2002", "FACT2004", "FACT5101", "FACT1019"];
        var section = DiagnosticsCatalogue.Sections.Single(section => section.Id == id);

        Assert.All(section.Compile(), diagnostic =>
        {
            var (start, end) = (diagnostic.Place.Range.Start, diagnostic.Place.Range.End);
            var line = section.Files.Single(file => file.Path == diagnostic.Place.File).Text.Split('\n')[start.Line];
            var isToken = start.Line == end.Line
                && end.Offset > start.Offset
                && (end.Offset - start.Offset < line.Trim().Length || !line.Contains(": ", System.StringComparison.Ordinal));
            Assert.True(isToken || others.Contains(id) || WholeLines.Contains(id), $"{diagnostic} marks {end.Offset - start.Offset} of '{line}'");
        });
    }

    [Fact]
    public void The_list_of_releases_has_every_id_with_its_severity()
    {
        var folder = Path.Combine(DiagnosticsCatalogue.RepositoryRoot, "src", "Facts.Generator");
        var lines = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(name => File.ReadAllLines(Path.Combine(folder, name)))
            .Where(line => line.StartsWith("FACT", System.StringComparison.Ordinal) && !DiagnosticsCatalogue.IsOfHost(line));

        Assert.Equal(
            string.Join(
                '\n',
                DiagnosticsCatalogue.Descriptors.Select(descriptor => $"{descriptor.Id} | Facts | {descriptor.Severity} | {descriptor.Title}")),
            string.Join('\n', lines.Order(System.StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_id_without_an_example_occurs_in_a_test()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(DiagnosticsCatalogue.RepositoryRoot, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "DiagnosticsCatalogueTests.cs")
            .Select(File.ReadAllText)
            .ToList();

        Assert.Equal("", string.Join(' ', WithoutExample.Keys.Where(id => !tests.Any(text => text.Contains(id, System.StringComparison.Ordinal)))));
    }
}
