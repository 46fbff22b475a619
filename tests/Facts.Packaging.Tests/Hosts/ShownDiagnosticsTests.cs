using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>How a build shows mistakes in the YAML, and how the project can change that.</summary>
public sealed class ShownDiagnosticsTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Error = "keepers.yaml(3,3): error FACT3025";

    private const string Warning = "keepers.yaml(1,1): warning FACT5121";

    private const string WarningAsError = "keepers.yaml(1,1): error FACT5121";

    [Fact]
    public async Task A_diagnostic_is_shown_once_at_its_token_on_the_console_in_the_binary_log_and_in_SARIF()
    {
        var zoo = await NewZoo("zoo with mistakes");

        var console = (await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain} -bl:zoo.binlog -p:ErrorLog=zoo.sarif%2Cversion=2.1")).Failed();
        var replayed = await zoo.Dotnet($"msbuild zoo.binlog {BuildOutput.Plain}");

        Assert.Equal([Warning, Error], console.Shown());
        Assert.Equal([Warning, Error], replayed.Shown());
        Assert.Equal(["FACT3025 error keepers.yaml 3,3-3,6", "FACT5121 warning keepers.yaml 1,1-1,5"], Results(zoo.Read("zoo/zoo.sarif")));

        // The anchor of this diagnostic on the page of all diagnostics.
        Assert.Contains("/Diagnostics/README.md#fact3025)", console.Output, StringComparison.Ordinal);
        Assert.Contains("/Diagnostics/README.md#fact3025\"", zoo.Read("zoo/zoo.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_project_configures_warnings_and_never_errors()
    {
        var zoo = await NewZoo("zoo with opinions");

        await AssertShown(zoo, "-p:NoWarn=FACT5121%3BFACT3025", Error);
        await AssertShown(zoo, "-p:WarningsAsErrors=FACT5121", WarningAsError, Error);
        await AssertShown(zoo, "-p:TreatWarningsAsErrors=true", WarningAsError, Error);
        await AssertShown(zoo, "-p:RunAnalyzers=false", Warning, Error);

        zoo.Write("zoo/.globalconfig", "is_global = true\ndotnet_diagnostic.FACT5121.severity = none\ndotnet_diagnostic.FACT3025.severity = none\n");
        await AssertShown(zoo, "", Error);

        zoo.Write(
            "zoo/.globalconfig", "is_global = true\ndotnet_diagnostic.FACT5121.severity = error\ndotnet_diagnostic.FACT3025.severity = suggestion\n");
        await AssertShown(zoo, "", WarningAsError, Error);
    }

    [Fact]
    public async Task Diagnostics_stand_beside_unrelated_errors_in_CSharp()
    {
        var zoo = (await NewZoo("zoo with wrong code")).Write("zoo/Wrong.cs", "namespace Zoo; public class Wrong : NotThere;");

        await AssertShown(zoo, "", "Wrong.cs(1,37): error CS0246", Warning, Error);
    }

    private static async Task AssertShown(Workspace zoo, string options, params string[] diagnostics) =>
        Assert.Equal(diagnostics.Order(StringComparer.Ordinal), (await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain} {options}")).Failed().Shown());

    /// <summary>A zoo with an error and a warning in one file.</summary>
    private async Task<Workspace> NewZoo(string name)
    {
        var zoo = feed.NewWorkspace(name).WriteZoo()
            .Replace("zoo/zoo.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "")
            .Replace("zoo/zoo.csproj", "<MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>", "");
        zoo.Write(
            "zoo/facts/zoo.schema.yaml",
            zoo.Read("zoo/facts/zoo.schema.yaml") + "\n    rules: [{ check: Animals.Count > 1, severity: warning, message: One animal is few. }]\n")
            .Write("zoo/facts/keepers.yaml", "ines:\n  name: Ines\n  nam: Ines\n");
        (await zoo.Dotnet("restore zoo")).Succeeded();
        return zoo;
    }

    private static IEnumerable<string> Results(string sarif)
    {
        foreach (var result in JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var file = Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
            var region = place.GetProperty("region");
            int Number(string name) => region.GetProperty(name).GetInt32();
            yield return $"{result.GetProperty("ruleId")} {result.GetProperty("level")} {file} "
                + $"{Number("startLine")},{Number("startColumn")}-{Number("endLine")},{Number("endColumn")}";
        }
    }
}
