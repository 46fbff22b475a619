using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

public sealed class HostTests
{
    [Fact]
    public void A_dataset_compiles_without_a_warning()
    {
        Assert.Empty(new GeneratorHost().Write().Compile());
    }

    [Fact]
    public void A_language_older_than_CSharp_12_is_one_error_at_the_project_file()
    {
        var diagnostic = Assert.Single(new GeneratorHost(LanguageVersion.CSharp11).Write().Run().Diagnostics);

        Assert.Equal("FACT9002", diagnostic.Id);
        Assert.Contains("compiles C# 11", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("/project/project.csproj", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_missing_runtime_is_one_error_at_the_project_file()
    {
        var result = new GeneratorHost(withRuntime: false).Write().Run();

        Assert.Equal("FACT9003", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void An_unknown_accessibility_is_one_error()
    {
        Assert.Equal("FACT9006", Assert.Single(new GeneratorHost().WithProperty("FactsAccessibility", "protected").Write().Run().Diagnostics).Id);
    }

    [Fact]
    public void The_project_gives_the_namespace_where_the_manifest_names_none()
    {
        var host = new GeneratorHost().WithProperty("FactsNamespace", "Another.Place").Write().Write("dataset.yaml", "name: Zoo\n");

        Assert.Empty(host.Compile());
        Assert.All(host.Run().GeneratedSources, source => Assert.Contains("namespace Another.Place", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_cannot_be_configured_away()
    {
        var diagnostic = Assert.Single(new GeneratorHost().Write().Write("keepers.yaml", "ines:\n  nam: Ines\n").Run().Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(1));

        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }

    [Fact]
    public void The_types_are_there_when_only_data_is_wrong()
    {
        var host = new GeneratorHost().Write().Write("animals/otters.yaml", "otto:\n  name: Otto\n  keeper: inez\n");

        var diagnostic = Assert.Single(host.EditCSharp("class Consumer { Sample.Animal? animal; string? Name => animal?.Keeper.Name; }").Compile()
            .Where(found => found.Severity == DiagnosticSeverity.Error));

        Assert.Equal("/project/facts/animals/otters.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(10, diagnostic.Location.GetLineSpan().StartLinePosition.Character);
    }
}
