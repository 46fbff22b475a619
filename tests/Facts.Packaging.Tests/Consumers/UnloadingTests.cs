using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>
/// A host that loads a dataset temporarily, like a plug-in. It does not use JSON, because System.Text.Json keeps every type that it has
/// reflected on.
/// </summary>
public sealed class UnloadingTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_dataset_that_was_read_can_be_unloaded()
    {
        var host = feed.NewWorkspace("unloading").WriteZoo()
            .Write(
                "plugin/plugin.csproj",
                ProjectText.Library("""<ProjectReference Include="../zoo/zoo.csproj" />""", "<EnableDynamicLoading>true</EnableDynamicLoading>"))
            .Write("plugin/Plugin.cs", """
                public static class Plugin
                {
                    public static string Run()
                    {
                        var rosa = Zoo.Facts.Zoo.Animals["rosa"];
                        var same = rosa.Equals(Zoo.Facts.Zoo.Animals.Rosa);
                        return $"{rosa.Keeper.Animals.Count} {same} {rosa} {Zoo.Facts.Zoo.Keepers.Find("inez") is null}";
                    }
                }
                """)
            .Write("host/host.csproj", ProjectText.App(""))
            .Write("host/Program.cs", """
                using System.Reflection;
                using System.Runtime.CompilerServices;
                using System.Runtime.Loader;

                var context = Use(args[0]);
                for (var i = 0; i < 20 && context.IsAlive; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }

                Console.WriteLine(context.IsAlive ? "still loaded" : "unloaded");

                [MethodImpl(MethodImplOptions.NoInlining)]
                static WeakReference Use(string path)
                {
                    var context = new PluginContext(path);
                    var plugin = context.LoadFromAssemblyPath(path).GetType("Plugin")!;
                    Console.WriteLine(plugin.GetMethod("Run")!.Invoke(null, null));
                    Console.WriteLine(string.Join(" ", context.Assemblies.Select(assembly => assembly.GetName().Name).Order()));
                    context.Unload();
                    return new WeakReference(context);
                }

                internal sealed class PluginContext(string path) : AssemblyLoadContext(isCollectible: true)
                {
                    private readonly AssemblyDependencyResolver _resolver = new(path);

                    protected override Assembly? Load(AssemblyName name) =>
                        _resolver.ResolveAssemblyToPath(name) is { } file ? LoadFromAssemblyPath(file) : null;
                }
                """);
        (await host.Dotnet("build plugin --output built")).Succeeded();

        var result = (await host.Dotnet($"run --project host -- \"{host.PathOf("built/plugin.dll")}\"")).Succeeded();

        Assert.Contains("1 True Animal { Key = rosa", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nFacts plugin zoo\nunloaded\n", result.Output, StringComparison.Ordinal);
    }
}
