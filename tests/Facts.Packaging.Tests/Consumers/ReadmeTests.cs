using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Follows the README of Facts.Generator, block by block, as a new user would.</summary>
public sealed partial class ReadmeTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_newcomer_makes_runs_breaks_and_packs_a_dataset_with_what_is_printed()
    {
        var readme = feed.Open($"Facts.Generator.{PackageFeed.Version}.nupkg").Text("README.md");
        var folder = feed.NewWorkspace("newcomer");
        CommandResult? last = null;

        foreach (var block in Blocks(readme))
        {
            switch (block.Language)
            {
                case "":
                    foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        last = await Run(folder, line) ?? last;
                    }

                    break;
                case "text" when block.Text.Contains(": error ", StringComparison.Ordinal):
                    var mistake = Mistake().Match(block.Before);
                    folder.Replace("ZooFacts/facts/animals.yaml", mistake.Groups["right"].Value, mistake.Groups["wrong"].Value);
                    Assert.Equal(block.Text.Trim(), Assert.Single((await folder.Dotnet("build App")).Failed().Diagnostics()));
                    folder.Replace("ZooFacts/facts/animals.yaml", mistake.Groups["wrong"].Value, mistake.Groups["right"].Value);
                    break;
                case "text":
                    Assert.Contains(block.Text, last!.Output, StringComparison.Ordinal);
                    break;
                default:
                    folder.Write(FileName().Matches(block.Before).Last().Groups[1].Value, block.Text);
                    break;
            }
        }

        var package = PackageFile.Open(Assert.Single(Directory.GetFiles(folder.Folder, "Example.ZooFacts.*.nupkg", SearchOption.AllDirectories)));
        Assert.Contains("lib/net10.0/ZooFacts.xml", package.Names);
        Assert.Equal([$"net10.0: Facts {PackageFeed.Version} without Build,Analyzers"], package.Dependencies);
    }

    /// <summary>Runs one shell command of the few kinds that the README uses; returns null if no program was run.</summary>
    private static async Task<CommandResult?> Run(Workspace folder, string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["dotnet", var arguments]:
                var result = (await folder.Dotnet(arguments)).Succeeded();
                Assert.Empty(result.Diagnostics());
                return result;
            case ["rm", var file]:
                Assert.True(File.Exists(folder.PathOf(file)), $"There is no {file} to remove.");
                folder.Delete(file);
                return null;
            case ["mkdir", var directory]:
                Directory.CreateDirectory(folder.PathOf(directory));
                return null;
            default:
                throw new NotSupportedException($"The README says '{line}', which this test cannot do.");
        }
    }

    private static IEnumerable<Block> Blocks(string readme)
    {
        var end = 0;
        foreach (Match match in Fence().Matches(readme))
        {
            yield return new Block(match.Groups["language"].Value, match.Groups["text"].Value, readme[end..match.Index]);
            end = match.Index + match.Length;
        }
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+/[^`]+\\.(?:yaml|cs))`")]
    private static partial Regex FileName();

    [GeneratedRegex("`(?<wrong>[^`]+)` instead of `(?<right>[^`]+)`")]
    private static partial Regex Mistake();

    /// <summary>A block of the README, and the text between the previous block and it.</summary>
    private sealed record Block(string Language, string Text, string Before);
}
