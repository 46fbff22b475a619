using System.Collections.Immutable;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>A record of a table, which knows its key, its fields and where they stand.</summary>
/// <param name="Row">Its place in the stored order of the table.</param>
internal readonly record struct LinkedRecord(LinkedTable Table, int Row)
{
    /// <summary>What binding read of it.</summary>
    public BoundRow Bound => Table.Rows[Row];

    public FactKey Key => Bound.Key;

    public RecordShape Shape => Bound.Record.Shape;

    /// <summary>What messages call it: <c>gifts/bust</c>.</summary>
    public string Label => Bound.Label;

    public Place KeyPlace => Bound.KeyPlace;

    /// <summary>The value of a field, or null where the record has no such field or its value was wrong.</summary>
    public BoundValue? this[FieldDeclaration field] => Bound.Record[field];

    /// <summary>The value at the end of a path through values, or null where there is none or it was wrong.</summary>
    public BoundValue? Follow(ImmutableArray<FieldDeclaration> path) => Bound.Record.Follow(path);

    /// <summary>
    /// Where the value of a field stands. A default stands in the schema, and is no more one record's than another's, so its place is the record's
    /// key.
    /// </summary>
    public Place PlaceOf(FieldDeclaration field) =>
        this[field] is { } value && !value.IsDefaultOf(field) ? Bound.File.PlaceOf(value.Node) : KeyPlace;

    /// <summary>Which of the types of a reference that leads here is meant.</summary>
    public ReferenceType TypeIn(BoundReference reference)
    {
        var index = 0;
        while (!Fits(reference.Targets[index]))
        {
            index++;
        }

        return reference.Targets[index];
    }

    /// <summary>Whether a reference of the type may lead here. A record whose variant is unknown has been reported, and counts as any.</summary>
    public bool Fits(ReferenceType type) =>
        type.Table == Table.Declaration && (type.Variant is null || Shape.Variant is null || Shape.Variant == type.Variant);
}
