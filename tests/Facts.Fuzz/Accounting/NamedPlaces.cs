using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Fuzz.Accounting;

/// <summary>What the diagnostics about one file name: a scalar, the entry of a key, a whole map or list, or the file.</summary>
internal sealed class NamedPlaces
{
    /// <summary>They stand at the first key of the map that they are about.</summary>
    private static readonly FactDescriptor[] AboutMaps = [FileDiagnostics.PointerMissing, FileDiagnostics.NothingRead];

    /// <summary>They say that the records of a file are not where they should be, so that nothing in it has a place.</summary>
    private static readonly FactDescriptor[] AboutFiles = [BindingDiagnostics.NoSources, FileDiagnostics.PointerKind];

    private readonly List<FactDiagnostic> _diagnostics;
    private readonly HashSet<int> _starts;

    /// <summary>The keys above a place where nothing is read, and those that have a comment for a value.</summary>
    private readonly HashSet<int> _keys;

    private readonly bool _isWhole;

    /// <param name="scalars">The scalars of the file.</param>
    public NamedPlaces(IEnumerable<FactDiagnostic> diagnostics, IReadOnlyList<SourceNode> scalars)
    {
        _diagnostics = [.. diagnostics.OrderBy(found => found.Place.Range.Start.Offset)];
        _starts = [.. _diagnostics.Select(found => found.Place.Range.Start.Offset)];
        var maps = _diagnostics.Where(found => AboutMaps.Contains(found.Descriptor)).Select(found => found.Place.Range.Start.Offset).ToHashSet();
        _keys =
        [
            // Instead of a value, there is a comment.
            .. _diagnostics.Where(found => found.Descriptor == BindingDiagnostics.NullValue)
                .Select(found => scalars.LastOrDefault(scalar => scalar.Start < found.Place.Range.Start.Offset)?.Start ?? -1),
            .. scalars.Where(_ => maps.Count > 0).Select(scalar => scalar.Around.SkipWhile(node => !maps.Contains(node.Start)))
                .SelectMany(around => around.Select(node => node.Key?.Start ?? -1)),
        ];
        _isWhole = _diagnostics.Exists(found => found.Place.Range == default || AboutFiles.Contains(found.Descriptor));
    }

    /// <summary>Whether a diagnostic names the scalar, or something that it is a part of.</summary>
    public bool Name(SourceNode scalar) =>
        _isWhole
        || _keys.Contains(scalar.Start)
        || IsWithin(scalar.Start, scalar.End)
        || _starts.Contains(scalar.ValueStart)
        || scalar.Around.Any(Names)
        || _diagnostics.Exists(found => Covers(found.Place.Range, scalar));

    /// <summary>Whether a diagnostic names something between two offsets.</summary>
    public bool IsWithin(int start, int end) => _diagnostics.Exists(found =>
        found.Place.Range.Start.Offset <= Math.Max(start, end)
            && Math.Max(found.Place.Range.Start.Offset, found.Place.Range.End.Offset - 1) >= start);

    private static bool Covers(TextRange range, SourceNode node) =>
        range.Start.Offset <= node.Start && range.End.Offset >= node.End && node.End > node.Start;

    private bool Names(SourceNode node) =>
        (node.Key is { } key && _starts.Contains(key.Start))
        || (node.Kind != SourceKind.Map && _starts.Contains(node.Start))
        || (node.Kind == SourceKind.Map && _diagnostics.Exists(found =>
            found.Place.Range.Start.Offset == node.Start && (found.Place.Range.End.Offset >= node.End || AboutMaps.Contains(found.Descriptor))));
}
