using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Benchmarks.Data;

/// <summary>Compiles a dataset from YAML to an assembly, and loads it in this process.</summary>
internal static class LoadedDataset
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The C# that the compiler writes for a dataset.</summary>
    /// <exception cref="InvalidOperationException">The dataset has errors; those of benchmarks must not.</exception>
    public static ImmutableArray<GeneratedSource> Generate(DatasetText dataset)
    {
        var result = FactCompiler.Compile(
            dataset.Files,
            new Facts.Compiler.CompilationOptions(new SchemaOptions(null, null), new EmitOptions("1.0.0")),
            CancellationToken.None);
        var diagnostics = result.Diagnostics.Where(found => found.Descriptor.Severity == Facts.Compiler.Diagnostics.FactSeverity.Error)
            .Take(5)
            .Select(found => found.ToString());
        Demand(diagnostics, dataset.Name);
        return result.Sources;
    }

    /// <summary>The bytes of an assembly with the dataset and further C# that uses it.</summary>
    public static byte[] Compile(IEnumerable<GeneratedSource> sources, IEnumerable<string> loops)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.HintName))
            .Concat(loops.Select((text, index) => CSharpSyntaxTree.ParseText(text, parse, $"loops{index}.cs")));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Bench" + Guid.NewGuid().ToString("N"), trees, References, options);
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(bytes);
        Demand(
            emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5).Select(found => found.ToString()),
            "the generated C#");
        return bytes.ToArray();
    }

    public static Assembly Load(DatasetText dataset, params string[] loops) =>
        new AssemblyLoadContext(dataset.Name).LoadFromStream(new MemoryStream(Compile(Generate(dataset), loops)));

    private static void Demand(IEnumerable<string> diagnostics, string what)
    {
        var list = string.Join(Environment.NewLine, diagnostics);
        if (list.Length > 0)
        {
            throw new InvalidOperationException($"{what} does not compile:{Environment.NewLine}{list}");
        }
    }
}
