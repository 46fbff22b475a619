using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Apps published as a single file or trimmed. Every trimming warning is shown and is an error.</summary>
public sealed class PublishTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string Program = OperatingSystem.IsWindows() ? "app.exe" : "app";

    [Theory]
    [InlineData("full")]
    [InlineData("partial")]
    public async Task A_trimmed_app_does_what_it_did(string mode)
    {
        var app = await Publish($"trimmed {mode}", $"<PublishTrimmed>true</PublishTrimmed><TrimMode>{mode}</TrimMode>");

        SummitProgram.Check(await app.Execute(Path.Combine("out", Program)));

        // Both assemblies are marked as trimmable, so they are trimmed even in the mode that keeps others.
        Assert.All(new[] { "Facts", "Facts.PyongyangSummit" }, name =>
            Assert.True(
                new FileInfo(
                    app.PathOf($"out/{name}.dll")).Length < feed.Open($"{name}.{PackageFeed.Version}.nupkg").Bytes($"lib/net8.0/{name}.dll").Length,
                $"{name} was not trimmed."));
    }

    [Fact]
    public async Task A_single_file_app_does_what_it_did()
    {
        var app = await Publish(
            "single file", "<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained><DebugType>embedded</DebugType>");

        SummitProgram.Check(await app.Execute(Path.Combine("out", Program)));
        Assert.Equal([Program], Directory.GetFiles(app.PathOf("out")).Select(Path.GetFileName));
    }

    [LinkerFact]
    public async Task A_native_app_does_what_it_did()
    {
        var app = await Publish("native", "<PublishAot>true</PublishAot>");

        SummitProgram.Check(await app.Execute(Path.Combine("out", Program)));
        Assert.Empty(Directory.GetFiles(app.PathOf("out"), "*.dll"));
    }

    private async Task<Workspace> Publish(string name, string properties)
    {
        var app = feed.NewWorkspace(name)
            .Write("app.csproj", ProjectText.App(ProjectText.Summit, $"""
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                {properties}
                """))
            .Write("Program.cs", SummitProgram.Text);

        var result = (await app.Dotnet("publish --output out")).Succeeded();

        Assert.DoesNotContain("warning", result.Output, StringComparison.OrdinalIgnoreCase);
        return app;
    }
}
