using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>provenance</c>: <c>required</c>, or a map with <c>required</c> and, for the whole schema, <c>attribution</c>.</summary>
internal sealed class ProvenanceReader(SchemaScope scope)
{
    /// <summary>A hint for a text type, which is not allowed because it would accept a misspelt key as a name.</summary>
    private const string WithoutRecord =
        " For speakers without a record declare a value, such as 'Speaker: { fields: { text: string } }', and name it beside the tables; "
        + "data then write { text: two officials }.";

    private const string Shape = "'required', or a map with 'attribution' and 'required'";

    private static readonly ImmutableArray<string> Options = ImmutableArray.Create("attribution", "required");

    /// <summary>Reads <c>provenance</c> of the whole schema.</summary>
    public (FieldType? Attribution, bool IsRequired) ReadSchema(IReadOnlyList<SchemaEntry> entries)
    {
        foreach (var entry in entries.Skip(1))
        {
            scope.ReportTwice("provenance", entry.Place, entries[0].Place);
        }

        return entries.Count == 0 ? (null, false) : Read(entries[0].Value, entries[0].File, "the schema", Options);
    }

    /// <summary>Reads <c>provenance</c> of one table or value, which overrides that of the schema.</summary>
    public void ReadRecord(RecordDraft record, bool isRequiredByDefault)
    {
        var node = record.Options.Node("provenance");
        record.Type!.RequiresProvenance = node is null
            ? isRequiredByDefault && record.Table is not null
            : Read(node, record.Options.File, record.Options.Owner, ImmutableArray.Create("required")).IsRequired;
    }

    private (FieldType? Attribution, bool IsRequired) Read(YamlNode node, ParsedFile file, string owner, ImmutableArray<string> known)
    {
        if (node is YamlScalar { Text: "required" or "optional" } word)
        {
            return (null, word.Text == "required");
        }

        var options = OptionMap.Of(node, file, $"'provenance' of {owner}", scope, Shape);
        options.CheckNames(known);
        return (ReadAttribution(options), options.Flag("required"));
    }

    /// <summary>Whether the alternatives are tables, and possibly values for speakers without a record.</summary>
    private static bool AreSpeakers(OneOfType type) =>
        type.Alternatives.All(static alternative => alternative is ReferenceType or ValueType)
        && type.Alternatives.Any(static alternative => alternative is ReferenceType);

    private FieldType? ReadAttribution(OptionMap options)
    {
        if (options.Scalar("attribution", "the name of a table") is not { } name)
        {
            return null;
        }

        var before = scope.Diagnostics.Count;
        var type = TypeExpression.Read(name, options.File, scope);
        if (type is ReferenceType || (type is OneOfType oneOf && AreSpeakers(oneOf)))
        {
            return type;
        }

        if (scope.Diagnostics.Count == before && !(type is UnknownType && scope.HasUnknownNames))
        {
            scope.Report(
                SchemaDiagnostics.Attribution,
                options.PlaceOf(name),
                name.Text,
                type is OneOfType ? WithoutRecord : SchemaScope.DidYouMean(name.Text, scope.TypeNames));
        }

        return null;
    }
}
