using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Incorrect use of the packages is reported once, with what to write instead.</summary>
public sealed class WrongProjectTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string OlderFrameworks = "<TargetFrameworks>netstandard2.0;net48</TargetFrameworks>";

    [Fact]
    public async Task A_reference_without_PrivateAssets()
    {
        var zoo = feed.NewWorkspace("leaking zoo").WriteZoo().Replace("zoo/zoo.csproj", " PrivateAssets=\"all\"", "");

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.csproj(11,57): error FACT9004", diagnostic, StringComparison.Ordinal);
        Assert.EndsWith("add PrivateAssets=\"all\" to the reference", diagnostic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExcludeAssets=\"build\"")]
    [InlineData("IncludeAssets=\"analyzers\"")]
    public async Task A_reference_without_the_build_files(string assets)
    {
        var zoo = feed.NewWorkspace($"zoo with {assets[..7]}").WriteZoo()
            .Replace("zoo/zoo.csproj", " PrivateAssets=\"all\"", $" PrivateAssets=\"all\" {assets}");

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("CSC: error FACT9014", diagnostic, StringComparison.Ordinal);
        zoo.Replace("zoo/zoo.csproj", assets, "");
        Assert.Empty((await zoo.Dotnet("build zoo")).Succeeded().Diagnostics());
    }

    [Fact]
    public async Task The_runtime_package_is_missing()
    {
        var zoo = feed.NewWorkspace("zoo without runtime").WriteZoo(ProjectText.Generator);

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.csproj(11,5): error FACT9003", diagnostic, StringComparison.Ordinal);
        Assert.Contains($"<PackageReference Include=\"Facts\" Version=\"{PackageFeed.Version}\" />", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runtime_package_is_older_than_the_generator()
    {
        var zoo = feed.NewWorkspace("zoo with old runtime");
        (await zoo.Write(
            "old/Facts.csproj",
            ProjectText.Library("", "<Version>0.9.0</Version><PackageOutputPath>../feed</PackageOutputPath>", "net8.0"))
            .Write("old/FactTable.cs", "namespace Facts { public class FactTable<TKey, TRecord> { } }")
            .Dotnet("pack old")).Succeeded();
        zoo.Replace("nuget.config", "<packageSources>", "<packageSources><add key=\"old\" value=\"feed\" />")
            .Replace(
                "nuget.config",
                "<packageSourceMapping>",
                "<packageSourceMapping><packageSource key=\"old\"><package pattern=\"Facts\" /></packageSource>")
            .WriteZoo(ProjectText.Runtime.Replace(PackageFeed.Version, "0.9.0", StringComparison.Ordinal) + ProjectText.Generator);

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.csproj(11,5): error FACT9005", diagnostic, StringComparison.Ordinal);
        Assert.Contains(
            $"needs version {PackageFeed.Version} of the package Facts, but this project references 0.9.0", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_CSharp()
    {
        var zoo = feed.NewWorkspace("zoo in an older language").WriteZoo(properties: "<LangVersion>11</LangVersion>");

        var diagnostic = Assert.Single((await zoo.Dotnet("build zoo")).Failed().Diagnostics());

        Assert.StartsWith("zoo.csproj(8,18): error FACT9002", diagnostic, StringComparison.Ordinal);
        Assert.Contains("compiles C# 11: set <LangVersion>12</LangVersion>", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_framework()
    {
        var zoo = feed.NewWorkspace("zoo on older frameworks").WriteZoo(ProjectText.Generator)
            .Replace("zoo/zoo.csproj", "<TargetFramework>net10.0</TargetFramework>", OlderFrameworks);

        Assert.Collection(
            (await zoo.Dotnet("build zoo")).Failed().Diagnostics(),
            diagnostic => Check("net48", diagnostic),
            diagnostic => Check("netstandard2.0", diagnostic));

        static void Check(string framework, string diagnostic)
        {
            Assert.StartsWith("zoo.csproj: error FACT9009", diagnostic, StringComparison.Ordinal);
            Assert.Contains($"needs net8.0 or newer, but this project targets {framework}:", diagnostic, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_older_framework_with_the_runtime_package_does_not_restore()
    {
        var zoo = feed.NewWorkspace("zoo with runtime on older frameworks").WriteZoo()
            .Replace("zoo/zoo.csproj", "<TargetFramework>net10.0</TargetFramework>", OlderFrameworks);

        Assert.Collection(
            (await zoo.Dotnet("build zoo")).Failed().Diagnostics(),
            diagnostic => Check("net48", diagnostic),
            diagnostic => Check("netstandard2.0", diagnostic));

        static void Check(string framework, string diagnostic)
        {
            Assert.Contains(
                $"error NU1202: Package Facts {PackageFeed.Version} is not compatible with {framework}", diagnostic, StringComparison.Ordinal);
            Assert.Contains("net8.0", diagnostic, StringComparison.Ordinal);
        }
    }
}
