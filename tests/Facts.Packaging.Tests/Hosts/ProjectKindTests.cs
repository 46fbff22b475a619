using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>Kinds of projects that can contain a dataset; all are built with warnings as errors.</summary>
public sealed class ProjectKindTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string Packages = ProjectText.Runtime + ProjectText.Generator;

    [Fact]
    public async Task An_application_with_every_rule_of_the_SDK_switched_on_holds_an_internal_dataset()
    {
        // The name of the project is not a valid namespace, and the dataset declares none.
        var app = feed.NewWorkspace("strict app").WriteZoo()
            .Write("zoo/facts/dataset.yaml", "name: Zoo")
            .Delete("zoo/zoo.csproj")
            .Write("zoo/3 zoos-(odd).csproj", ProjectText.App(
                Packages + """<InternalsVisibleTo Include="friend" />""",
                """
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <Features>strict</Features>
                <WarningLevel>9999</WarningLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
                <LangVersion>preview</LangVersion>
                <FactsAccessibility>internal</FactsAccessibility>
                <AssemblyName>app</AssemblyName>
                """))
            .Write("zoo/Program.cs", """
                Console.WriteLine(_3_zoos__odd_.Zoo.Animals.Rosa.Keeper.Name);
                """)
            .Write("friend/friend.csproj", ProjectText.App("""<ProjectReference Include="../zoo/3 zoos-(odd).csproj" />"""))
            .Write("friend/Program.cs", """
                Console.WriteLine(_3_zoos__odd_.Zoo.Keepers.Ines.Animals.Count);
                """);

        var result = (await app.Dotnet("run --project friend")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_without_nullable_types_and_without_implicit_usings_holds_a_dataset()
    {
        var zoo = feed.NewWorkspace("old-fashioned zoo").WriteZoo(properties: """
                <Nullable>disable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <LangVersion>12</LangVersion>
                <RootNamespace>class.2-b</RootNamespace>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                """, framework: "net8.0")
            .Replace("zoo/zoo.csproj", "<Nullable>enable</Nullable>", "").Replace("zoo/zoo.csproj", "<ImplicitUsings>enable</ImplicitUsings>", "");

        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task A_test_project_holds_a_dataset()
    {
        var tests = feed.NewWorkspace("zoo of tests").WriteZoo(Packages + TestPackages(), "<IsPackable>false</IsPackable>")
            .Write("zoo/ZooTests.cs", """
                using Xunit;
                using Zoo.Facts;

                public sealed class ZooTests
                {
                    [Fact]
                    public void Rosa_has_a_keeper() => Assert.Equal("Ines", global::Zoo.Facts.Zoo.Animals.Rosa.Keeper.Name);

                    [Fact]
                    public void A_table_of_records_made_in_the_test_is_a_fake()
                    {
                        var keeper = new Keeper { Key = "tom", Name = "Tom" };
                        Assert.Same(keeper, new KeeperTable([keeper])["tom"]);
                    }
                }
                """);

        var result = (await tests.Dotnet("test zoo")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Passed:     2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_one_error_that_says_what_to_use()
    {
        var zoo = feed.NewWorkspace("zoo in an old compiler").WriteZoo();

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo -p:CompilerApiVersion=roslyn4.7")).Failed().Diagnostics());

        Assert.Equal(
            "zoo.csproj: error FACT9012: Facts.Generator runs in the C# compiler 4.8 or newer, but this build uses 4.7: "
            + "use the .NET SDK 8.0.100 or newer, or Visual Studio 2022 17.8 or newer",
            diagnostic);
    }

    [Fact]
    public async Task Wrong_properties_are_told_at_the_project()
    {
        var zoo = feed.NewWorkspace("zoo with wrong properties").WriteZoo(properties: """
            <FactsAccessibility>protected</FactsAccessibility><FactsNamespace>1.2</FactsNamespace><EnableFactsItems>flase</EnableFactsItems>
            """);

        Assert.Equal(
            ["zoo.csproj(8,109): error FACT9011", "zoo.csproj(8,25): error FACT9006", "zoo.csproj(8,71): error FACT9010"],
            (await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain} -restore")).Failed().Shown());
    }

    /// <summary>The test packages of this project, from where it restored them.</summary>
    private static string TestPackages()
    {
        var versions = System.Xml.Linq.XDocument.Load(System.IO.Path.Combine(PackageFeed.Repository, "Directory.Packages.props"));
        string Reference(string package)
        {
            foreach (var element in versions.Descendants("PackageVersion"))
            {
                if (element.Attribute("Include")!.Value == package)
                {
                    return $"""<PackageReference Include="{package}" Version="{element.Attribute("Version")!.Value}" />""";
                }
            }

            throw new InvalidOperationException($"This repository does not use {package}.");
        }

        return Reference("Microsoft.NET.Test.Sdk") + Reference("xunit") + Reference("xunit.runner.visualstudio");
    }
}
