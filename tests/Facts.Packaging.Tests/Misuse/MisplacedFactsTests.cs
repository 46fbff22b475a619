using System;
using System.IO;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Fact files that the project does not take in, or takes in twice, are told of once.</summary>
public sealed class MisplacedFactsTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_project_without_fact_files()
    {
        var zoo = feed.NewWorkspace("empty zoo").WriteZoo();
        Directory.Delete(zoo.PathOf("zoo/facts"), recursive: true);

        var finding = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Findings());

        Assert.StartsWith("zoo.csproj(1,1): error FACT9007", finding, StringComparison.Ordinal);
        Assert.Contains("create one with a name", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("curated")]
    [InlineData("deep/Facts")]
    public async Task YAML_in_a_folder_that_is_not_taken_in(string folder)
    {
        var zoo = feed.NewWorkspace($"zoo with facts in {folder.Replace('/', ' ')}").WriteZoo();
        Directory.CreateDirectory(Path.GetDirectoryName(zoo.PathOf($"zoo/{folder}"))!);
        Directory.Move(zoo.PathOf("zoo/facts"), zoo.PathOf($"zoo/{folder}"));

        var finding = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Findings());
        Assert.StartsWith("zoo.csproj(1,1): error FACT9008", finding, StringComparison.Ordinal);
        var fix = $"<FactsDirectory>{folder}</FactsDirectory>";
        Assert.EndsWith($"set {fix}", finding, StringComparison.Ordinal);

        zoo.Replace("zoo/zoo.csproj", "</PropertyGroup>", fix + "</PropertyGroup>");
        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Findings());
    }

    [Fact]
    public async Task A_schema_without_a_manifest()
    {
        var zoo = feed.NewWorkspace("zoo without manifest").WriteZoo().Delete("zoo/facts/dataset.yaml");

        var finding = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Findings());

        Assert.StartsWith("zoo.schema.yaml(1,1): error FACT2001", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_manifests()
    {
        var zoo = feed.NewWorkspace("zoo with two manifests").WriteZoo().Write("zoo/facts/more/dataset.yaml", ZooDataset.Manifest);

        var finding = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Findings());

        Assert.StartsWith("dataset.yaml(1,1): error FACT1050: The file 'more/dataset.yaml'", finding, StringComparison.Ordinal);
        Assert.Contains("Only dataset.yaml in the root folder describes a dataset", finding, StringComparison.Ordinal);
    }
}
