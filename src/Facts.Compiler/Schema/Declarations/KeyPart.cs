using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>One part of a key: a field, or a path into one (<c>id.bioguide</c>, <c>extensions[0]</c>).</summary>
internal sealed class KeyPart
{
    /// <summary>The part as written in the schema.</summary>
    public required string Text { get; init; }

    /// <summary>The fields on the path from the record through embedded values; one for a plain field.</summary>
    public required ImmutableArray<FieldDeclaration> Path { get; init; }

    /// <summary>The index of the list item that is the key, if the last field is a list.</summary>
    public int? Item { get; init; }

    /// <summary>The type of the part, never nullable; the value of a reference is the key of its target.</summary>
    public required FieldType Type { get; init; }

    public required Place Place { get; init; }

    /// <summary>Whether the part is a field of the record itself.</summary>
    public bool IsField => Path.Length == 1 && Item is null;

    /// <summary>The same part with an unknown type, because its type was reported as invalid.</summary>
    public KeyPart Unknown() => new() { Text = Text, Path = Path, Item = Item, Type = new UnknownType(), Place = Place };
}
