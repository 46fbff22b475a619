using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Where a walk over a dataset stands.</summary>
internal sealed class WalkPosition
{
    /// <summary>The record of a table at hand.</summary>
    public BoundRow Row { get; set; } = null!;

    /// <summary>The same as a record of its table, or null where another record has its key.</summary>
    public LinkedRecord? Record { get; set; }

    /// <summary>The field whose value is at hand; null in annotations and in additional properties, which no field declares.</summary>
    public FieldDeclaration? Field { get; set; }

    /// <summary>The file of the schema whose default is at hand, or null in the data.</summary>
    public string? SchemaFile { get; set; }

    /// <summary>Whether the value at hand is a default of the schema, which all records share that leave it out.</summary>
    public bool IsInDefault => SchemaFile is not null;

    /// <summary>The path from the record to the value at hand.</summary>
    public WalkPath Path { get; } = new();

    /// <summary>The path to the value at hand as messages show it: <c>gifts/bust.roles[2].title</c>.</summary>
    public string PathText => Path.ToText(Row.Label);

    public Place PlaceOf(YamlNode node) => new(SchemaFile ?? Row.File.File.Path, node.Range);

    /// <summary>The place of a value; a default is no more one record's than another's, so its place is the record's key.</summary>
    public Place PlaceInData(YamlNode node) => IsInDefault ? Row.KeyPlace : PlaceOf(node);

    /// <summary>The path to something inside the value at hand.</summary>
    public string PathTextOf(PathStep step)
    {
        Path.Push(step);
        var text = PathText;
        Path.Pop();
        return text;
    }
}
