using System;
using System.IO;
using System.Linq;

namespace Facts.Packaging.Tests;

/// <summary>A test that needs the linker of the platform, which native AOT uses; skipped if there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinkerFactAttribute : FactAttribute
{
    public LinkerFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && !IsOnPath("clang") && !IsOnPath("gcc"))
        {
            Skip = "Native code needs clang or gcc to be linked, and neither is on the path.";
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
