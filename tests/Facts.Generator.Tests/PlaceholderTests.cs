using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

/// <summary>
/// A dataset that cannot be generated causes no errors in the C# that uses it. After an error that cannot be suppressed, the C# compiler checks
/// declarations, but no method bodies.
/// </summary>
public sealed class PlaceholderTests
{
    private const string UsesNamespace = "using Sample; class Consumer { void Use() => Zoo.Animals[\"rosa\"].ToString(); }";

    private const string UsesTypes = """
        using Sample;
        using static Sample.Zoo;

        class Consumer
        {
            Animal rosa;
            AnimalTable animals;
            Keeper Of(Ticket ticket, Level level) => Zoo.Keepers.Ines;
        }
        """;

    private const string Conflict = "<<<<<<< HEAD\n# One.\n=======\n# Two.\n>>>>>>> other\n";

    private static readonly Dictionary<string, Func<GeneratorHost>> Unwritten = new()
    {
        ["C# 11"] = () => Dataset(new GeneratorHost(LanguageVersion.CSharp11)),
        ["C# 8"] = () => Dataset(new GeneratorHost(LanguageVersion.CSharp8)),
        ["no runtime"] = () => Dataset(new GeneratorHost(withRuntime: false)),
        ["a wrong accessibility"] = () => Dataset(new GeneratorHost().WithProperty("FactsAccessibility", "private")),
        ["a wrong day"] = () => Dataset(new GeneratorHost().WithProperty("FactsToday", "01/06/2026")),
    };

    private static readonly Dictionary<string, Func<GeneratorHost>> Unknown = new()
    {
        ["no files"] = () => Project(),
        ["a switch that may exclude the files"] = () => Dataset(Project().WithProperty("EnableFactsItems", "no")),
        ["two manifests"] = () => Dataset(Project()).Write("dataset.yml", "name: Zoo\nnamespace: Sample"),
        ["no manifest"] = () => Dataset(Project()).Remove("dataset.yaml"),
        ["a conflict in the manifest"] = () => Dataset(Project()).Write("dataset.yaml", Conflict),
        ["a conflict in the schema"] = () => Dataset(new GeneratorHost()).Write("zoo.schema.yaml", Conflict),
    };

    public static TheoryData<string> CausesWithTypes => [.. Unwritten.Keys];

    public static TheoryData<string> CausesWithoutTypes => [.. Unknown.Keys];

    [Theory]
    [MemberData(nameof(CausesWithTypes))]
    public void A_project_that_declares_variables_of_generated_types_has_no_other_error(string cause) =>
        AssertNoEcho(Unwritten[cause]().EditCSharp(UsesTypes));

    [Theory]
    [MemberData(nameof(CausesWithoutTypes))]
    public void A_project_whose_schema_is_not_read_may_still_use_its_namespace(string cause) =>
        AssertNoEcho(Unknown[cause]().EditCSharp(UsesNamespace));

    [Fact]
    public void The_dataset_has_the_namespace_that_is_proposed_for_an_invalid_one() =>
        AssertNoEcho(Dataset(Project().WithProperty("FactsNamespace", "law-book.facts"))
            .Write("dataset.yaml", "name: Zoo")
            .EditCSharp(UsesTypes.Replace("Sample", "LawBook.Facts", StringComparison.Ordinal)));

    [Fact]
    public void A_type_may_be_partial_and_have_variants()
    {
        const string code = "namespace Sample { partial record Animal { } class Consumer { Animal.Bird bird; } }";
        var host = new GeneratorHost(withRuntime: false).Write("dataset.yaml", "name: Zoo\nnamespace: Sample")
            .Write("zoo.schema.yaml", "tables: { Animal: { fields: { name: string }, variants: { bird: { }, fish: { } } } }")
            .Write("animals.yaml", "rosa: { kind: fish, name: Rosa }");

        AssertNoEcho(host.EditCSharp(code));
    }

    [Fact]
    public void Facts_are_checked_though_no_code_is_generated() =>
        Assert.Equal(
            ["FACT3025", "FACT9003"],
            Dataset(new GeneratorHost(withRuntime: false))
                .Write("keepers.yaml", "ines: { name: Ines, colour: red }")
                .Run().Diagnostics.Select(found => found.Id).Order());

    [Fact]
    public void A_dataset_that_is_generated_has_no_placeholders() =>
        Assert.DoesNotContain(Dataset(new GeneratorHost()).Run().GeneratedSources, source => source.HintName.StartsWith("Placeholders"));

    private static GeneratorHost Project() => new GeneratorHost().WithProperty("RootNamespace", "Sample");

    private static GeneratorHost Dataset(GeneratorHost host) =>
        host.Write().Write("level.schema.yaml", "enums: { Level: [low, high] }");

    private static void AssertNoEcho(GeneratorHost host)
    {
        Assert.Contains(host.Run().Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        host.Compile(out var output);
        Assert.DoesNotContain(output.GetDeclarationDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
    }
}
