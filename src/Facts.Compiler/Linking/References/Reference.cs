using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>A reference in a record, or in a value inside it, and where it leads.</summary>
/// <param name="Source">The record.</param>
/// <param name="Field">The field that refers; null in annotations and in additional properties.</param>
/// <param name="Value">The reference as binding read it.</param>
/// <param name="Target">The record that it leads to.</param>
/// <param name="IsMapKey">Whether it is the key of a map.</param>
internal readonly record struct Reference(LinkedRecord Source, FieldDeclaration? Field, BoundReference Value, LinkedRecord Target, bool IsMapKey)
{
    /// <summary>
    /// Where it stands. A default stands in the schema, and is no more one record's than another's, so its place is the record's key.
    /// </summary>
    public Place Place => Field?.Default is not null && Source[Field] is { } value && value.IsDefaultOf(Field)
        ? Source.KeyPlace
        : Source.Bound.File.PlaceOf(Value.Node);

    /// <summary>Which of its possible targets it leads to.</summary>
    public ReferenceType TargetType => Target.TypeIn(Value);
}
