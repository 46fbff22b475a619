using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>A dataset package used by a library used by an app: the records flow to the app, but not the generator.</summary>
public sealed class FlowTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Broken = "this: is: no: YAML";

    [Theory]
    [InlineData("""<ProjectReference Include="../keepers/keepers.csproj" />""")]
    [InlineData("""<PackageReference Include="Zoo.Keepers" Version="1.0.0" />""")]
    public async Task No_analyzer_reaches_the_outer_project(string reference)
    {
        var solution = feed.NewWorkspace($"two levels {reference[1..8]}");
        solution.Replace("nuget.config", "<packageSources>", "<packageSources><add key=\"zoo\" value=\"feed\" />")
            .Replace(
                "nuget.config",
                "<packageSourceMapping>",
                "<packageSourceMapping><packageSource key=\"zoo\"><package pattern=\"Zoo*\" /></packageSource>")
            .With("NUGET_PACKAGES", solution.PathOf("cache"))
            .WriteZoo(properties: Package("Zoo"))
            .Write("keepers/keepers.csproj", ProjectText.Library("""<PackageReference Include="Zoo" Version="1.0.0" />""", Package("Zoo.Keepers")))
            .Write("keepers/Keepers.cs", """
                namespace Zoo.Keepers;

                public static class Care
                {
                    public static string Of(Facts.Animal animal) => $"{animal.Name} is kept by {animal.Keeper.Name}";
                }
                """)
            .Write("app/app.csproj", ProjectText.App(reference))
            .Write("app/facts/broken.yaml", Broken)
            .Write("app/Program.cs", """
                Console.WriteLine(Zoo.Keepers.Care.Of(Zoo.Facts.Zoo.Animals["rosa"]));
                """);
        (await solution.Dotnet("pack zoo --output feed")).Succeeded();
        (await solution.Dotnet("pack keepers --output feed")).Succeeded();

        var result = (await solution.Dotnet("run --project app")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Rosa the elephant is kept by Ines", result.Output, StringComparison.Ordinal);
        foreach (var assets in new[] { "keepers/obj/project.assets.json", "app/obj/project.assets.json" })
        {
            Assert.Contains("\"Facts/", solution.Read(assets), StringComparison.Ordinal);
            Assert.DoesNotContain("Facts.Generator", solution.Read(assets), StringComparison.Ordinal);
        }
    }

    private static string Package(string id) => $"<PackageId>{id}</PackageId><NoWarn>$(NoWarn);NU5039</NoWarn>";
}
