using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Emit;

/// <summary>The C# files of a dataset and what was found while writing them.</summary>
internal sealed record EmitResult(ImmutableArray<GeneratedSource> Sources, ImmutableArray<FactDiagnostic> Diagnostics);
