using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>What an editor and <c>dotnet watch</c> request from the project.</summary>
public sealed class EditorTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string[] Files = ["animals.yaml", "dataset.yaml", "keepers.yaml", "zoo.schema.yaml"];

    [Fact]
    public async Task A_design_time_build_and_dotnet_watch_see_the_fact_files()
    {
        var zoo = feed.NewWorkspace("zoo in an editor").WriteZoo();
        (await zoo.Dotnet("restore zoo")).Succeeded();

        Assert.Equal(Files, await DesignTimeFiles(zoo));
        Assert.Equal(Files, await WatchedFiles(zoo));

        zoo.Write("zoo/facts/keepers/tom.yml", "tom: { name: Tom }").Delete("zoo/facts/keepers.yaml");

        Assert.Equal(["animals.yaml", "dataset.yaml", "keepers/tom.yml", "zoo.schema.yaml"], await DesignTimeFiles(zoo));
        Assert.Equal(["animals.yaml", "dataset.yaml", "keepers/tom.yml", "zoo.schema.yaml"], await WatchedFiles(zoo));
    }

    /// <summary>The fact files among the additional files that a design-time build passes to an editor.</summary>
    private static async Task<IEnumerable<string>> DesignTimeFiles(Workspace zoo)
    {
        var result = (await zoo.Dotnet(
            "msbuild zoo -target:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true "
                + "-getItem:AdditionalFiles -getItem:EditorConfigFiles")).Succeeded();
        var items = JsonDocument.Parse(result.Output).RootElement.GetProperty("Items");

        // Without the role that this file gives them, the generator would ignore them.
        var config = items.GetProperty("EditorConfigFiles").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)
            .Single(path => path.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal));
        var sections = await System.IO.File.ReadAllTextAsync(config);
        var files = items.GetProperty("AdditionalFiles").EnumerateArray()
            .Where(file => file.GetProperty("FactsRole").GetString() != "project")
            .ToList();
        Assert.All(
            files,
            file => Assert.Contains(
                $"[{file.GetProperty("FullPath").GetString()}]\nbuild_metadata.AdditionalFiles.FactsRole = fact\n",
                sections,
                StringComparison.Ordinal));
        return files.Select(file => file.GetProperty("FactsPath").GetString()!).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> WatchedFiles(Workspace zoo)
    {
        var folder = zoo.PathOf("zoo/facts/");
        return (await zoo.Dotnet("watch --project zoo --list")).Succeeded().Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(folder, StringComparison.Ordinal))
            .Select(line => line[folder.Length..])
            .Order(StringComparer.Ordinal);
    }
}
