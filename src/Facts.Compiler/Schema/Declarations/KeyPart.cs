using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>One part of a key: a field, or a path into one (<c>id.bioguide</c>, <c>extensions[0]</c>).</summary>
internal sealed class KeyPart
{
    /// <summary>As the schema writes it.</summary>
    public required string Text { get; init; }

    /// <summary>The fields from the record inwards through embedded values; one for a plain field.</summary>
    public required ImmutableArray<FieldDeclaration> Path { get; init; }

    /// <summary>The index of the item that is used if the last field is a list.</summary>
    public int? Item { get; init; }

    /// <summary>The type of the part, never nullable; for a reference, the key of the target is the value.</summary>
    public required FieldType Type { get; init; }

    public required Place Place { get; init; }

    /// <summary>Whether the part is a field of the record itself.</summary>
    public bool IsField => Path.Length == 1 && Item is null;

    /// <summary>The same part, whose type is unknown because a diagnostic has refused it.</summary>
    public KeyPart Unknown() => new() { Text = Text, Path = Path, Item = Item, Type = new UnknownType(), Place = Place };
}
