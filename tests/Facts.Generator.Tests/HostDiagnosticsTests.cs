using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Facts.Compiler.Diagnostics;

namespace Facts.Generator.Tests;

/// <summary>The descriptors of the host, the page about diagnostics and the list for Roslyn's tools agree.</summary>
public sealed partial class HostDiagnosticsTests
{
    internal static ImmutableArray<FactDescriptor> Descriptors { get; } =
    [
        .. typeof(HostDiagnostics).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(FactDescriptor))
            .Select(field => (FactDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static string Source { get; } = Path.Combine(Repository.Root, "src");

    [Fact]
    public void All_descriptors_of_the_host_stand_in_one_class()
    {
        var others = typeof(HostDiagnostics).Assembly.GetTypes()
            .Where(type => type != typeof(HostDiagnostics))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(FactDescriptor));

        Assert.NotEmpty(Descriptors);
        Assert.Empty(others);
        Assert.All(Descriptors, descriptor => Assert.StartsWith("FACT9", descriptor.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_has_their_ids_and_titles_in_order_under_the_anchors_to_which_they_link() =>
        Assert.Equal(
            string.Join('\n', Descriptors.Select(descriptor => $"{descriptor.HelpLink} {descriptor.Id}: {descriptor.Title}")),
            string.Join(
                '\n',
                Heading().Matches(File.ReadAllText(Path.Combine(Source, "Facts.Compiler", "Diagnostics", "README.md")))
                    .Select(heading => $"{FactDescriptor.Catalogue}#{heading.Groups["anchor"].Value} {heading.Groups["text"].Value}")));

    [Fact]
    public void The_list_of_releases_has_every_id_with_its_severity() =>
        Assert.Equal(
            string.Join('\n', Descriptors.Select(descriptor => $"{descriptor.Id} | Facts | {descriptor.Severity} | {descriptor.Title}")),
            string.Join(
                '\n',
                new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
                    .SelectMany(name => File.ReadAllLines(Path.Combine(Source, "Facts.Generator", name)))
                    .Where(line => line.StartsWith("FACT9", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_id_occurs_in_a_test()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .ToList();

        Assert.Empty(Descriptors.Where(descriptor => !tests.Any(text => text.Contains(descriptor.Id, StringComparison.Ordinal))));
    }

    [GeneratedRegex("^### <a id=\"(?<anchor>[^\"]*)\"></a>(?<text>FACT9.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
