using System.Collections.Immutable;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>A record, or a value inside one, that says where it comes from.</summary>
/// <param name="Path">From the record to the value; empty for the record itself.</param>
internal sealed record LinkedSubject(
    TableDeclaration Table,
    int Row,
    ImmutableArray<PathStep> Path,
    ImmutableArray<BoundCitation> Citations,
    BoundDerivation? Derivation,
    string? Note);

/// <summary>One step into a record: a field, an item of a list, or an entry of a map.</summary>
internal readonly record struct PathStep(FieldDeclaration? Field, int Item, string? Key)
{
    public static PathStep Of(FieldDeclaration field) => new(field, -1, null);

    public static PathStep Of(int item) => new(null, item, null);

    public static PathStep Of(string key) => new(null, -1, key);
}
