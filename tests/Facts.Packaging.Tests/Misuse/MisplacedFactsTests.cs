using System;
using System.IO;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Fact files that the project does not include, or includes twice, are reported once.</summary>
public sealed class MisplacedFactsTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_project_without_fact_files()
    {
        var zoo = feed.NewWorkspace("empty zoo").WriteZoo();
        Directory.Delete(zoo.PathOf("zoo/facts"), recursive: true);

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.csproj(1,1): error FACT9007", diagnostic, StringComparison.Ordinal);
        Assert.Contains("create one with a name", diagnostic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("curated")]
    [InlineData("deep/Facts")]
    public async Task YAML_in_a_folder_that_is_not_taken_in(string folder)
    {
        var zoo = feed.NewWorkspace($"zoo with facts in {folder.Replace('/', ' ')}").WriteZoo();
        Directory.CreateDirectory(Path.GetDirectoryName(zoo.PathOf($"zoo/{folder}"))!);
        Directory.Move(zoo.PathOf("zoo/facts"), zoo.PathOf($"zoo/{folder}"));

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());
        Assert.StartsWith("zoo.csproj(1,1): error FACT9008", diagnostic, StringComparison.Ordinal);
        var fix = $"<FactsDirectory>{folder}</FactsDirectory>";
        Assert.EndsWith($"set {fix}", diagnostic, StringComparison.Ordinal);

        zoo.Replace("zoo/zoo.csproj", "</PropertyGroup>", fix + "</PropertyGroup>");
        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task A_list_of_folders()
    {
        var zoo = feed.NewWorkspace("zoo in two folders").WriteZoo(properties: "<FactsDirectory>shared;facts</FactsDirectory>");
        Directory.CreateDirectory(zoo.PathOf("zoo/shared"));
        File.Move(zoo.PathOf("zoo/facts/keepers.yaml"), zoo.PathOf("zoo/shared/keepers.yaml"));

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());
        Assert.StartsWith("zoo.csproj(8,21): error FACT9016", diagnostic, StringComparison.Ordinal);

        var item = diagnostic[diagnostic.IndexOf("<AdditionalFiles", StringComparison.Ordinal)..];
        zoo.Replace("zoo/zoo.csproj", "shared;facts", "facts").Replace("zoo/zoo.csproj", "</ItemGroup>", item + "</ItemGroup>");
        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task A_schema_without_a_manifest()
    {
        var zoo = feed.NewWorkspace("zoo without manifest").WriteZoo().Delete("zoo/facts/dataset.yaml");

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.schema.yaml(1,1): error FACT2001", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_manifests()
    {
        var zoo = feed.NewWorkspace("zoo with two manifests").WriteZoo().Write("zoo/facts/more/dataset.yaml", ZooDataset.Manifest);

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("dataset.yaml(1,1): error FACT1050: The file 'more/dataset.yaml'", diagnostic, StringComparison.Ordinal);
        Assert.Contains("Only dataset.yaml in the root folder describes a dataset", diagnostic, StringComparison.Ordinal);
    }
}
