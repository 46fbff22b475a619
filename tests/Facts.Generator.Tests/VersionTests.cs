using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Facts.Generator.Tests;

/// <summary>The sources of the versions in generated code.</summary>
public sealed class VersionTests
{
    private const string Manifest = "name: Zoo\nnamespace: Sample\n";

    [Fact]
    public void Generated_code_names_the_version_of_the_generator_without_its_commit()
    {
        var informational = typeof(FactGenerator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var version = informational.Split('+')[0];
        var sources = Texts(new GeneratorHost().Write());

        Assert.StartsWith(typeof(FactGenerator).Assembly.GetName().Version!.ToString(3), version, StringComparison.Ordinal);
        Assert.Contains(
            $"[global::System.CodeDom.Compiler.GeneratedCode(\"Facts.Generator\", \"{version}\")]",
            sources["Zoo.g.cs"],
            StringComparison.Ordinal);
        Assert.All(sources.Values, text => Assert.DoesNotContain("+", VersionsIn(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2.3.0", "2.3.0")]
    [InlineData("2.3.0-beta.1", "2.3.0-beta.1")]
    [InlineData("2.3.0-beta.1+0a1b2c3", "2.3.0-beta.1")]
    public void The_dataset_has_the_version_of_its_package_without_build_metadata(string package, string expected) =>
        Assert.Equal(expected, VersionOf(new GeneratorHost().WithProperty("_FactsVersion", package).Write().Write("dataset.yaml", Manifest)));

    [Fact]
    public void A_version_in_the_manifest_wins_over_that_of_the_package()
    {
        var host = new GeneratorHost().WithProperty("_FactsVersion", "2.3.0").Write().Write("dataset.yaml", Manifest + "version: edition 2024a\n");

        Assert.Equal("edition 2024a", VersionOf(host));
    }

    [Fact]
    public void A_dataset_without_either_has_no_version() =>
        Assert.Null(VersionOf(new GeneratorHost().Write().Write("dataset.yaml", Manifest)));

    [Fact]
    public void A_new_version_of_the_package_reads_and_links_nothing_again()
    {
        var host = new GeneratorHost().WithProperty("_FactsVersion", "1.0.0").Write();
        host.Run();

        var steps = host.WithProperty("_FactsVersion", "1.1.0").Run().TrackedSteps;

        Assert.All(
            [StepNames.Host, StepNames.Parsed, StepNames.Schema, StepNames.Bound, StepNames.Linked, StepNames.Freshness],
            step => Assert.DoesNotContain(steps[step].SelectMany(run => run.Outputs), IsChanged));
        Assert.Contains(steps[StepNames.Emitted].SelectMany(run => run.Outputs), IsChanged);
    }

    [Fact]
    public void A_new_version_of_the_package_rewrites_the_class_of_the_dataset_alone() =>
        Assert.Equal(
            ["Zoo.g.cs"],
            new GeneratorHost().WithProperty("_FactsVersion", "1.0.0").Write().Rewritten(host => host.WithProperty("_FactsVersion", "1.1.0")));

    private static bool IsChanged((object Value, IncrementalStepRunReason Reason) output) =>
        output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static string? VersionOf(GeneratorHost host)
    {
        var info = host.Load().GetType("Sample.Zoo")!.GetProperty("Info")!.GetValue(null)!;
        return (string?)info.GetType().GetProperty("Version")!.GetValue(info);
    }

    private static string VersionsIn(string text) =>
        string.Join('\n', text.Split('\n').Where(line => line.Contains("GeneratedCode(", StringComparison.Ordinal)));

    private static ImmutableDictionary<string, string> Texts(GeneratorHost host) =>
        host.Run().GeneratedSources.ToImmutableDictionary(source => source.HintName, source => source.SourceText.ToString());
}
