using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>
/// A compiler server for the builds of these tests alone, which ends with them. Without it, every build would start a compiler and compile the
/// generator just in time, which takes most of the time of a small build.
/// </summary>
internal static class CompilerServer
{
    private static readonly string Pipe = string.Create(CultureInfo.InvariantCulture, $"facts-tests-{Environment.ProcessId}");

    private static readonly Lazy<Task<Process>> Started = new(Launch, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The properties, as environment variables, by which a build uses the server, if it runs.</summary>
    public static IReadOnlyDictionary<string, string> Properties =>
        Started is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } server }
            && !server.Result.HasExited
                ? new Dictionary<string, string> { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = Pipe }
                : new Dictionary<string, string> { ["UseSharedCompilation"] = "false" };

    public static Task Start() => Started.Value;

    public static void Stop()
    {
        if (Started is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } server })
        {
            server.Result.Kill(entireProcessTree: true);
            server.Result.WaitForExit();
        }
    }

    /// <summary>Starts the server of the SDK that builds outside the repository.</summary>
    private static async Task<Process> Launch()
    {
        var folder = Directory.CreateTempSubdirectory("facts-compiler-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sdk.proj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        var roslyn = (await DotnetCommand.Run(folder, "msbuild sdk.proj -getProperty:RoslynTargetsPath")).Succeeded().Output.Trim();
        Directory.Delete(folder, recursive: true);
        return Process.Start("dotnet", ["exec", Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), $"-pipename:{Pipe}"]);
    }
}
