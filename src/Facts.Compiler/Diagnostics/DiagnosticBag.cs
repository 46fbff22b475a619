using System.Collections.Generic;
using System.Collections.Immutable;

namespace Facts.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one run of one stage, in the order of reporting and without duplicates.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<FactDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<FactDiagnostic>();

    private readonly HashSet<(string Id, Place Place, string Message)> _seen = [];

    public int Count => _diagnostics.Count;

    public void Report(FactDescriptor descriptor, Place place, params object?[] arguments) =>
        Report(FactDiagnostic.Create(descriptor, place, arguments));

    public void Report(FactDiagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Id, diagnostic.Place, diagnostic.Message)))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public ImmutableArray<FactDiagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
