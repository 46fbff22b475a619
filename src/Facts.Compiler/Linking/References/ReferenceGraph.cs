using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>
/// The resolved references between records, in the order of the tables, of their records, and of the values in a record.
/// </summary>
internal sealed class ReferenceGraph
{
    private readonly List<Reference> _references;
    private readonly Dictionary<LinkedTable, (int First, int End)> _ranges = [];
    private readonly ReferenceTargets _targets;
    private readonly HashSet<FieldDeclaration> _uncertain;

    // Lazy, because few datasets need incoming references.
    private readonly Lazy<ILookup<LinkedRecord, Reference>> _incoming;

    /// <param name="references">The references in order, grouped by table.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="uncertain">The fields with a reference that has no target.</param>
    public ReferenceGraph(List<Reference> references, ImmutableArray<LinkedTable> tables, HashSet<FieldDeclaration> uncertain)
    {
        (_references, _uncertain) = (references, uncertain);
        _targets = new ReferenceTargets(references);
        _incoming = new(() => _references.ToLookup(static reference => reference.Target));
        var first = 0;
        foreach (var table in tables)
        {
            var end = first;
            while (end < references.Count && references[end].Source.Table == table)
            {
                end++;
            }

            _ranges.Add(table, (first, end));
            first = end;
        }
    }

    public static ReferenceGraph Empty { get; } = new([], ImmutableArray<LinkedTable>.Empty, []);

    /// <summary>The record that a reference refers to, or null if there is none.</summary>
    public LinkedRecord? TargetOf(BoundReference reference) => _targets.Find(reference);

    /// <summary>All references to a record.</summary>
    public IEnumerable<Reference> To(LinkedRecord target) => _incoming.Value[target];

    /// <summary>All references of a record and of the values inside it.</summary>
    public IEnumerable<Reference> From(LinkedRecord source)
    {
        var (low, end) = _ranges[source.Table];
        for (var high = end; low < high;)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _references[middle].Source.Row < source.Row ? (middle + 1, high) : (low, middle);
        }

        for (; low < end && _references[low].Source.Row == source.Row; low++)
        {
            yield return _references[low];
        }
    }

    /// <summary>All references of the records of a table.</summary>
    public IEnumerable<Reference> From(LinkedTable source)
    {
        var (first, end) = _ranges[source];
        for (var index = first; index < end; index++)
        {
            yield return _references[index];
        }
    }

    /// <summary>Whether every reference in the field has a target. One without a target may be meant for any record.</summary>
    public bool IsCertain(FieldDeclaration field) => !_uncertain.Contains(field);
}
