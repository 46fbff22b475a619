using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Facts.Compiler.Tests.Mistakes;
using Facts.Packaging.Tests.Hosts;
using VerifyXunit;

namespace Facts.Packaging.Tests.Mistakes;

/// <summary>Mistakes in projects that contain or use facts give the errors and warnings of the snapshot.</summary>
public sealed partial class ProjectMistakeTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const int Count = 20;

    private static readonly string Projects = Path.Combine(PackageFeed.Repository, "tests", "Facts.Packaging.Tests", "Mistakes", "Projects");

    private static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Projects).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [Fact]
    public void The_scores_list_every_mistake()
    {
        var scores = File.ReadAllText(Path.Combine(Projects, "scores.md"));

        Assert.Equal(Count, Names.Count());
        Assert.Equal(Names, Row().Matches(scores).Select(match => match.Groups["name"].Value));
    }

    [LongFact]
    public async Task The_messages_about_projects()
    {
        var text = new StringBuilder();
        foreach (var name in Names)
        {
            var note = MistakeNote.Read(Path.Combine(Projects, name));
            text.Append('\n', text.Length == 0 ? 0 : 1)
                .Append(name).Append('\n')
                .Append("mistake: ").Append(note.Description).Append('\n')
                .Append("fix: ").Append(note.Fix).Append('\n')
                .AppendJoin("", (await Build(name)).Select(line => line + '\n'));
        }

        await Verifier.Verify(text.ToString());
    }

    /// <summary>Builds a copy of a project, and returns the lines with errors and warnings.</summary>
    private async Task<IEnumerable<string>> Build(string name)
    {
        var workspace = feed.NewWorkspace($"mistake {name}");
        CopyTo(workspace, Path.Combine(Projects, name));
        var project = Directory.Exists(workspace.PathOf("App")) ? "App" : "";
        var output = (await workspace.Dotnet($"build {project} {BuildOutput.Plain}")).Output;
        return output.Replace(workspace.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Split('\n')
            .Select(line => Diagnostic().Match(line))
            .Where(match => match.Success)
            .Select(match => Portable(match.Groups["place"].Value) + match.Groups["text"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A place as it is on every machine: of a file of the SDK, only the name.</summary>
    private static string Portable(string place) => Path.IsPathRooted(place) ? Path.GetFileName(place) : place.Replace('\\', '/');

    private static void CopyTo(Workspace workspace, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = workspace.PathOf(Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
            if (Path.GetExtension(path) is ".csproj" or ".props")
            {
                var text = File.ReadAllText(copy);
                File.WriteAllText(copy, text.Replace("Version=\"1.0.0\"", $"Version=\"{PackageFeed.Version}\"", StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(@"^\| (?<name>\d\d-[a-z0-9-]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*(?<place>\S.*?)(?<text> ?: (?:error|warning) [A-Z]+\d+: .*?)(?: \(https://[^)]*\))?(?: \[[^\]]*\])?$")]
    private static partial Regex Diagnostic();
}
