using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>A dataset project created with only the two packages, and an app that references it.</summary>
public sealed class DatasetFromNothingTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task An_edit_of_the_YAML_changes_the_typed_API_and_a_wrong_edit_stops_the_build_at_its_place()
    {
        var zoo = feed.NewWorkspace("zoo").WriteZoo().WriteZooApp();
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
        Assert.Contains(
            renamed.Diagnostics(),
            diagnostic => diagnostic.Contains("'Rosa'", StringComparison.Ordinal) && diagnostic.Contains("CS1061", StringComparison.Ordinal));

        zoo.Replace("zoo/facts/animals.yaml", "name: Otto the otter\n  keeper: ines", "name: Otto the otter\n  keeper: inez");
        var wrong = (await zoo.Dotnet("build app")).Failed();
        var diagnostic = Assert.Single(wrong.Diagnostics());
        Assert.StartsWith("animals.yaml(6,11): error FACT4", diagnostic, StringComparison.Ordinal);
        Assert.Contains("ines", diagnostic, StringComparison.Ordinal);
    }
}
