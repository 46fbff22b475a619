using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Facts.Benchmarks.Projects;

/// <summary>The output of a process, its duration, and the peak memory of its largest C# compiler.</summary>
internal sealed record ProcessResult(double Seconds, int ExitCode, string Output, long CompilerPeakBytes)
{
    public string Demanded => ExitCode == 0 ? Output : throw new InvalidOperationException(
        $"exit code {ExitCode}: "
            + $"{Output.Trim().Split('\n').LastOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? Output.Trim()}");
}

/// <summary>Runs a process until it exits.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a process that takes seconds and returns its output; the memory of compilers among its descendants is measured.</summary>
    public static ProcessResult Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var watch = new CompilerMemory(process.Id);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProcessResult(clock.Elapsed.TotalSeconds, process.ExitCode, output + error.Result, watch.Peak);
    }

    /// <summary>The time from start to end of a process without output, in milliseconds.</summary>
    public static double Milliseconds(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}

/// <summary>Measures the peak memory of C# compilers among the descendants of a process; without /proc it finds none.</summary>
internal sealed class CompilerMemory : IDisposable
{
    private readonly int _root;
    private readonly Timer _timer;
    private long _peak;

    public CompilerMemory(int root)
    {
        _root = root;
        _timer = new Timer(_ => Look(), null, 20, 20);
    }

    public long Peak => Interlocked.Read(ref _peak);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        try
        {
            foreach (var id in Descendants(_root))
            {
                if (File.ReadAllText($"/proc/{id}/cmdline").Contains("csc", StringComparison.Ordinal))
                {
                    _peak = Math.Max(_peak, PeakOf(id));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process ended while it was being inspected.
        }
    }

    private static IEnumerable<int> Descendants(int root)
    {
        foreach (var task in Directory.EnumerateDirectories($"/proc/{root}/task"))
        {
            foreach (var child in File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var id = int.Parse(child, CultureInfo.InvariantCulture);
                yield return id;
                foreach (var below in Descendants(id))
                {
                    yield return below;
                }
            }
        }
    }

    private static long PeakOf(int id)
    {
        var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
