using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>The projects that a build compiles after a change of the fact files.</summary>
public sealed class IncrementalBuildTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_change_compiles_exactly_the_projects_that_need_it()
    {
        var zoo = feed.NewWorkspace("zoo that changes").WriteZoo().WriteZooApp().Write("other/other.csproj", ProjectText.Library(""));
        zoo.Write("all.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><Project Include="app/app.csproj;other/other.csproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Project)" Targets="Restore" Properties="Restoring=1" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Project)" Targets="Build" /></Target>
            </Project>
            """);
        (await zoo.Dotnet("msbuild all.proj -t:Restore -nologo")).Succeeded();

        Assert.Equal(["app", "other", "zoo"], await Compiled(zoo));
        Assert.Empty(await Compiled(zoo));

        File.SetLastWriteTimeUtc(zoo.PathOf("zoo/facts/animals.yaml"), DateTime.UtcNow);
        Assert.Equal(["zoo"], await Compiled(zoo));

        zoo.Write("zoo/facts/keepers.yaml", "# who looks after whom\n" + zoo.Read("zoo/facts/keepers.yaml"));
        Assert.Equal(["zoo"], await Compiled(zoo));

        // The compiler also puts the data of an assembly into its reference assembly, so the app is compiled against the new one.
        zoo.Replace("zoo/facts/keepers.yaml", "name: Ines", "name: Inês");
        Assert.Equal(["app", "zoo"], await Compiled(zoo));

        // An older time than that of the last build, as of a file that was copied or unpacked.
        zoo.Write("zoo/facts/keepers/tom.yaml", "tom: { name: Tom }");
        File.SetLastWriteTimeUtc(zoo.PathOf("zoo/facts/keepers/tom.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["app", "zoo"], await Compiled(zoo));

        File.Move(zoo.PathOf("zoo/facts/keepers/tom.yaml"), zoo.PathOf("zoo/facts/keepers/thomas.yaml"));
        Assert.Equal(["zoo"], await Compiled(zoo));

        zoo.Delete("zoo/facts/keepers/thomas.yaml");
        Assert.Equal(["app", "zoo"], await Compiled(zoo));
        Assert.Empty(await Compiled(zoo));
    }

    [Fact]
    public async Task An_edit_behind_a_symbolic_link_is_seen()
    {
        var zoo = feed.NewWorkspace("zoo with links")
            .WriteZoo()
            .Write("elsewhere/tom.yaml", "tom: { name: Tom }")
            .Write("folder/ada.yaml", "ada: { name: Ada }");
        Directory.CreateDirectory(zoo.PathOf("zoo/facts/keepers"));
        File.CreateSymbolicLink(zoo.PathOf("zoo/facts/keepers/tom.yaml"), zoo.PathOf("elsewhere/tom.yaml"));
        Directory.CreateSymbolicLink(zoo.PathOf("zoo/facts/keepers/more"), zoo.PathOf("folder"));
        (await zoo.Dotnet("restore zoo")).Succeeded();
        Assert.Equal(["zoo"], await Compiled(zoo, "zoo"));
        Assert.Empty(await Compiled(zoo, "zoo"));

        zoo.Write("elsewhere/tom.yaml", "tom: { name: Thomas }");
        Assert.Equal(["zoo"], await Compiled(zoo, "zoo"));

        zoo.Write("folder/ada.yaml", "ada: { name: Adele }");
        Assert.Equal(["zoo"], await Compiled(zoo, "zoo"));
        Assert.Empty(await Compiled(zoo, "zoo"));
    }

    [Fact]
    public async Task A_project_for_several_frameworks_compiles_each_alone_and_only_when_it_must()
    {
        var zoo = feed.NewWorkspace("zoo for two frameworks").WriteZoo()
            .Replace("zoo/zoo.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        (await zoo.Dotnet("restore zoo")).Succeeded();

        (await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain} -p:TargetFramework=net8.0")).Succeeded();
        Assert.False(File.Exists(zoo.PathOf("zoo/obj/Debug/net10.0/zoo.dll")));
        var first = zoo.CompiledAt("zoo", "net8.0");

        Assert.Empty((await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain}")).Succeeded().Shown());
        Assert.Equal(first, zoo.CompiledAt("zoo", "net8.0"));
        Assert.True(File.Exists(zoo.PathOf("zoo/obj/Debug/net10.0/zoo.dll")));

        // The target that requests the files is built once for each framework, and reports once for each.
        zoo.Write("zoo/facts/keepers.yaml", "ines: { nam: Ines }");
        var shown = (await zoo.Dotnet($"msbuild zoo {BuildOutput.Plain}")).Failed().Shown();
        Assert.Equal(2, shown.Count(diagnostic => diagnostic == "keepers.yaml(1,9): error FACT3025"));
    }

    /// <summary>Builds, and returns the projects whose assembly the compiler wrote.</summary>
    private static async Task<IReadOnlyList<string>> Compiled(Workspace workspace, string project = "all.proj")
    {
        string[] projects = ["app", "other", "zoo"];
        var before = projects.ToDictionary(name => name, name => workspace.CompiledAt(name));
        (await workspace.Dotnet($"msbuild {project} -nologo -verbosity:minimal")).Succeeded();
        return [.. projects.Where(name => workspace.CompiledAt(name) != before[name])];
    }
}
