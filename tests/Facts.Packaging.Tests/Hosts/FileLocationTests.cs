using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>Where fact files can be, and where the generated code can be read.</summary>
public sealed class FileLocationTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string[] Types =
    [
        "Animal.g.cs", "AnimalTable.g.cs", "Animals.rows.g.cs", "Keeper.g.cs", "KeeperTable.g.cs", "Keepers.rows.g.cs", "Zoo.g.cs",
    ];

    [Fact]
    public async Task Odd_folders_odd_names_and_linked_files_are_all_taken_in()
    {
        // The path of the project contains everything that MSBuild, the compiler or its configuration files treat as special.
        const string folder = "C# für 動物 100% {a,b} [x] y";
        var zoo = feed.NewWorkspace(folder).WriteZoo(properties: "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        zoo.Delete("zoo/facts/keepers.yaml")
            .Write("zoo/facts/keepers/ines.yaml", "ines: { name: Ines }")
            .Write("zoo/facts/keepers/C#.yaml", "sharp: { name: Sharp }")
            .Write("zoo/facts/keepers/a; b/c.yaml", "semicolon: { name: Semicolon }")
            .Write("zoo/facts/keepers/50 % [x] {y} (z)!/$(P) %20/ä 園.yml", "special: { name: Special }")
            .Write("zoo/facts/keepers/" + string.Concat(Enumerable.Repeat("deep/", 40)) + "deep.json", """{ "deep": { "name": "Deep" } }""")
            .Write("zoo/facts/keepers/.hidden.yaml", "hidden: { name: Hidden }")
            .Write("shared/linked.yaml", "linked: { name: Linked }")
            .Write("shared/C# linked.yaml", "other: { name: Other }")
            .Write("shared/keepers.yaml", "plain: { name: Plain }")
            .Replace("zoo/zoo.csproj", "</ItemGroup>", """
                <AdditionalFiles Include="../shared/linked.yaml" FactsRole="fact" FactsPath="keepers/linked.yaml" />
                <AdditionalFiles Include="../shared/C# linked.yaml" FactsRole="fact" FactsPath="keepers/other.yaml" />
                <AdditionalFiles Include="../shared/keepers.yaml" FactsRole="fact" />
                </ItemGroup>
                """);

        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());

        var generated = zoo.PathOf("zoo/obj/Debug/net10.0/generated/Facts.Generator/Facts.Generator.FactGenerator");
        Assert.Equal(Types, Directory.EnumerateFiles(generated).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Deep", "Hidden", "Ines", "Linked", "Other", "Plain", "Semicolon", "Sharp", "Special"],
            Keepers(File.ReadAllLines(Path.Combine(generated, "KeeperTable.g.cs"))));

        // A mistake is shown with the full path of its file, and a mistake of the project at the project file.
        zoo.Write("zoo/facts/keepers/C#.yaml", "sharp: { nam: Sharp }");
        Assert.Contains(
            $"{zoo.PathOf("zoo/facts/keepers/C#.yaml")}(1,10): error FACT3025",
            (await zoo.Dotnet("build zoo --no-restore")).Failed().Output,
            StringComparison.Ordinal);
        Assert.Contains(
            $"{zoo.PathOf("zoo/zoo.csproj")}(1,1): error FACT9006",
            (await zoo.Dotnet("build zoo --no-restore -p:FactsAccessibility=secret")).Failed().Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<FactsDirectory>../curated facts</FactsDirectory>", "curated facts")]
    [InlineData("<FactsDirectory>../curated/../curated/C#/</FactsDirectory>", "curated/C#")]
    [InlineData("<FactsDirectory>.</FactsDirectory>", "zoo")]
    [InlineData("<FactsDirectory></FactsDirectory>", "zoo/facts")]
    [InlineData("<FactsDirectory>$(MSBuildProjectDirectory)/../curated</FactsDirectory>", "curated")]
    public async Task The_folder_of_the_facts_may_lie_anywhere(string property, string folder)
    {
        var zoo = feed.NewWorkspace($"zoo of {property.Length} letters").WriteZoo(properties: property);
        if (folder != "zoo/facts")
        {
            Directory.CreateDirectory(zoo.PathOf(folder));
            foreach (var file in Directory.EnumerateFiles(zoo.PathOf("zoo/facts")))
            {
                File.Move(file, Path.Combine(zoo.PathOf(folder), Path.GetFileName(file)));
            }
        }

        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
        Assert.Empty((await zoo.Dotnet("build zoo --no-restore -p:NoWarn=ABC1")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task FactsDirectory_may_be_set_after_everything_else_and_beside_edited_files_are_links_to_nowhere()
    {
        var zoo = feed.NewWorkspace("zoo being edited").WriteZoo()
            .Write("zoo/Directory.Build.targets", "<Project><PropertyGroup><FactsDirectory>my data</FactsDirectory></PropertyGroup></Project>");
        Directory.Move(zoo.PathOf("zoo/facts"), zoo.PathOf("zoo/my data"));
        File.CreateSymbolicLink(zoo.PathOf("zoo/my data/.#animals.yaml"), "ann@host.example.4242:1700000000");
        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());

        File.Move(zoo.PathOf("zoo/my data/animals.yaml"), zoo.PathOf("zoo/my data/animals; 50 % #1.txt"));
        Directory.CreateDirectory(zoo.PathOf("zoo/my data/animals"));
        File.Move(zoo.PathOf("zoo/my data/animals; 50 % #1.txt"), zoo.PathOf("zoo/my data/animals/a; 50 % #1.txt"));
        Assert.Equal(
            "zoo.schema.yaml(2,3): error FACT1047: No file holds records of Animals. 'animals/a; 50 % #1.txt' is not read, because its name does not "
                + "end in .yaml, .yml or .json: rename it to 'animals/a; 50 % #1.yaml'.",
            Assert.Single((await zoo.Dotnet("build zoo --no-restore")).Failed().Diagnostics()));

        Directory.Move(zoo.PathOf("zoo/my data"), zoo.PathOf("zoo/other data"));
        zoo.Delete("zoo/Directory.Build.targets").Write("zoo/other data/animals.yaml", "{}");
        Assert.Empty((await zoo.Dotnet("build zoo --no-restore -p:FactsDirectory=\"other data\"")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task What_publishing_writes_below_the_facts_is_no_fact()
    {
        var zoo = feed.NewWorkspace("zoo that is published")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <UseArtifactsOutput>true</UseArtifactsOutput>
                    <ArtifactsPath>$(MSBuildThisFileDirectory)zoo/artifacts</ArtifactsPath>
                  </PropertyGroup>
                </Project>
                """)
            .WriteZoo(properties: "<FactsDirectory>.</FactsDirectory>");
        foreach (var file in Directory.EnumerateFiles(zoo.PathOf("zoo/facts")))
        {
            File.Move(file, Path.Combine(zoo.PathOf("zoo"), Path.GetFileName(file)));
        }

        Assert.Empty((await zoo.Dotnet("publish zoo")).Succeeded().Diagnostics());
        Assert.Empty((await zoo.Dotnet("publish zoo --no-restore --output zoo/out")).Succeeded().Diagnostics());
        Assert.NotEmpty(Directory.EnumerateFiles(zoo.PathOf("zoo/artifacts/publish"), "*.json", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles(zoo.PathOf("zoo/out"), "*.json"));
        Assert.Empty((await zoo.Dotnet("build zoo --no-restore")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task Without_items_of_its_own_the_package_takes_what_the_project_includes()
    {
        var zoo = feed.NewWorkspace("zoo by hand").WriteZoo(properties: "<EnableFactsItems>false</EnableFactsItems>")
            .Replace("zoo/zoo.csproj", "</ItemGroup>", """
                <AdditionalFiles Include="facts/**/*.yaml" FactsRole="fact" FactsPath="%(RecursiveDir)%(Filename)%(Extension)" />
                </ItemGroup>
                """)
            .Write("zoo/Consumer.cs", "internal static class Consumer { public static string Name => Zoo.Facts.Zoo.Animals.Rosa.Keeper.Name; }");

        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
    }

    private static IEnumerable<string> Keepers(IEnumerable<string> lines) => lines
        .Select(line => line.Trim().Split(' '))
        .Where(words => words is ["public", "Keeper", _, "=>", ..])
        .Select(words => words[2])
        .Order(StringComparer.Ordinal);
}
