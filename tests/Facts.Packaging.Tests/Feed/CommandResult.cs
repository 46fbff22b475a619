using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Packaging.Tests;

/// <summary>The exit code and the output of a command.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with the whole output if the command failed.</summary>
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

    /// <summary>All distinct error and warning lines, without the folder, the help link and the project.</summary>
    public IReadOnlyList<string> Diagnostics() =>
    [
        .. Output.Split('\n')
            .Select(line => Diagnostic().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["file"].Value}{match.Groups["place"].Value}: {match.Groups["text"].Value.Trim()}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(
        @"^\s*(?:.*[/\\])?(?<file>[^/\\(]*?)(?<place>\(\d+,\d+\))? ?: (?<text>(?:error|warning) [A-Z]+\d+: .*?)"
            + @"(?: \(https://[^)]*\))?(?: \[[^\]]*\])?$")]
    private static partial Regex Diagnostic();
}
