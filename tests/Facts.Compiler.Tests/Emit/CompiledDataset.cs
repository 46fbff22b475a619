using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Takes fact files through the whole compiler, and compiles the C# with Roslyn, with every warning as an error.</summary>
internal sealed class CompiledDataset
{
    private static readonly MetadataReference[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path =>
            Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
        .Append(typeof(FactDate).Assembly.Location)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private readonly CompilationResult _result;
    private readonly Lazy<(byte[]? Image, ImmutableArray<Diagnostic> Diagnostics)> _emitted;
    private readonly Lazy<(byte[] Image, AssemblyLoadContext Context)> _library;

    public CompiledDataset(params (string Path, string Text)[] files)
        : this(new SchemaOptions("Facts.Trial", "Trial"), files)
    {
    }

    public CompiledDataset(SchemaOptions schema, params (string Path, string Text)[] files)
    {
        _emitted = new(() => Emit(Library()));
        _library = new(Load);
        Files = [.. files.Select(file => new FactFile("/facts/" + file.Path, file.Path, file.Text))];
        _result = FactCompiler.Compile(Files, new CompilationOptions(schema, new EmitOptions("1.0.0")), CancellationToken.None);
    }

    public ImmutableArray<FactFile> Files { get; }

    /// <summary>The diagnostics, except that tables may lack files.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics => _result.Diagnostics.RemoveAll(found => found.Descriptor == FileDiagnostics.TableWithoutFile);

    public ImmutableArray<FactDiagnostic> AllDiagnostics => _result.Diagnostics;

    public LinkedDataset? Dataset => _result.Dataset;

    public ImmutableArray<GeneratedSource> Sources => _result.Sources;

    public string Source(string hintName) => Assert.Single(Sources, source => source.HintName == hintName).Text;

    /// <summary>The diagnostics of the C# compiler for the generated code.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. _emitted.Value.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic =>
            diagnostic.ToString())];

    /// <summary>The value of a C# expression that uses the dataset.</summary>
    public object? Evaluate(string expression)
    {
        var code = $$"""
            using System;
            using System.Linq;
            using System.Text.Json;
            using Facts;
            using Facts.Trial;
            public static class Query { public static object? Run() => {{expression}}; }
            """;
        return Compile(OutputKind.DynamicallyLinkedLibrary, code).GetType("Query")!.GetMethod("Run")!.CreateDelegate<Func<object?>>()();
    }

    /// <summary>Compiles C# files that use the dataset, and loads the assembly next to that of the dataset.</summary>
    public Assembly Compile(OutputKind kind, params string[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Query" + Guid.NewGuid().ToString("N"),
            files.Select(file => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.CSharp12))),
            [.. Framework, MetadataReference.CreateFromImage(_library.Value.Image)],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        return _library.Value.Context.LoadFromStream(new MemoryStream(Image(Emit(compilation))));
    }

    /// <summary>The record of a table, created by the generated code.</summary>
    public object Record(string table, string key)
    {
        var type = _library.Value.Context.Assemblies.Single().GetType("Facts.Trial.Trial")!;
        var records = type.GetProperty(table)!.GetValue(null)!;
        return records.GetType().GetMethod("Find", [typeof(string)])!.Invoke(records, [key])!;
    }

    private (byte[] Image, AssemblyLoadContext Context) Load()
    {
        var image = Image(_emitted.Value);
        var context = new AssemblyLoadContext("Trial");
        context.LoadFromStream(new MemoryStream(image));
        return (image, context);
    }

    private static (byte[]? Image, ImmutableArray<Diagnostic> Diagnostics) Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return (emitted.Success ? image.ToArray() : null, emitted.Diagnostics);
    }

    private static byte[] Image((byte[]? Image, ImmutableArray<Diagnostic> Diagnostics) emitted)
    {
        Assert.True(emitted.Image is not null, string.Join("\n", emitted.Diagnostics));
        return emitted.Image;
    }

    private CSharpCompilation Library()
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.HintName, Encoding.UTF8));

        // The runtime is built for net8.0 but runs on a later version.
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)],
            nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Trial", trees, Framework, options);
    }
}
