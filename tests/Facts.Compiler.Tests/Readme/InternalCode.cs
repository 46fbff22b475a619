using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Tests.Readme;

/// <summary>C# that uses the internal types of the compiler.</summary>
internal static class InternalCode
{
    /// <summary>The errors in a file, compiled with the name of this assembly, which has access to the internal types.</summary>
    public static IEnumerable<Diagnostic> ProblemsOf(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(FactDate).Assembly.Location)
            .Append(typeof(FactDiagnostic).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            typeof(InternalCode).Assembly.GetName().Name,
            [CSharpSyntaxTree.ParseText(code)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
