using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>The project's files in two folders of different depth, packed in each like a release: from a commit with a remote.</summary>
public sealed class ReleaseCopies : IAsyncLifetime
{
    public const string RawAddress = "https://raw.githubusercontent.com/facts-example/facts/";

    private const string Remote = "https://github.com/facts-example/facts";

    private readonly string _root = Directory.CreateTempSubdirectory("facts release ").FullName;

    internal string First => Path.Combine(_root, "first", "packed");

    internal string Second => Path.Combine(_root, "the second", "and deeper", "packed");

    /// <summary>The files of the commit, with <c>/</c>.</summary>
    internal IReadOnlyList<string> Files { get; private set; } = [];

    internal string Commit { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await CompilerServer.Start();
        Files = [.. Directory.GetFiles(PackageFeed.Repository).Concat(FilesBelow("src")).Concat(FilesBelow("data"))
            .Select(path => Path.GetRelativePath(PackageFeed.Repository, path).Replace('\\', '/'))
            .Where(IsSource)];
        await Release(Path.GetDirectoryName(First)!);
        await Release(Path.GetDirectoryName(Second)!);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(Path.Combine(PackageFeed.Repository, folder), "*", SearchOption.AllDirectories);

    // In a linked work tree, .git is a file.
    private static bool IsSource(string name) => !name.Split('/').Any(part => part is "bin" or "obj" or ".git");

    private async Task Release(string folder)
    {
        foreach (var name in Files)
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(PackageFeed.Repository, name), target);
        }

        var projects = PackageFeed.Projects.Select(project => $"""<Project Path="src/{project}/{project}.csproj" />""");
        File.WriteAllText(Path.Combine(folder, "release.slnx"), $"<Solution>{string.Concat(projects)}</Solution>");

        // The same author, time and content give the same commit.
        var identity = new Dictionary<string, string>
        {
            ["GIT_AUTHOR_DATE"] = "2024-06-19T12:00:00Z",
            ["GIT_COMMITTER_DATE"] = "2024-06-19T12:00:00Z",
            ["GIT_CONFIG_GLOBAL"] = Path.Combine(_root, "none"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        foreach (var arguments in new[]
        {
            "init --quiet --initial-branch=main", $"remote add origin {Remote}", "add --all",
            "-c user.name=Facts -c user.email=facts@example.org -c commit.gpgSign=false commit --quiet --message=Release",
        })
        {
            (await DotnetCommand.Execute("git", folder, arguments, identity)).Succeeded();
        }

        Commit = (await DotnetCommand.Execute("git", folder, "rev-parse HEAD", identity)).Succeeded().Output.Trim();
        (await DotnetCommand.Run(
            folder,
            "pack release.slnx --configuration Release --output packed",
            new Dictionary<string, string> { ["CI"] = "true" })).Succeeded();
    }
}
