using System;
using System.Linq;

namespace Facts.Generator.Tests;

/// <summary>Mistakes in the project are shown where they are in its file.</summary>
public sealed class ProjectFileTests
{
    private const string Path = "/project/project.csproj";

    [Theory]
    [InlineData("FactsNamespace", "law-book.facts")]
    [InlineData("FactsAccessibility", "private")]
    [InlineData("FactsToday", "01/06/2026")]
    [InlineData("EnableFactsItems", "no")]
    public void A_wrong_property_is_shown_at_its_value(string name, string value) =>
        AssertShown(
            value,
            $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <!-- <{name}>{value}</{name}> -->
                    <{name} Condition="'$(Hidden)' == ''">
                      {value} </{name}>
                    <{name} Condition="'$(Other)' != ''">other</{name}>
                  </PropertyGroup>
                </Project>
                """,
            new GeneratorHost().WithProperty(name, value).Write());

    [Fact]
    public void A_property_that_the_command_line_sets_is_shown_at_the_beginning() =>
        AssertShown("", "<Project><FactsToday>2026-01-01</FactsToday></Project>", new GeneratorHost().WithProperty("FactsToday", "now").Write());

    [Fact]
    public void A_property_that_the_folder_sets_is_shown_there()
    {
        const string folder = "<Project>\n  <LangVersion>10</LangVersion>\n</Project>";
        var host = new GeneratorHost(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10).Write()
            .WriteForeign("/Directory.Build.props", folder, "project", "");

        AssertShown("10", "<Project />", host, "/Directory.Build.props", folder);
    }

    [Fact]
    public void A_missing_package_is_shown_at_the_reference_to_the_generator() =>
        AssertShown(
            "<PackageReference",
            "<Project><PackageReference Include=\"A\" />\n <PackageReference Version=\"1\" Include=\"Facts.Generator\" /></Project>",
            new GeneratorHost(withRuntime: false).Write());

    [Fact]
    public void A_reference_that_leaks_is_shown_where_it_is() => Assert.StartsWith(
        "FACT9004: The reference to Facts.Generator lacks PrivateAssets",
        AssertShown(
            "<PackageReference",
            "<Project>\n <PackageReference Include=\"Facts.Generator\" Version=\"1\" /></Project>",
            new GeneratorHost().WithProperty("_FactsReferenceLeaks", "true").Write()),
        StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_manifest_is_shown_at_its_name() =>
        AssertShown("curated", "<Project><FactsDirectory>curated</FactsDirectory></Project>", new GeneratorHost());

    [Theory]
    [InlineData("", "has no FactsRole")]
    [InlineData("facts", "has the FactsRole 'facts'")]
    public void A_fact_file_without_its_role_is_shown_at_its_item(string role, string fault)
    {
        const string project = "<Project><AdditionalFiles Include=\"a\" FactsRole=\"fact\" />\n<AdditionalFiles Include=\"b\" />"
            + "<AdditionalFiles Include=\"c\" /></Project>";
        var host = new GeneratorHost().Write().WriteForeign("/project/more/cats.yaml", "", role, "cats.yaml");

        Assert.Equal(
            $"FACT9015: The AdditionalFiles item of 'more/cats.yaml' {fault}, so the generator does not read the file: write FactsRole=\"fact\" in "
                + "the item",
            AssertShown("<AdditionalFiles", project, host));
    }

    [Fact]
    public void A_dataset_whose_files_have_no_role_is_one_error()
    {
        var host = new GeneratorHost();
        foreach (var (path, text) in Zoo.Files)
        {
            host.WriteForeign("/project/facts/" + path, text);
        }

        Assert.EndsWith(
            "in the item, and in that of 'facts/zoo.schema.yaml'",
            AssertShown("<AdditionalFiles", "<Project><AdditionalFiles Include=\"facts/**\" /></Project>", host),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts;shared", "facts", "shared")]
    [InlineData("shared;facts", "facts", "shared")]
    [InlineData("facts, shared", "facts", "shared")]
    [InlineData("one;two", "one", "two")]
    public void Several_folders_are_one_error(string folders, string main, string other)
    {
        var host = new GeneratorHost()
            .WithProperty("_FactsFolder", Uri.EscapeDataString($"/project/{folders}/"))
            .WithProperty("_FactsFolderIsMissing", "true")
            .WithProperty("_FactsManifestFolder", main == "one" ? "" : main);

        Assert.Equal(
            $"FACT9016: The property FactsDirectory is '{folders}', but a dataset has one folder: "
                + $"write <FactsDirectory>{main}</FactsDirectory>, and include the files of another folder with <AdditionalFiles "
                + $"Include=\"{other}/**/*.yaml\" FactsRole=\"fact\" FactsPath=\"%(RecursiveDir)%(Filename)%(Extension)\" />",
            AssertShown(folders, $"<Project><FactsDirectory>{folders}</FactsDirectory></Project>", host));
    }

    [Fact]
    public void A_folder_with_a_semicolon_in_its_name_is_one_folder() =>
        Assert.Empty(new GeneratorHost().WithProperty("_FactsFolder", "%2Fproject%2Fa%3Bb%2F").Write().Compile());

    private static string AssertShown(string text, string project, GeneratorHost host) => AssertShown(text, project, host, Path, project);

    /// <returns>The only diagnostic.</returns>
    private static string AssertShown(string text, string project, GeneratorHost host, string path, string file)
    {
        var found = Assert.Single(host.WriteForeign(Path, project, "project", "").Run().Diagnostics);
        var span = found.Location.SourceSpan;
        Assert.Equal(path, found.Location.GetLineSpan().Path);
        Assert.Equal(text, file[span.Start..span.End]);
        return $"{found.Id}: {found.GetMessage(null)}";
    }
}
