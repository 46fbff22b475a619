using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Generator.Tests;

/// <summary>The diagnostics that the build itself reports, before the compiler runs, agree with their descriptors.</summary>
public sealed partial class BuildDiagnosticsTests
{
    private static readonly XDocument Targets = XDocument.Load(
        Path.Combine(Repository.Root, "src", "Facts.Generator", "build", "Facts.Generator.targets"));

    private static readonly ImmutableArray<XElement> Errors = [.. Targets.Descendants("Error")];

    [Fact]
    public void The_build_reports_errors_that_have_a_descriptor_in_the_words_of_that_descriptor()
    {
        Assert.NotEmpty(Errors);
        Assert.All(Errors, error =>
        {
            var descriptor = DescriptorOf(error);
            Assert.Equal(FactSeverity.Error, descriptor.Severity);
            Assert.Equal(Placeholder().Replace(descriptor.MessageFormat, "…"), Property().Replace(error.Attribute("Text")!.Value, "…"));
        });
    }

    [Fact]
    public void The_build_links_to_the_section_about_each_error()
    {
        var page = Targets.Descendants("_FactsDiagnosticsPage").Single().Value;

        Assert.NotEmpty(Errors);
        Assert.All(Errors, error => Assert.Equal(
            DescriptorOf(error).HelpLink,
            error.Attribute("HelpLink")!.Value.Replace("$(_FactsDiagnosticsPage)", page, System.StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_compiler_reports_links_to_the_section_about_it()
    {
        var found = new GeneratorHost().Write().Write("keepers.yaml", "ines:\n  nam: Ines\n")
            .Write("zoo.schema.yaml", Zoo.Schema + "\n    rules: [{ check: Price < 10, severity: warning, message: Rather dear. }]")
            .Run().Diagnostics;

        Assert.Equal(2, found.Select(each => each.Severity).Distinct().Count());
        Assert.All(found, each => Assert.Equal(FactDescriptors.Find(each.Id)!.HelpLink, each.Descriptor.HelpLinkUri));
    }

    private static FactDescriptor DescriptorOf(XElement error) =>
        Assert.Single(HostDiagnosticsTests.Descriptors, descriptor => descriptor.Id == error.Attribute("Code")!.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    // Such as $(TargetFramework) and $(CompilerApiVersion.Substring(6)).
    [GeneratedRegex(@"\$\([\w.]+(\(\d\))?\)")]
    private static partial Regex Property();
}
