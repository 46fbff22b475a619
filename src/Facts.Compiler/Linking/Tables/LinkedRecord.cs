using System.Collections.Immutable;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>A record of a table, with its key, its fields and their places.</summary>
/// <param name="Row">Its position in the stored order of the table.</param>
internal readonly record struct LinkedRecord(LinkedTable Table, int Row)
{
    /// <summary>The record as binding read it.</summary>
    public BoundRow Bound => Table.Rows[Row];

    public FactKey Key => Bound.Key;

    public RecordShape Shape => Bound.Record.Shape;

    /// <summary>The name of the record in messages: <c>gifts/bust</c>.</summary>
    public string Label => Bound.Label;

    public Place KeyPlace => Bound.KeyPlace;

    /// <summary>The value of a field, or null if the record has no such field or its value was invalid.</summary>
    public BoundValue? this[FieldDeclaration field] => Bound.Record[field];

    /// <summary>The value at the end of a path through values, or null if there is none or it was invalid.</summary>
    public BoundValue? Follow(ImmutableArray<FieldDeclaration> path) => Bound.Record.Follow(path);

    /// <summary>
    /// The place of the value of a field. A default or a capture does not belong to a particular record, so its place is the record's key.
    /// </summary>
    public Place PlaceOf(FieldDeclaration field) =>
        this[field] is { } value && !value.IsDefaultOf(field) ? Bound.PlaceOf(value.Node) : KeyPlace;

    /// <summary>The type of this record among those that a reference allows.</summary>
    public ReferenceType TypeIn(BoundReference reference)
    {
        var index = 0;
        while (!Fits(reference.Targets[index]))
        {
            index++;
        }

        return reference.Targets[index];
    }

    /// <summary>Whether a reference of the type may refer to this record. A record with an unknown variant has been reported, and always
    /// fits.</summary>
    public bool Fits(ReferenceType type) =>
        type.Table == Table.Declaration && (type.Variant is null || Shape.Variant is null || Shape.Variant == type.Variant);
}
