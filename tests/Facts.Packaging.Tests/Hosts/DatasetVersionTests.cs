using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>The version of a dataset, however its project determines it.</summary>
public sealed class DatasetVersionTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task The_dataset_has_the_version_of_its_package_though_a_target_sets_it()
    {
        var zoo = feed.NewWorkspace("zoo with version").WriteZoo(properties: "<Version>2.3.0-beta.1</Version>").WriteZooApp()
            .Write("app/Program.cs", "Console.WriteLine($\"version {Zoo.Facts.Zoo.Info.Version ?? \"unknown\"}\");");

        Assert.Contains("version 2.3.0-beta.1\n", (await zoo.Dotnet("run --project app")).Succeeded().Output, StringComparison.Ordinal);

        // Like tools that read it from the tags of the repository.
        zoo.Replace("zoo/zoo.csproj", "</Project>", """
              <Target Name="ReadTags" BeforeTargets="GetAssemblyVersion">
                <PropertyGroup>
                  <Version>2.4.0+0a1b2c3</Version>
                  <PackageVersion>$(Version)</PackageVersion>
                </PropertyGroup>
              </Target>
            </Project>
            """);

        Assert.Contains("version 2.4.0\n", (await zoo.Dotnet("run --project app")).Succeeded().Output, StringComparison.Ordinal);
    }
}
