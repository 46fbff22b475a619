using System.IO;
using System.Runtime.CompilerServices;

namespace Facts.Generator.Tests;

/// <summary>The files of the repository itself, which tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
