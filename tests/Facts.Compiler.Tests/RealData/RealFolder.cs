using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts.Compiler.Tests.RealData;

/// <summary>The folder of third-party fact files and example schemas that may exist next to the repository; none of it is copied here.</summary>
internal static class RealFolder
{
    public const string Absent = "There is no folder 'shared/realdata' beside the repository.";

    /// <summary>The folder, or null if it does not exist and these tests are skipped.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The unchanged fact files of one dataset, with their paths in it.</summary>
    public static (string Path, string Text)[] Files(string set)
    {
        var root = System.IO.Path.Combine(Path!, "realdata", set);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => System.IO.Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
                .Select(path => (System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
                .OrderBy(file => file.Item1, StringComparer.Ordinal),
        ];
    }

    /// <summary>The example schemas, which are next to the fact files.</summary>
    public static string ExampleSchema(string name) => File.ReadAllText(System.IO.Path.Combine(Path!, "language", name + ".schema.yaml"));

    /// <summary>The schemas next to this file.</summary>
    public static (string Path, string Text)[] OwnSchemas(string set) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Here(), "Schemas", set), "*.yaml")
            .Select(path => (System.IO.Path.GetFileName(path), File.ReadAllText(path)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string source = "") => System.IO.Path.GetDirectoryName(source)!;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "realdata")))
            {
                return shared;
            }
        }

        return null;
    }
}

/// <summary>A test of third-party fact files, skipped if they do not exist.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFactAttribute : FactAttribute
{
    public RealFactAttribute() => Skip = RealFolder.Path is null ? RealFolder.Absent : null;
}

/// <summary>Tests of third-party fact files, skipped if they do not exist.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealTheoryAttribute : TheoryAttribute
{
    public RealTheoryAttribute() => Skip = RealFolder.Path is null ? RealFolder.Absent : null;
}
