using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Walks through all values of the records once, and passes each value to all visitors.</summary>
internal sealed class DatasetWalk
{
    private readonly WalkPosition _at = new();
    private readonly RecordVisitor[] _visitors;
    private bool _isInAnnotations;

    public DatasetWalk(params RecordVisitor[] visitors)
    {
        _visitors = visitors;
        foreach (var visitor in visitors)
        {
            visitor.Join(_at);
        }
    }

    public void Run(ImmutableArray<LinkedTable> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            for (var row = 0; row < table.Rows.Length; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                Run(table.Rows[row], table[row]);
            }
        }
    }

    /// <param name="record">The row as a record of its table, or null if another record has its key.</param>
    public void Run(BoundRow row, LinkedRecord? record)
    {
        (_at.Row, _at.Record) = (row, record);
        WalkRecord(row.Record, Annotations.None);
    }

    private void WalkRecord(BoundRecord record, Annotations around)
    {
        TellSubject(record.Annotations, around);
        foreach (var visitor in _visitors)
        {
            visitor.OnRecord(record, around);
        }

        var outer = _at.Field;
        for (var slot = 0; slot < record.Fields.Length; slot++)
        {
            if (record.Fields[slot] is { } value && (value is not BoundNull || !ReferenceEquals(value.Around, Annotations.None)))
            {
                WalkField(record.Shape.Fields[slot], value);
            }
        }

        _at.Field = null;
        if (record.AdditionalProperties is { } additional)
        {
            WalkEntries(additional, wantsLeaves: false);
        }

        WalkAnnotations(record.Annotations);
        _at.Field = outer;
    }

    private void WalkField(FieldDeclaration field, BoundValue value)
    {
        var outer = _at.SchemaFile;
        _at.Field = field;
        if (value.IsDefaultOf(field))
        {
            _at.SchemaFile = field.Place.File;
        }

        _at.Path.Push(PathStep.Of(field));
        var wantsLeaves = false;
        if (value is not BoundNull)
        {
            foreach (var visitor in _visitors)
            {
                wantsLeaves |= visitor.WantsLeavesOf(field);
                visitor.OnField(field, value);
            }
        }

        WalkValue(value, value.Around, wantsLeaves);
        _at.Path.Pop();
        _at.SchemaFile = outer;
    }

    /// <param name="around">The annotations around the value, and around wrappers that contain only the value.</param>
    private void WalkValue(BoundValue value, Annotations around, bool wantsLeaves)
    {
        WalkAnnotations(value.Around);
        switch (value)
        {
            case BoundRecord record:
                WalkRecord(record, around);
                return;
            case BoundOneOf oneOf:
                WalkValue(oneOf.Value, AnnotationReader.Merge(around, oneOf.Value.Around), wantsLeaves);
                return;
            case BoundStated { Value: { } stated }:
                WalkValue(stated, AnnotationReader.Merge(around, stated.Around), wantsLeaves);
                return;
        }

        TellSubject(Annotations.None, around);
        switch (value)
        {
            case BoundReference reference:
                Tell(reference, isMapKey: false);
                break;
            case BoundList list:
                WalkItems(list.Items, wantsLeaves);
                break;
            case BoundMap map:
                WalkEntries(map, wantsLeaves);
                break;
            case BoundScalar or BoundText or BoundEnum when wantsLeaves:
                TellLeaf(value);
                break;
        }
    }

    private void WalkItems(ImmutableArray<BoundValue> items, bool wantsLeaves)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (wantsLeaves || items[index] is not BoundScalar || !ReferenceEquals(items[index].Around, Annotations.None))
            {
                Walk(PathStep.Of(index), items[index], wantsLeaves);
            }
        }
    }

    private void WalkEntries(BoundMap map, bool wantsLeaves)
    {
        foreach (var reference in map.References)
        {
            Tell(reference, isMapKey: true);
        }

        foreach (var (key, value) in map.Entries)
        {
            Walk(PathStep.Of((key.Node as YamlScalar)?.Text ?? ""), value, wantsLeaves);
        }
    }

    private void Walk(PathStep step, BoundValue value, bool wantsLeaves)
    {
        _at.Path.Push(step);
        WalkValue(value, value.Around, wantsLeaves);
        _at.Path.Pop();
    }

    private void WalkAnnotations(Annotations annotations)
    {
        if (!annotations.HasProvenance)
        {
            return;
        }

        var outer = (_at.Field, _isInAnnotations);
        (_at.Field, _isInAnnotations) = (null, true);
        foreach (var citation in annotations.Citations)
        {
            WalkCitation(citation);
        }

        WalkAll(annotations.Derived?.Premises ?? ImmutableArray<BoundReference>.Empty, PathStep.Of("$derived"), PathStep.Of("from"));
        (_at.Field, _isInAnnotations) = outer;
    }

    private void WalkCitation(BoundCitation citation)
    {
        WalkSpeakers(citation.By, PathStep.Of("$cite"));
        for (var index = 0; index < citation.Alternatives.Length; index++)
        {
            WalkSpeakers(citation.Alternatives[index].By, PathStep.Of("$cite"), PathStep.Of("anyOf"), PathStep.Of(index));
        }

        foreach (var links in citation.Links.GroupBy(static link => link.Kind))
        {
            WalkAll(links.Select(static link => link.Record), PathStep.Of("$cite"), PathStep.Of(links.Key.ToString().ToLowerInvariant()));
        }
    }

    private void WalkSpeakers(BoundList? speakers, params PathStep[] path) =>
        WalkAll(speakers?.Items ?? ImmutableArray<BoundValue>.Empty, [.. path, PathStep.Of("by")]);

    private void WalkAll(IEnumerable<BoundValue> values, params PathStep[] path)
    {
        foreach (var step in path)
        {
            _at.Path.Push(step);
        }

        var index = 0;
        foreach (var value in values)
        {
            Walk(PathStep.Of(index++), value, wantsLeaves: false);
        }

        foreach (var _ in path)
        {
            _at.Path.Pop();
        }
    }

    private void Tell(BoundReference reference, bool isMapKey)
    {
        foreach (var visitor in _visitors)
        {
            visitor.OnReference(reference, isMapKey);
        }
    }

    // The speakers and links of a citation have no provenance of their own.
    private void TellSubject(Annotations own, Annotations around)
    {
        if (!_isInAnnotations)
        {
            foreach (var visitor in _visitors)
            {
                visitor.OnSubject(own, around);
            }
        }
    }

    private void TellLeaf(BoundValue value)
    {
        foreach (var visitor in _visitors)
        {
            if (visitor.WantsLeavesOf(_at.Field!))
            {
                visitor.OnLeaf(_at.Field!, value);
            }
        }
    }
}
