using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>The output and the results of a build.</summary>
internal static partial class BuildOutput
{
    /// <summary>Options of <c>dotnet msbuild</c> that suppress the summary, which repeats the diagnostics of every compiler.</summary>
    public const string Plain = "-nologo -verbosity:minimal -consoleLoggerParameters:NoSummary";

    /// <summary>Place, severity and id of every line with a diagnostic, including repetitions: <c>gifts.yaml(6,14): error
    /// FACT4005</c>.</summary>
    public static IReadOnlyList<string> Shown(this CommandResult result) =>
    [
        .. result.Output.Split('\n')
            .Select(line => Diagnostic().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["diagnostic"].Value)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>When the compiler last wrote the assembly of a project.</summary>
    public static DateTime CompiledAt(this Workspace workspace, string project, string framework = "net10.0") =>
        File.GetLastWriteTimeUtc(workspace.PathOf($"{project}/obj/Debug/{framework}/{project}.dll"));

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<diagnostic>[^/\\]*? ?: (?:error|warning) [A-Z]+\d+):")]
    private static partial Regex Diagnostic();
}
