using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>
/// The project's packages in a local feed, with a package cache that is initially empty. They are packed once for all test classes, which use
/// this as their class fixture and can therefore run in parallel.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly string Root = Directory.CreateTempSubdirectory("facts-packages-").FullName;

    private static readonly Lazy<Task> Packed = new(Pack, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly string _root = Root;

    /// <summary>The version of the packages here, which all projects of the repository share.</summary>
    public static string Version { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static string Folder { get; } = Path.Combine(Root, "feed");

    internal static string Repository { get; } = FindRepository();

    internal static IReadOnlyList<string> Projects { get; } = ["Facts", "Facts.Generator", "Facts.PyongyangSummit"];

    public Task InitializeAsync() => Packed.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Opens a file of the feed, such as <c>Facts.1.0.0.nupkg</c>.</summary>
    internal PackageFile Open(string name) => PackageFile.Open(Path.Combine(_root, "feed", name));

    /// <summary>A folder outside the repository in which <c>dotnet</c> restores from this feed, with the shared cache.</summary>
    internal Workspace NewWorkspace(string name) => NewWorkspace(name, Path.Combine(_root, "cache"));

    /// <summary>The same with an empty package cache of its own.</summary>
    internal Workspace NewWorkspaceWithEmptyCache(string name) => NewWorkspace(name, Path.Combine(_root, "caches", name));

    internal static void Delete() => Directory.Delete(Root, recursive: true);

    private static Workspace NewWorkspace(string name, string cache)
    {
        var folder = Path.Combine(Root, "work", name);
        Assert.False(Directory.Exists(folder), $"Two tests share the folder '{name}'.");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Root, "nuget.config"), Path.Combine(folder, "nuget.config"));
        return new Workspace(folder, new Dictionary<string, string> { ["NUGET_PACKAGES"] = cache });
    }

    private static async Task Pack()
    {
        await CompilerServer.Start();
        Directory.CreateDirectory(Folder);
        var projects = Projects.Select(project => $"""<Project Path="{Path.Combine(Repository, "src", project, project + ".csproj")}" />""");
        File.WriteAllText(Path.Combine(Root, "packages.slnx"), $"<Solution>{string.Concat(projects)}</Solution>");
        (await DotnetCommand.Run(Root, $"pack packages.slnx --no-build --configuration {Configuration} --output \"{Folder}\"")).Succeeded();
        File.WriteAllText(Path.Combine(Root, "nuget.config"), await Configure());
    }

    // Packages with these names come only from the feed, whatever a public source may contain.
    private static async Task<string> Configure()
    {
        var sources = (await DotnetCommand.Run(Root, "nuget list source")).Succeeded().Output.Split('\n')
            .Where(line => line.EndsWith(" [Enabled]", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('.', StringComparison.Ordinal) + 1)..^" [Enabled]".Length].Trim());
        var others = sources.Select(source => $"""
                <packageSource key="{source}"><package pattern="*" /></packageSource>
            """);

        return $"""
            <configuration>
              <packageSources>
                <add key="facts-under-test" value="{Folder}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="facts-under-test">
                  <package pattern="Facts" />
                  <package pattern="Facts.*" />
                  <package pattern="Zoo*" />
                </packageSource>
            {string.Join('\n', others)}
              </packageSourceMapping>
            </configuration>
            """;
    }

    private static string FindRepository([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", ".."));
}
