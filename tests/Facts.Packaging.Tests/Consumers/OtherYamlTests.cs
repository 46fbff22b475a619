using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>
/// A project with another generator that contains a different version of YamlDotNet. The SDK keeps one analyzer file per file name, the highest
/// version; each generator must still run with its own.
/// </summary>
public sealed class OtherYamlTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Theory]
    [InlineData("13.7.1")]
    [InlineData("17.1.0")]
    public async Task Both_generators_run_on_their_own_version(string version)
    {
        var solution = feed.NewWorkspace($"other yaml {version}");
        solution.Replace("nuget.config", "<packageSources>", "<packageSources><add key=\"other\" value=\"feed\" />")
            .Replace(
                "nuget.config",
                "<packageSourceMapping>",
                "<packageSourceMapping><packageSource key=\"other\"><package pattern=\"Other.*\" /></packageSource>")
            .Write("other/other.csproj", ProjectText.Library(
                $"""
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                <PackageReference Include="YamlDotNet" Version="{version}" PrivateAssets="all" GeneratePathProperty="true" />
                <None Include="$(OutputPath)/other.dll;$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
                """,
                $"""
                <PackageId>Other.Generator</PackageId>
                <Version>{version}</Version>
                <LangVersion>latest</LangVersion>
                <ImplicitUsings>disable</ImplicitUsings>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>$(NoWarn);NU5128;RS1036;RS1041</NoWarn>
                """,
                "netstandard2.0"))
            .Write("other/OtherGenerator.cs", """
                using Microsoft.CodeAnalysis;

                [Generator]
                public sealed class OtherGenerator : IIncrementalGenerator
                {
                    public void Initialize(IncrementalGeneratorInitializationContext context) =>
                        context.RegisterPostInitializationOutput(static output =>
                        {
                            var yaml = typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version;
                            output.AddSource("Other.g.cs", $"internal static class Other {{ public const string Yaml = \"{yaml}\"; }}");
                        });
                }
                """)
            .WriteZoo(ProjectText.Runtime
                + ProjectText.Generator
                + $"""<PackageReference Include="Other.Generator" Version="{version}" PrivateAssets="all" />""", "<OutputType>Exe</OutputType>")
            .Write("zoo/Program.cs", """
                System.Console.WriteLine(Zoo.Facts.Zoo.Animals.Rosa.Name);
                System.Console.WriteLine("other on " + Other.Yaml);
                """);
        (await solution.Dotnet("pack other --output feed")).Succeeded();

        var result = (await solution.Dotnet("run --project zoo")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Rosa the elephant", result.Output, StringComparison.Ordinal);
        Assert.Contains($"other on {Version.Parse(version).Major}.", result.Output, StringComparison.Ordinal);

        // Ours might happen to work with another version, so the compiler must get both files.
        var analyzers = (await solution.Dotnet("build zoo --no-restore -t:Build -getItem:Analyzer"))
            .Succeeded().Output
            .Replace("\\\\", "/", StringComparison.Ordinal);
        Assert.Contains($"/facts.generator/{PackageFeed.Version}/analyzers/dotnet/cs/YamlDotNet.dll\"", analyzers, StringComparison.Ordinal);
        Assert.Contains($"/other.generator/{version}/analyzers/dotnet/cs/YamlDotNet.dll\"", analyzers, StringComparison.Ordinal);
    }
}
