using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Runs the real <c>dotnet</c> in a folder, as a user would.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<CommandResult> Run(string folder, string arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host's own build has set would reach into this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {arguments} took longer than {Limit}:\n{output}");
        }

        lock (output)
        {
            return new CommandResult(process.ExitCode, output.ToString());
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append('\n');
        }
    }
}

/// <summary>How a command ended and what it printed.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with the whole output where the command failed.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, $"The command should have failed:\n{Output}");
        return this;
    }

    /// <summary>Every distinct error and warning line, without folder and project.</summary>
    public IReadOnlyList<string> Findings() =>
    [
        .. Output.Split('\n')
            .Select(line => Finding().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["file"].Value}{match.Groups["place"].Value}: {match.Groups["text"].Value.Trim()}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<file>[^/\\(]*)(?<place>\(\d+,\d+\))? ?: (?<text>(?:error|warning) [A-Z]+\d+: .*?)(?: \[[^\]]*\])?$")]
    private static partial Regex Finding();
}
