using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

/// <summary>What the project must provide, and what is reported if it does not.</summary>
public sealed class HostTests
{
    [Fact]
    public void A_dataset_compiles_without_a_warning()
    {
        Assert.Empty(new GeneratorHost().Write().Compile());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11")]
    [InlineData(LanguageVersion.CSharp7, "7")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void A_language_older_than_CSharp_12_is_one_error_at_the_project_file(LanguageVersion version, string name)
    {
        var result = new GeneratorHost(version).Write().Run();

        Assert.Equal(
            $"FACT9002: Facts.Generator writes C# 12, but this project compiles C# {name}: set <LangVersion>12</LangVersion> or newer, or "
                + "remove the property",
            OnlyDiagnosticOfTheProject(result));
    }

    [Fact]
    public void A_missing_runtime_is_one_error_at_the_project_file()
    {
        var result = new GeneratorHost(withRuntime: false).Write().Run();

        Assert.Equal(
            "FACT9003: The generated code needs the package Facts, which this project does not reference: add <PackageReference Include=\"Facts\" "
                + $"Version=\"{PackageVersion.OfGenerator}\" />",
            OnlyDiagnosticOfTheProject(result));
    }

    [Fact]
    public void A_runtime_older_than_the_generator_is_one_error_at_the_project_file()
    {
        var result = new GeneratorHost(RuntimeOfVersion("0.9.2.0")).Write().Run();

        Assert.Equal(
            $"FACT9005: The generated code needs version {PackageVersion.OfGenerator} of the package Facts, but this project references 0.9.2: "
                + "update it",
            OnlyDiagnosticOfTheProject(result));
    }

    [Fact]
    public void A_runtime_newer_than_the_generator_serves()
    {
        var result = new GeneratorHost(RuntimeOfVersion("999.0.0.0")).Write().Run();

        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void A_project_without_fact_files_is_one_error_that_names_the_folder()
    {
        Assert.Equal(
            "FACT9007: There is no dataset.yaml in '/project/facts/': create one with a name, or set <FactsDirectory> to the "
                + "folder of the fact files",
            OnlyDiagnosticOfTheProject(new GeneratorHost().Run()));
    }

    [Fact]
    public void Missing_build_files_are_the_only_error()
    {
        var found = Assert.Single(new GeneratorHost(LanguageVersion.CSharp11).WithProperty("_FactsProjectFile", "").Run().Diagnostics);

        Assert.Equal(
            "FACT9014: The build files of Facts.Generator are not imported, so it receives no fact files: remove ExcludeAssets from "
                + "its PackageReference, "
                + "add build to IncludeAssets, or import both Facts.Generator.props and Facts.Generator.targets from the folder build of the package",
            $"{found.Id}: {found.GetMessage(null)}");
        Assert.Equal(Location.None, found.Location);
    }

    [Theory]
    [InlineData("tickets.txt%7Ctickets.csv", "tickets.csv", "write its records in")]
    [InlineData("notes.csv%7Ctickets.txt", "tickets.txt", "rename it to")]
    public void A_file_that_is_not_read_is_named_where_its_table_has_none(string unread, string path, string fix)
    {
        var found = Assert.Single(new GeneratorHost().Write().WithProperty("_FactsUnreadFiles", unread).Remove("tickets.yaml").Run().Diagnostics);

        Assert.Equal(
            $"FACT1047: No file holds records of Tickets. '{path}' is not read, because its name does not end in .yaml, .yml or .json: {fix} "
                + "'tickets.yaml'.",
            $"{found.Id}: {found.GetMessage(null)}");
    }

    [Theory]
    [InlineData("animals/cats.ymal", "animals/cats.yaml")]
    [InlineData("zoo.schema.yaml.txt", "zoo.schema.yaml")]
    [InlineData("dataset.yam", "dataset.yaml")]
    public void A_file_with_a_misspelled_extension_is_the_only_error(string path, string meant)
    {
        var host = new GeneratorHost().WithProperty("_FactsUnreadFiles", path).Write().Write("animals/otters.yaml", "");
        if (meant is "zoo.schema.yaml" or "dataset.yaml")
        {
            host.Remove(meant);
        }

        var found = Assert.Single(host.Run().Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal($"/project/facts/{path}", found.Location.GetLineSpan().Path);
        Assert.StartsWith(
            $"'{path}' is not read, because its name does not end in .yaml, .yml or .json: rename it to '{meant}'.", found.GetMessage(null));
    }

    [Theory]
    [InlineData(
        "FactsAccessibility",
        "protected",
        "FACT9006: The property FactsAccessibility is 'protected', but it must be public or internal: write "
            + "<FactsAccessibility>internal</FactsAccessibility> to hide the generated API from other projects, or remove the property")]
    [InlineData(
        "EnableFactsItems",
        "no",
        "FACT9011: The property EnableFactsItems is 'no', but it must be true or false: write <EnableFactsItems>false</EnableFactsItems> if "
            + "the project includes its fact files itself, or remove the property")]
    public void A_wrong_value_of_a_property_is_one_error(string property, string value, string diagnostic) =>
        Assert.Equal(diagnostic, OnlyDiagnosticOfTheProject(new GeneratorHost().WithProperty(property, value).Write().Run()));

    [Theory]
    [InlineData("law-book.facts", "LawBook.Facts")]
    [InlineData("1.a b", "_1.AB")]
    [InlineData("Zoo.class", "Zoo.Class")]
    [InlineData("A..B", "A.B")]
    [InlineData("Acme::Zoo", "Acme.Zoo")]
    [InlineData("acme/zoo-facts", "Acme.ZooFacts")]
    [InlineData("Zoo Facts;", "ZooFacts")]
    [InlineData("--", "Facts.Generated")]
    public void A_namespace_that_is_proposed_is_accepted(string value, string proposal)
    {
        var host = new GeneratorHost().WithProperty("FactsNamespace", value).Write().Write("dataset.yaml", "name: Zoo");

        Assert.Equal(
            $"FACT9010: The property FactsNamespace is '{value}', which C# does not accept as a namespace: write "
                + $"<FactsNamespace>{proposal}</FactsNamespace>",
            OnlyDiagnosticOfTheProject(host.Run()));
        Assert.Empty(host.WithProperty("FactsNamespace", proposal).Compile());
    }

    [Theory]
    [InlineData("01/06/2026", "It can mean two dates: write 2026-06-01 or 2026-01-06.")]
    [InlineData("1 June 2026", "Write 2026-06-01.")]
    [InlineData("2026/6/1", "Write 2026-06-01.")]
    [InlineData("2026-06-01T12:00:00Z", "Write 2026-06-01.")]
    [InlineData("2026-06", "Write it as 2024-06-19.")]
    [InlineData("today", "Write it as 2024-06-19.")]
    public void A_day_that_is_no_date_is_one_error(string value, string fix) => Assert.Equal(
        $"FACT9013: The property FactsToday is '{value}', which is not a date. {fix} Without the property, freshness is not measured.",
        OnlyDiagnosticOfTheProject(new GeneratorHost().WithProperty("FactsToday", value).Write().Run()));

    [Fact]
    public void Wrong_values_of_several_properties_are_told_at_once()
    {
        var result = new GeneratorHost().WithProperty("FactsAccessibility", "private").WithProperty("EnableFactsItems", "1").Write().Run();

        Assert.Equal(["FACT9006", "FACT9011"], result.Diagnostics.Select(found => found.Id));
    }

    [Theory]
    [InlineData("FactsAccessibility", "Public")]
    [InlineData("FactsAccessibility", "INTERNAL")]
    [InlineData("FactsAccessibility", "")]
    [InlineData("EnableFactsItems", "True")]
    [InlineData("EnableFactsItems", "FALSE")]
    [InlineData("FactsNamespace", "été.Zoo")]
    public void A_right_value_of_a_property_is_accepted_in_any_case(string property, string value) =>
        Assert.Empty(new GeneratorHost().WithProperty(property, value).Write().Compile());

    [Theory]
    [InlineData("FactsNamespace", "Another.Place", "Another.Place")]
    [InlineData("RootNamespace", "Another.Place", "Another.Place")]
    [InlineData("RootNamespace", "my-zoo", "my_zoo")]
    [InlineData("RootNamespace", "3 zoos.class", "_3_zoos._class")]
    [InlineData("RootNamespace", "Zoo (copy)", "Zoo__copy_")]
    [InlineData("RootNamespace", "Tier–Garten", "Tier_Garten")]
    public void The_project_gives_the_namespace_where_the_manifest_names_none(string property, string value, string expected)
    {
        var host = new GeneratorHost().WithProperty(property, value).Write().Write("dataset.yaml", "name: Menagerie\n");

        Assert.Empty(host.Compile());
        Assert.All(
            host.Run().GeneratedSources,
            source => Assert.Contains($"namespace {expected};", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_datasets_below_the_root_folder_are_one_error()
    {
        var host = new GeneratorHost();
        foreach (var (path, text) in Zoo.Files)
        {
            host.Write("first/" + path, text).Write("second/" + path, text);
        }

        // Newer compilers append the link to the message.
        Assert.StartsWith(
            "/project/facts/first/zoo.schema.yaml(1,1): error FACT2001: There is no dataset.yaml in the root folder of the dataset.",
            Assert.Single(host.Compile()).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_cannot_be_configured_away_and_warnings_can()
    {
        var host = new GeneratorHost().Write()
            .Write("keepers.yaml", "ines:\n  nam: Ines\n")
            .Write("zoo.schema.yaml", Zoo.Schema + "\n    rules: [{ check: Price < 10, severity: warning, message: Rather dear. }]");
        var found = host.Run().Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains(found, diagnostic => diagnostic.Id == "FACT5121");
        Assert.All(
            found,
            diagnostic => Assert.Equal(
                diagnostic.Severity == DiagnosticSeverity.Error,
                diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

        var silence = found.Select(each => each.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Suppress);
        var silenced = host.WithOptions(options => options.WithSpecificDiagnosticOptions(silence)).Compile();

        Assert.Equal(
            found.Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.Id),
            silenced.Select(each => each.Id).Where(id => id.StartsWith("FACT", StringComparison.Ordinal)));
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

    [Fact]
    public void Files_of_other_tools_are_not_facts()
    {
        var host = new GeneratorHost().Write();
        var before = host.Run().GeneratedSources.Length;

        Assert.Empty(host.WriteForeign("/project/stylecop.json", "{ not even JSON").Compile());
        Assert.Equal(before, host.Run().GeneratedSources.Length);
    }

    private static string OnlyDiagnosticOfTheProject(GeneratorRunResult result)
    {
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/project/project.csproj", diagnostic.Location.GetLineSpan().Path);
        return $"{diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }

    private static CompilationReference RuntimeOfVersion(string version) => CSharpCompilation.Create(
        "Facts",
        [CSharpSyntaxTree.ParseText(
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace Facts {{ public class FactTable<TKey, TRecord> {{ }} }}")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
