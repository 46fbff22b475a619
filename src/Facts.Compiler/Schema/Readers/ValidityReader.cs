using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>validity</c>: <c>true</c>, or a map with <c>from</c>, <c>until</c>, <c>per</c>, <c>overlaps</c> and <c>gaps</c>.</summary>
internal sealed class ValidityReader(RecordDraft record, SchemaScope scope)
{
    private const string Flag = "true or false";
    private const string Shape = "true, or a map with 'from', 'until', 'per', 'overlaps' and 'gaps'";

    private static readonly ImmutableArray<string> Options = ImmutableArray.Create("from", "until", "per", "overlaps", "gaps");

    private readonly TypeDeclaration _type = record.Type!;

    public void Read()
    {
        var owner = $"the validity of {_type.Name}";
        switch (record.Options.Node("validity"))
        {
            case null or YamlScalar { Text: "false" }:
                break;
            case YamlScalar { Text: "true" } flag:
                Read(OptionMap.Empty(flag.Range, record.Options.File, owner, scope));
                break;
            case YamlMapping map:
                Read(new OptionMap(map, record.Options.File, owner, scope));
                break;
            case var node:
                record.Options.ReportShape("validity", node, Shape);
                break;
        }
    }

    private void Read(OptionMap options)
    {
        options.CheckNames(Options);
        var until = End(options, "until", isRequired: options.Has("until"));
        var from = End(options, "from", isRequired: options.Has("from") || (until is null && !options.Has("until")));
        if (from is null && until is null)
        {
            return;
        }

        _type.Validity = new ValidityDeclaration
        {
            From = from,
            Until = until,
            Per = options.Scalars("per", "the name of a field, or a list of them")
                .Select(text => Per(options, text))
                .OfType<FieldPath>()
                .ToImmutableArray(),
            ForbidsOverlaps = options.Choice("overlaps", Flag, "true", "false") == "false",
            ForbidsGaps = options.Choice("gaps", Flag, "true", "false") == "false",
        };
    }

    private FieldDeclaration? End(OptionMap options, string name, bool isRequired)
    {
        var text = options.Scalar(name, "the name of a field") ?? new YamlScalar(options.Mapping.Range, name, ScalarStyle.Plain);
        var field = _type.Fields.FirstOrDefault(candidate => candidate.Name == text.Text);
        if (field is null)
        {
            if (isRequired && !_type.IsIncomplete)
            {
                options.ReportUnknownField(name, text, _type.Name, _type.Fields.Select(candidate => candidate.Name));
            }

            return null;
        }

        if (field.Type.Required is ScalarType { Definition.IsDate: true } && field.Computed is null)
        {
            return field;
        }

        if (field.Type is not UnknownType)
        {
            scope.Report(
                SchemaDiagnostics.ValidityField,
                options.PlaceOf(text),
                name,
                options.Owner,
                text.Text,
                field.Type.Description,
                "a FactDate or a DateOnly");
        }

        return null;
    }

    private FieldPath? Per(OptionMap options, YamlScalar text)
    {
        if (FieldPath.Follow(_type, text.Text, withVariants: false, out var reason) is not { } path)
        {
            if (reason is not null)
            {
                scope.Report(
                    SchemaDiagnostics.ValidityPath,
                    options.PlaceOf(text),
                    options.Owner,
                    text.Text,
                    reason.EndsWith("?", System.StringComparison.Ordinal) ? reason : reason + ".");
            }

            return null;
        }

        var type = path.Last.Type.Required;
        if (type.IsKey && path.Last.Computed is null)
        {
            return path;
        }

        if (type is UnknownType)
        {
            return null;
        }

        scope.Report(
            SchemaDiagnostics.ValidityField,
            options.PlaceOf(text),
            "per",
            options.Owner,
            text.Text,
            path.Last.Type.Description,
            "a single text, number, enum or reference");
        return null;
    }
}
