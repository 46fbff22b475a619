using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Generator;

/// <summary>Converts the compiler's diagnostics to Roslyn diagnostics at their place in the YAML.</summary>
internal static class Reporter
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new();

    public static void Report(SourceProductionContext output, ImmutableArray<FactDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(Diagnostic.Create(
                DescriptorOf(diagnostic.Descriptor),
                LocationOf(diagnostic.Place),
                diagnostic.Related.Select(static related => LocationOf(related.Place)),
                diagnostic.Message));
        }
    }

    // NoWarn could suppress an error and let the build pass with facts missing, so errors are not configurable; warnings are.
    private static DiagnosticDescriptor DescriptorOf(FactDescriptor descriptor) => Descriptors.GetOrAdd(descriptor.Id, _ =>
        descriptor.Severity == FactSeverity.Error
            ? new DiagnosticDescriptor(
                descriptor.Id,
                descriptor.Title,
                "{0}",
                "Facts",
                DiagnosticSeverity.Error,
                true,
                helpLinkUri: descriptor.HelpLink,
                customTags: [WellKnownDiagnosticTags.NotConfigurable])
            : new DiagnosticDescriptor(
                descriptor.Id, descriptor.Title, "{0}", "Facts", DiagnosticSeverity.Warning, true, helpLinkUri: descriptor.HelpLink));

    private static Location LocationOf(Place place)
    {
        if (place.File.Length == 0)
        {
            return Location.None;
        }

        var (start, end) = (place.Range.Start, place.Range.End);
        return Location.Create(
            place.File,
            TextSpan.FromBounds(start.Offset, end.Offset),
            new LinePositionSpan(new LinePosition(start.Line, start.Column), new LinePosition(end.Line, end.Column)));
    }
}
