using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Packaging.Tests;

/// <summary>The complete content of each package.</summary>
public sealed partial class PackageContentTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private readonly PackageFile _runtime = feed.Open($"Facts.{PackageFeed.Version}.nupkg");
    private readonly PackageFile _generator = feed.Open($"Facts.Generator.{PackageFeed.Version}.nupkg");
    private readonly PackageFile _dataset = feed.Open($"Facts.PyongyangSummit.{PackageFeed.Version}.nupkg");

    [Fact]
    public void The_feed_holds_the_packages_and_the_symbols_of_what_apps_load()
    {
        Assert.Equal(
            [
                $"Facts.{PackageFeed.Version}.nupkg", $"Facts.{PackageFeed.Version}.snupkg", $"Facts.Generator.{PackageFeed.Version}.nupkg",
                $"Facts.PyongyangSummit.{PackageFeed.Version}.nupkg", $"Facts.PyongyangSummit.{PackageFeed.Version}.snupkg",
            ],
            Directory.GetFiles(PackageFeed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_runtime_is_one_assembly_that_depends_on_nothing()
    {
        Assert.Equal(
            """
            Facts.nuspec
            README.md
            [Content_Types].xml
            _rels/.rels
            lib/net8.0/Facts.dll
            lib/net8.0/Facts.xml
            package/services/metadata/core-properties/nuget.psmdcp
            """,
            _runtime.Listing);
        Assert.Equal(["net8.0: nothing"], _runtime.Dependencies);
        Assert.Equal("MIT", _runtime.Element("license")!.Value);
    }

    [Fact]
    public void The_generator_is_an_analyzer_with_what_it_loads_and_depends_on_nothing()
    {
        Assert.Equal(
            """
            Facts.Generator.nuspec
            README.md
            THIRD-PARTY-NOTICES.txt
            [Content_Types].xml
            _rels/.rels
            analyzers/dotnet/cs/Facts.Compiler.dll
            analyzers/dotnet/cs/Facts.Generator.dll
            analyzers/dotnet/cs/Facts.dll
            analyzers/dotnet/cs/YamlDotNet.dll
            build/Facts.Generator.props
            build/Facts.Generator.targets
            package/services/metadata/core-properties/nuget.psmdcp
            """,
            _generator.Listing);
        Assert.Empty(_generator.Dependencies);
        Assert.Equal("true", _generator.Element("developmentDependency")!.Value);
        Assert.Equal("MIT", _generator.Element("license")!.Value);
    }

    [Fact]
    public void Every_assembly_of_others_in_the_generator_has_its_notice()
    {
        var notices = _generator.Text("THIRD-PARTY-NOTICES.txt");

        var others = _generator.Names.Where(name =>
            name.EndsWith(".dll", StringComparison.Ordinal) && !Path.GetFileName(name).StartsWith("Facts", StringComparison.Ordinal));

        Assert.All(others, name => Assert.Contains(name, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void The_dataset_is_one_documented_assembly_that_depends_on_the_runtime_alone()
    {
        Assert.Equal(
            """
            Facts.PyongyangSummit.nuspec
            NOTICE.md
            README.md
            [Content_Types].xml
            _rels/.rels
            lib/net8.0/Facts.PyongyangSummit.dll
            lib/net8.0/Facts.PyongyangSummit.xml
            package/services/metadata/core-properties/nuget.psmdcp
            """,
            _dataset.Listing);
        Assert.Equal([$"net8.0: Facts {PackageFeed.Version} without Build,Analyzers"], _dataset.Dependencies);
    }

    [Fact]
    public void The_dataset_says_the_licence_of_its_facts_and_names_its_sources()
    {
        var manifest = File.ReadAllText(Path.Combine(PackageFeed.Repository, "data", "pyongyang-summit", "dataset.yaml"));
        var license = License().Match(manifest).Groups[1].Value;
        var notice = _dataset.Text("NOTICE.md");

        Assert.Equal($"MIT AND {license}", _dataset.Element("license")!.Value);
        Assert.Contains(license, notice, StringComparison.Ordinal);
        var titles = Sources().Matches(manifest).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Contains(title, notice, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_carries_the_newest_changes_as_its_release_notes()
    {
        var changes = File.ReadAllText(Path.Combine(PackageFeed.Repository, "src", "CHANGELOG.md")).ReplaceLineEndings("\n");
        var newest = Change().Match(changes).Groups[1].Value.Trim();

        Assert.StartsWith("### ", newest, StringComparison.Ordinal);
        foreach (var package in new[] { _runtime, _generator, _dataset })
        {
            Assert.Equal(newest, package.Element("releaseNotes")!.Value.ReplaceLineEndings("\n").Trim());
        }
    }

    [Fact]
    public void Every_public_type_and_fact_is_documented()
    {
        Assert.Contains("<member name=\"M:Facts.FactTable`2.Find(`0)\">", _runtime.Text("lib/net8.0/Facts.xml"), StringComparison.Ordinal);
        var documentation = _dataset.Text("lib/net8.0/Facts.PyongyangSummit.xml");
        Assert.Contains("<member name=\"P:Facts.PyongyangSummit.Summit.Gifts\">", documentation, StringComparison.Ordinal);
        Assert.Contains("<member name=\"P:Facts.PyongyangSummit.GiftTable.Bust\">", documentation, StringComparison.Ordinal);
    }

    // The web page of a package shows its README, where relative links to the repository do not work.
    [Fact]
    public void The_README_of_each_package_is_the_one_of_its_folder_and_links_to_no_file_of_the_repository()
    {
        foreach (var (package, path) in new[] { (_runtime, "src/Facts"), (_generator, "src/Facts.Generator"), (_dataset, "data/pyongyang-summit") })
        {
            var text = package.Text("README.md");

            Assert.Equal(File.ReadAllText(Path.Combine(PackageFeed.Repository, path, "README.md")), text);
            Assert.Equal("README.md", package.Element("readme")!.Value);
            Assert.DoesNotMatch(@"\]\((?!https?:|#)", text);
        }
    }

    [GeneratedRegex(@"^## \[[^\n]*\n\s*(### .*?)(?=^## \[|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex("^license: *(.+?) *$", RegexOptions.Multiline)]
    private static partial Regex License();

    [GeneratedRegex("^ +title: *(.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Sources();
}
