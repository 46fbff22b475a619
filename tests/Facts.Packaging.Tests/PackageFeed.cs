using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>The project's packages in a local feed of their own, with an empty package cache beside it.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _root = Directory.CreateTempSubdirectory("facts packages ").FullName;

    /// <summary>The version that the packages carry here.</summary>
    public const string Version = "1.0.0";

    public string Folder => Path.Combine(_root, "feed");

    internal static string Repository { get; } = FindRepository();

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_root, "cache"),
    };

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        foreach (var project in new[] { "Facts", "Facts.Generator", "Facts.PyongyangSummit" })
        {
            var path = Path.Combine(Repository, "src", project, project + ".csproj");
            (await DotnetCommand.Run(Repository, $"pack \"{path}\" --no-build --configuration {Configuration} --output \"{Folder}\"")).Succeeded();
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A folder outside the repository in which <c>dotnet</c> restores from this feed.</summary>
    internal Workspace NewWorkspace(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="facts-under-test" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
        return new Workspace(folder, Environment);
    }

    private static string FindRepository([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}

/// <summary>One feed for all tests, because packing takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}

/// <summary>A user's folder.</summary>
internal sealed class Workspace(string folder, IReadOnlyDictionary<string, string> environment)
{
    public string Folder => folder;

    public Workspace Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public Workspace Replace(string path, string old, string text)
    {
        var full = Path.Combine(folder, path);
        var content = File.ReadAllText(full);
        Assert.Contains(old, content, StringComparison.Ordinal);
        File.WriteAllText(full, content.Replace(old, text, StringComparison.Ordinal));
        return this;
    }

    public Task<CommandResult> Dotnet(string arguments) => DotnetCommand.Run(folder, arguments, environment);
}
