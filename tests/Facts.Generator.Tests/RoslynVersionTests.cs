using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

/// <summary>The same tests run with two versions of Roslyn.</summary>
public sealed class RoslynVersionTests
{
    [Fact]
    public void The_tests_run_in_the_Roslyn_that_their_project_names()
    {
        var named = typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Roslyn").Value;

        Assert.Equal(named, typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public void The_generator_itself_needs_no_newer_Roslyn_than_the_lowest()
    {
        var asked = typeof(FactGenerator).Assembly.GetReferencedAssemblies()
            .Concat(typeof(Compiler.FactFile).Assembly.GetReferencedAssemblies())
            .Where(assembly => assembly.Name!.StartsWith("Microsoft.CodeAnalysis", System.StringComparison.Ordinal));

        Assert.All(asked, assembly => Assert.Equal("4.8.0", assembly.Version!.ToString(3)));
        Assert.NotEmpty(asked);
    }
}
