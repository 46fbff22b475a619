using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>A resolved reference in a record, or in a value inside it.</summary>
/// <param name="Source">The record that contains it.</param>
/// <param name="Field">The field that contains it; null in annotations and in additional properties.</param>
/// <param name="Value">The reference as binding read it.</param>
/// <param name="Target">The record that it refers to.</param>
/// <param name="IsMapKey">Whether it is the key of a map.</param>
internal readonly record struct Reference(LinkedRecord Source, FieldDeclaration? Field, BoundReference Value, LinkedRecord Target, bool IsMapKey)
{
    /// <summary>
    /// The place of the reference. A default is in the schema and does not belong to a particular record, so its place is the record's key.
    /// </summary>
    public Place Place => Field?.Default is not null && Source[Field] is { } value && value.IsDefaultOf(Field)
        ? Source.KeyPlace
        : Source.Bound.File.PlaceOf(Value.Node);

    /// <summary>The type of the target among those that the reference allows.</summary>
    public ReferenceType TargetType => Target.TypeIn(Value);
}
