using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>The current position of a walk over a dataset.</summary>
internal sealed class WalkPosition
{
    /// <summary>The row of the current record of a table.</summary>
    public BoundRow Row { get; set; } = null!;

    /// <summary>The current record of a table, or null if another record has its key.</summary>
    public LinkedRecord? Record { get; set; }

    /// <summary>The field of the current value; null in annotations and in additional properties.</summary>
    public FieldDeclaration? Field { get; set; }

    /// <summary>The schema file of the current default, or null for a value of the data.</summary>
    public string? SchemaFile { get; set; }

    /// <summary>Whether the current value is a default of the schema, which all records that omit the field share.</summary>
    public bool IsInDefault => SchemaFile is not null;

    /// <summary>The path from the record to the current value.</summary>
    public WalkPath Path { get; } = new();

    /// <summary>The path to the current value as messages show it: <c>gifts/bust.roles[2].title</c>.</summary>
    public string PathText => Path.ToText(Row.Label);

    public Place PlaceOf(YamlNode node) => new(SchemaFile ?? Row.File.File.Path, node.Range);

    /// <summary>The place of a value. A default or a capture does not belong to a particular record, so its place is the record's key.</summary>
    public Place PlaceInData(YamlNode node) => IsInDefault ? Row.KeyPlace : Row.PlaceOf(node);

    /// <summary>The path to something inside the current value.</summary>
    public string PathTextOf(PathStep step)
    {
        Path.Push(step);
        var text = PathText;
        Path.Pop();
        return text;
    }
}
