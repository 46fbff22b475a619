using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts.Compiler.Tests.Datasets;

/// <summary>The files of the dataset in <c>data/pyongyang-summit</c>.</summary>
internal static class SummitFiles
{
    public static ImmutableArray<FactFile> Read([CallerFilePath] string source = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "data", "pyongyang-summit"));
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new FactFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.FactsPath, StringComparer.Ordinal)
            .ToImmutableArray();
    }
}
