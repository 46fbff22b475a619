using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Facts.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Fuzz.Checking;

/// <summary>Compiles generated code with the C# compiler.</summary>
internal sealed class GeneratedCode
{
    private const int Remembered = 200_000;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Append(typeof(FactDate).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Hashes of texts without errors; most mutations change one file of several, or none.</summary>
    private readonly HashSet<UInt128> _good = [];

    /// <summary>Whether every file can be parsed.</summary>
    public Failure? CheckSyntax(ImmutableArray<GeneratedSource> sources)
    {
        foreach (var source in sources)
        {
            var hash = Hash(source.Text);
            if (_good.Contains(hash))
            {
                continue;
            }

            if (FirstProblem(CSharpSyntaxTree.ParseText(source.Text, Parse).GetDiagnostics()) is { } problem)
            {
                return new Failure("syntax " + problem.Id, $"{source.HintName}: {problem}");
            }

            if (_good.Count >= Remembered)
            {
                _good.Clear();
            }

            _good.Add(hash);
        }

        return null;
    }

    /// <summary>Whether the files compile together without a warning.</summary>
    public static Failure? CheckTypes(ImmutableArray<GeneratedSource> sources)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            "Trial",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Parse, source.HintName)),
            Framework,
            options);
        return FirstProblem(compilation.GetDiagnostics().Where(found => found.Id != "CS1701")) is { } problem
            ? new Failure("types " + problem.Id, problem.ToString())
            : null;
    }

    private static Diagnostic? FirstProblem(IEnumerable<Diagnostic> found) =>
        found.FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static UInt128 Hash(string text)
    {
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }
}
