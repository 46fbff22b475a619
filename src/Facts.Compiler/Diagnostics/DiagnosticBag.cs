using System.Collections.Immutable;

namespace Facts.Compiler.Diagnostics;

/// <summary>Collects the findings of one run of one stage, in the order in which they were found.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<FactDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<FactDiagnostic>();

    public int Count => _diagnostics.Count;

    public void Report(FactDescriptor descriptor, Place place, params object?[] arguments) =>
        _diagnostics.Add(FactDiagnostic.Create(descriptor, place, arguments));

    public void Report(FactDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public ImmutableArray<FactDiagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
