using System;
using System.IO;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Projects;

/// <summary>A project in a temporary folder outside the repository, with or without the generator.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(Report.ProjectFolder(), "../.."));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "facts-benchmarks", Guid.NewGuid().ToString("N"));

    /// <param name="moreItems">Additional items of the project file: packages, resources.</param>
    public TemporaryProject(bool withFacts, bool isApplication = false, bool isNative = false, string moreItems = "")
    {
        Directory.CreateDirectory(_folder);
        var (props, targets, items) = withFacts ? Facts() : ("", "", "");
        Write("Bench.csproj", $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              {props}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>{(isApplication ? "Exe" : "Library")}</OutputType>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseSharedCompilation>false</UseSharedCompilation>
                <PublishAot>{isNative}</PublishAot>
                <NuGetAudit>false</NuGetAudit>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
              <ItemGroup>{items}{moreItems}</ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              {targets}
            </Project>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Folder => _folder;

    public string Assembly => Path.Combine(_folder, "bin/Release/net10.0/Bench.dll");

    public string Program => Path.Combine(_folder, "bin/Release/net10.0/Bench");

    public string NativeProgram => Path.Combine(_folder, "bin/Release/net10.0/linux-x64/publish/Bench");

    public TemporaryProject With(DatasetText dataset)
    {
        dataset.WriteTo(Path.Combine(_folder, "facts"));
        return this;
    }

    public TemporaryProject Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return this;
    }

    public TemporaryProject Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);
        return this;
    }

    /// <summary>Restores, then builds from scratch; the time is that of the build only.</summary>
    public ProcessResult Build()
    {
        _ = ChildProcess.Run("dotnet", _folder, "restore", "--nologo", "-v", "q").Demanded;
        var result = ChildProcess.Run("dotnet", _folder, "build", "--no-restore", "--nologo", "-v", "q", "-c", "Release", "-nodeReuse:false");
        _ = result.Demanded;
        return result;
    }

    public void PublishNative() =>
        _ = ChildProcess.Run("dotnet", _folder, "publish", "--nologo", "-v", "q", "-c", "Release", "-r", "linux-x64", "-nodeReuse:false").Demanded;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The props and targets of the package, and the assemblies that this process itself uses.</summary>
    private static (string Props, string Targets, string Items) Facts()
    {
        var build = Path.Combine(Repository, "src/Facts.Generator/build");
        var items = $"""<Reference Include="{Here("Facts.dll")}" />""";
        foreach (var analyzer in new[] { "Facts.Generator.dll", "Facts.Compiler.dll", "Facts.dll", "YamlDotNet.dll" })
        {
            items += $"""<Analyzer Include="{Here(analyzer)}" />""";
        }
        return ($"""<Import Project="{build}/Facts.Generator.props" />""", $"""<Import Project="{build}/Facts.Generator.targets" />""", items);
    }

    private static string Here(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
