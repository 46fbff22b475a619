using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>The ways in which a solution can manage package versions.</summary>
public sealed class RestoreTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task Central_package_management()
    {
        var solution = feed.NewWorkspace("central versions")
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Facts" Version="{PackageFeed.Version}" />
                    <PackageVersion Include="Facts.Generator" Version="{PackageFeed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .WriteZoo("""<PackageReference Include="Facts" /><PackageReference Include="Facts.Generator" PrivateAssets="all" />""")
            .WriteZooApp();

        await RunsQuietly(solution);
    }

    [Fact]
    public async Task A_generator_that_is_referenced_centrally_for_all_projects()
    {
        var solution = feed.NewWorkspace("global reference")
            .Write("zoo/Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Facts" Version="{PackageFeed.Version}" />
                    <GlobalPackageReference Include="Facts.Generator" Version="{PackageFeed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .WriteZoo("""<PackageReference Include="Facts" />""")
            .WriteZooApp();

        await RunsQuietly(solution);
    }

    [Fact]
    public async Task Lock_files_restore_what_they_lock_and_hold_no_generator_for_consumers()
    {
        var solution = feed.NewWorkspace("lock files")
            .Write(
                "Directory.Build.props",
                "<Project><PropertyGroup><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>")
            .WriteZoo()
            .WriteZooApp();
        await RunsQuietly(solution);

        (await solution.Dotnet("restore app --locked-mode --force")).Succeeded();

        Assert.Contains("\"Facts.Generator\"", solution.Read("zoo/packages.lock.json"), StringComparison.Ordinal);
        Assert.Contains("\"Facts\"", solution.Read("app/packages.lock.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("Facts.Generator", solution.Read("app/packages.lock.json"), StringComparison.Ordinal);
    }

    private static async Task RunsQuietly(Workspace solution)
    {
        var result = (await solution.Dotnet("run --project app")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Rosa the elephant: Ines\nInes keeps 1\n", result.Output, StringComparison.Ordinal);
    }
}
