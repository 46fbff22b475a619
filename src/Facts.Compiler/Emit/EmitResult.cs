using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Emit;

/// <summary>The C# files of a dataset, and the diagnostics of emission.</summary>
internal sealed record EmitResult(ImmutableArray<GeneratedSource> Sources, ImmutableArray<FactDiagnostic> Diagnostics);
