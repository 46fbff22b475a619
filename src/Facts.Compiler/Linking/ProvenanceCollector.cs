using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Gathers everything that says where it comes from, in the order of the rows; a record stands before what is inside it.</summary>
internal sealed class ProvenanceCollector
{
    private readonly ImmutableArray<LinkedSubject>.Builder _subjects = ImmutableArray.CreateBuilder<LinkedSubject>();
    private readonly Stack<PathStep> _path = new();
    private TableDeclaration _table = null!;
    private int _row;

    public ImmutableArray<LinkedSubject> Collect(ImmutableArray<LinkedTable> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            _table = table.Declaration;
            for (_row = 0; _row < table.Rows.Length; _row++)
            {
                Add(table.Rows[_row].Record.Annotations, Annotations.None);
                WalkFields(table.Rows[_row].Record);
            }
        }

        return _subjects.ToImmutable();
    }

    private void Add(Annotations own, Annotations around)
    {
        var citations = around.Citations.AddRange(own.Citations);
        var note = around.Note ?? own.Note;
        if (citations.IsEmpty && own.Derived is null && around.Derived is null && note is null)
        {
            return;
        }

        var path = _path.ToArray();
        System.Array.Reverse(path);
        _subjects.Add(new LinkedSubject(_table, _row, ImmutableArray.Create(path), citations, around.Derived ?? own.Derived, note));
    }

    private void WalkFields(BoundRecord record)
    {
        var fields = record.Shape.Fields;
        for (var slot = 0; slot < record.Fields.Length; slot++)
        {
            if (record.Fields[slot] is { } value)
            {
                Walk(PathStep.Of(fields[slot]), value);
            }
        }

        foreach (var (key, value) in record.AdditionalProperties?.Entries ?? ImmutableArray<(BoundValue, BoundValue)>.Empty)
        {
            Walk(PathStep.Of((key.Node as YamlScalar)?.Text ?? ""), value);
        }
    }

    private void Walk(PathStep step, BoundValue value)
    {
        _path.Push(step);
        WalkValue(value, value.Around);
        _path.Pop();
    }

    private void WalkValue(BoundValue value, Annotations around)
    {
        switch (value)
        {
            case BoundRecord record:
                Add(record.Annotations, around);
                WalkFields(record);
                return;
            case BoundStated { Value: { } stated }:
                WalkValue(stated, AnnotationReader.Merge(around, stated.Around));
                return;
            case BoundOneOf oneOf:
                WalkValue(oneOf.Value, AnnotationReader.Merge(around, oneOf.Value.Around));
                return;
        }

        Add(Annotations.None, around);
        if (value is BoundList list)
        {
            for (var index = 0; index < list.Items.Length; index++)
            {
                Walk(PathStep.Of(index), list.Items[index]);
            }
        }
        else if (value is BoundMap map)
        {
            foreach (var (key, item) in map.Entries)
            {
                Walk(PathStep.Of((key.Node as YamlScalar)?.Text ?? ""), item);
            }
        }
    }
}
