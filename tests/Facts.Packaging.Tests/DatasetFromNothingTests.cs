using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>A dataset project made from the two packages alone, and an app that references it.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class DatasetFromNothingTests(PackageFeed feed)
{
    [Fact]
    public async Task An_edit_of_the_YAML_changes_the_typed_API_and_a_wrong_edit_stops_the_build_at_its_place()
    {
        var zoo = NewZoo("zoo");
        var first = (await zoo.Dotnet("run --project app")).Succeeded();
        Assert.Contains("Rosa the elephant: Ines", first.Output, StringComparison.Ordinal);
        Assert.Contains("Ines keeps 1", first.Output, StringComparison.Ordinal);

        zoo.Write("zoo/facts/animals.yaml", """
            rosa:
              name: Rosa the elephant
              keeper: ines
            otto:
              name: Otto the otter
              keeper: ines
            """);
        var second = (await zoo.Dotnet("run --project app")).Succeeded();
        Assert.Contains("Ines keeps 2", second.Output, StringComparison.Ordinal);

        zoo.Replace("zoo/facts/animals.yaml", "rosa:", "rosalind:");
        var renamed = (await zoo.Dotnet("build app")).Failed();
        Assert.Contains(renamed.Findings(), finding => finding.Contains("'Rosa'", StringComparison.Ordinal) && finding.Contains("CS1061", StringComparison.Ordinal));

        zoo.Replace("zoo/facts/animals.yaml", "name: Otto the otter\n  keeper: ines", "name: Otto the otter\n  keeper: inez");
        var wrong = (await zoo.Dotnet("build app")).Failed();
        var finding = Assert.Single(wrong.Findings());
        Assert.StartsWith("animals.yaml(6,11): error FACT4", finding, StringComparison.Ordinal);
        Assert.Contains("ines", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_without_PrivateAssets_is_one_clear_error()
    {
        var zoo = NewZoo("leaking zoo").Replace("zoo/zoo.csproj", " PrivateAssets=\"all\"", "");

        var result = (await zoo.Dotnet("build zoo")).Failed();

        Assert.Contains("FACT9004", Assert.Single(result.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_facts_is_one_clear_error()
    {
        var zoo = NewZoo("empty zoo").Replace("zoo/zoo.csproj", "<Nullable>", "<FactsDirectory>elsewhere</FactsDirectory><Nullable>");

        var result = (await zoo.Dotnet("build zoo")).Failed();

        Assert.Contains(result.Findings(), finding => finding.StartsWith("zoo.csproj(1,1): error FACT9007", StringComparison.Ordinal));
        Assert.Single(result.Findings(), finding => finding.Contains("FACT", StringComparison.Ordinal));
    }

    private Workspace NewZoo(string name) => feed.NewWorkspace(name)
        .Write("zoo/zoo.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Facts" Version="{PackageFeed.Version}" />
                <PackageReference Include="Facts.Generator" Version="{PackageFeed.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """)
        .Write("zoo/facts/dataset.yaml", """
            name: Zoo
            namespace: Zoo.Facts
            title: Animals and their keepers
            """)
        .Write("zoo/facts/zoo.schema.yaml", """
            tables:
              Animal:
                description: Who lives in the zoo.
                fields:
                  name: string
                  born: DateOnly?
                  keeper:
                    type: Keeper
                    inverse: Animals
              Keeper:
                fields:
                  name: string
            """)
        .Write("zoo/facts/animals.yaml", """
            rosa:
              name: Rosa the elephant
              born: 2016-04-02
              keeper: ines
            """)
        .Write("zoo/facts/keepers.yaml", """
            ines:
              name: Ines
            """)
        .Write("app/app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../zoo/zoo.csproj" />
              </ItemGroup>
            </Project>
            """)
        .Write("app/Program.cs", """
            using System;
            using Zoo.Facts;

            Animal rosa = global::Zoo.Facts.Zoo.Animals.Rosa;
            Console.WriteLine($"{rosa.Name}: {rosa.Keeper.Name}");
            Console.WriteLine($"{rosa.Keeper.Name} keeps {rosa.Keeper.Animals.Count}");
            """);
}
