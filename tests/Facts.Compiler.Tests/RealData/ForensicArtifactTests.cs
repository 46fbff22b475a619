using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Forensic artifacts: files of several documents, sources whose attributes depend on their type, and a file that is not
/// YAML.</summary>
public sealed class ForensicArtifactTests
{
    [RealFact]
    public void A_space_that_is_missing_is_found()
    {
        var dataset = RealDataset.Of("forensic-artifacts");

        Assert.Equal(
        [
            "artifacts/data/unix_common.yaml(14,21) FACT1004",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealFact]
    public void With_the_space_there_is_nothing_to_find() => Assert.Empty(Right().Diagnostics);

    /// <summary>The files with their only mistake corrected.</summary>
    internal static CompiledDataset Right() => RealDataset.Corrected(
        "forensic-artifacts",
        file => file.Path.EndsWith("unix_common.yaml", StringComparison.Ordinal)
            ? file.Text.Replace("{paths:['/var/cache", "{paths: ['/var/cache", StringComparison.Ordinal)
            : file.Text);

    [RealTheory]
    [InlineData("Real.Artifacts.Select(artifact => artifact.Sources.Count).Sum()", 837)]
    [InlineData("Real.Artifacts.ByAlias(\"WindowsMsOfficeAutosave\")!.Name", "MicrosoftOfficeAutosave")]
    [InlineData("Real.Artifacts.ByPlatform(Platform.ESXi).Count", 16)]
    [InlineData(
        "((Trace.FileSource)Real.Artifacts[\"Bit9LocalCache\"].Sources[0]).Attributes.Paths[0]",
        @"%%environ_allusersappdata%%\Bit9\Parity Agent\cache.*")]
    [InlineData("Real.Artifacts[\"TomcatPasswordFile\"].Groups.Count", 2)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, Right().Evaluate(expression));
}
