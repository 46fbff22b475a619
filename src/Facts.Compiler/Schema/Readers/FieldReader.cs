using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the fields of one record: <c>name: string</c>, or a name with a map of options.</summary>
internal sealed class FieldReader(RecordDraft record, RecordDraft owner, SchemaScope scope)
{
    /// <summary>Options about the data, which a computed field cannot have.</summary>
    private static readonly ImmutableArray<string> OfData =
    ImmutableArray.Create(
        "default", "absent", "spellings", "inverse", "unit", "single", "delimiter", "unique", "acyclic", "provenance", "policy", "requiredWhen")
        .AddRange(ConstraintReader.Names);

    private static readonly ImmutableArray<string> Options = ImmutableArray.Create(
        "type", "description", "deprecated", "examples", "as", "computed").AddRange(OfData);

    /// <summary>The options of fields, and those of enums in other languages. The message about the type explains them.</summary>
    private static readonly ImmutableArray<string> OptionsOfEnum = Options.AddRange(ImmutableArray.Create("values", "members", "options", "choices"));

    public void Read()
    {
        var before = scope.Diagnostics.Count;
        if (record.Options.Map("fields", "a map of the fields by name, such as 'name: string'") is not { } fields)
        {
            record.Declaration.IsIncomplete |= scope.Diagnostics.Count > before;
            return;
        }

        for (var index = 0; index < fields.Entries.Length; index++)
        {
            var entry = fields.Entries[index];
            if (OptionMap.IsCutAtComma(fields, index))
            {
                scope.Report(SchemaDiagnostics.CutAtComma, record.Options.PlaceOf(entry.Key), entry.Name);
                record.Declaration.IsIncomplete = true;
            }
            else if (IsOptionOfOwner(entry))
            {
                scope.Report(SchemaDiagnostics.OptionAmongFields, record.Options.PlaceOf(entry.Key), entry.Name, record.Options.Owner);
                record.Declaration.IsIncomplete = true;
            }
            else if (HasQuestionMark(entry))
            {
                scope.Report(SchemaDiagnostics.QuestionMark, record.Options.PlaceOf(entry.Key), entry.Name, AsOptional(entry));
                record.Declaration.IsIncomplete = true;
            }
            else if (IsDistinct(entry.Key))
            {
                record.Fields.Add(Read(entry, IsCutBehind(fields, index)));
            }
        }
    }

    /// <summary>Whether the text of the entry was cut at a comma and continues in the next entry, where it is reported.</summary>
    private static bool IsCutBehind(YamlMapping mapping, int index) =>
        index + 1 < mapping.Entries.Length && OptionMap.IsCutAtComma(mapping, index + 1);

    /// <summary>Whether an entry is probably an option of the record that is indented too deeply.</summary>
    private bool IsOptionOfOwner(YamlEntry entry) => RecordDeclarer.Options(record).Contains(entry.Name) && entry.Value switch
    {
        YamlSequence => true,
        YamlScalar { IsNull: false } text =>
            !Options.Contains(entry.Name) && text.Text.All(static letter => char.IsLetterOrDigit(letter)) && !RecordDeclarer.IsTypeName(text.Text),
        _ => false,
    };

    /// <summary>Whether the name is written like an optional field in TypeScript. With <c>as</c>, it is really the name in the data.</summary>
    private static bool HasQuestionMark(YamlEntry field) =>
        field.Name.Length > 1 && field.Name[field.Name.Length - 1] == '?' && (field.Value as YamlMapping)?["as"] is null;

    /// <summary>How to declare the field as optional; collections are optional anyway.</summary>
    private static string AsOptional(YamlEntry field)
    {
        var name = field.Name.TrimEnd('?');
        var (options, text) = field.Value is YamlMapping map ? (map, map["type"] as YamlScalar) : (null, field.Value as YamlScalar);
        if (text is null)
        {
            return name;
        }

        var isCollection = text.Text.EndsWith("]")
            || text.Text.StartsWith("Map<")
            || text.Text.StartsWith("Set<")
            || text.Text.StartsWith("Listing<");
        var type = isCollection || text.Text.EndsWith("?") ? text.Text : text.Text + "?";
        return options is null ? $"{name}: {type}" : $"{name}: {{ type: {type}{(options.Entries.Length > 1 ? ", …" : "")} }}";
    }

    private bool IsDistinct(YamlScalar name)
    {
        if (owner == record || owner.Fields.FirstOrDefault(field => field.Name == name.Text) is not { } first)
        {
            return true;
        }

        scope.ReportTwice(name.Text, record.Options.PlaceOf(name), first.Place);
        return false;
    }

    private FieldDraft Read(YamlEntry entry, bool isCut)
    {
        var file = record.Options.File;
        var name = $"the field '{entry.Name}'";
        if (entry.Value is YamlScalar shorthand)
        {
            var none = OptionMap.Empty(shorthand.Range, file, name, scope);
            return Draft(entry.Key, none, isCut ? new UnknownType() : ReadType(shorthand, entry.Key, name), shorthand);
        }

        var options = OptionMap.Of(entry.Value, file, name, scope, "a type such as 'string[]', or a map of options");
        var before = scope.Diagnostics.Count;
        options.CheckNames(
            options.Node("type") is YamlScalar { Text: "enum" } ? OptionsOfEnum : Options,
            options.Has("type") ? "" : " If these are fields, declare a value that has them below 'values:', and write its name as the type.");
        var isReported = entry.Value is not YamlMapping || scope.Diagnostics.Count > before;
        var type = ReadTypeOption(options, entry.Key, isReported);

        // The options determine how data are read, so if one is invalid, the type is unknown, and the data are not checked.
        return Draft(entry.Key, options, isReported ? new UnknownType() : type, options.Node("type") ?? entry.Key);
    }

    private FieldType ReadTypeOption(OptionMap options, YamlScalar name, bool isReported)
    {
        switch (options.Node("type"))
        {
            case null:
                return isReported ? new UnknownType() : ReportMissing(name, options.Owner);
            case YamlScalar when options.Mapping.Find("type") is { } entry && IsCutBehind(options.Mapping, options.Mapping.Entries.IndexOf(entry)):
                return new UnknownType();
            case YamlScalar text:
                return ReadType(text, name, options.Owner);
            case var node:
                options.ReportShape("type", node, "a type such as 'string[]', on a line of its own or in quotes");
                return new UnknownType();
        }
    }

    private FieldType ReadType(YamlScalar text, YamlScalar name, string owner) =>
        text.IsNull ? ReportMissing(name, owner) : TypeExpression.Read(text, record.Options.File, scope);

    private UnknownType ReportMissing(YamlScalar name, string owner)
    {
        scope.Report(SchemaDiagnostics.TypeMissing, record.Options.PlaceOf(name), OptionMap.Capitalize(owner));
        return new UnknownType();
    }

    /// <summary>The options of a computed field; reports and removes those about the data.</summary>
    private OptionMap ForComputed(OptionMap options)
    {
        var refused = options.Mapping.Entries.Where(entry => OfData.Contains(entry.Key.Text)).ToList();
        foreach (var entry in refused)
        {
            scope.Report(SchemaDiagnostics.OptionMisfit, options.PlaceOf(entry.Key), entry.Key.Text, options.Owner, FieldOptions.ForGiven);
        }

        return refused.Count == 0
            ? options
            : new OptionMap(new YamlMapping(options.Mapping.Range, options.Mapping.Entries.RemoveRange(refused)), options.File, options.Owner, scope);
    }

    private FieldDraft Draft(YamlScalar name, OptionMap options, FieldType type, YamlNode typeNode)
    {
        options = options.Has("computed") ? ForComputed(options) : options;
        type = new ClaimPolicyReader(options, type, scope).Read();
        var constraints = new ConstraintReader(options, type, scope).Read();
        var before = scope.Diagnostics.Count;
        var checks = new FieldOptions(options, type, owner, scope);
        var (inverse, inverseCount) = checks.Inverse();
        var draft = new FieldDraft
        {
            Name = name.Text,
            Type = type,
            Options = options,
            Place = options.PlaceOf(name),
            TypePlace = options.PlaceOf(typeNode),
            As = options.CSharpNameOf("as"),
            IsImplicit = owner.Captures.Concat(record.Captures).Any(capture => capture.Field == name.Text),
            Constraints = constraints,
            Inverse = inverse,
            InverseCount = inverseCount,
            Absent = AbsentReader.Of(options, type, owner, scope),
            Spellings = checks.Spellings(),
            Unit = checks.Unit(),
            Single = checks.Single(),
            Delimiter = checks.Delimiter(),
            Acyclic = checks.Acyclic(),
            RequiresProvenance = checks.RequiresProvenance(),
        };
        return scope.Diagnostics.Count > before ? draft with { Type = new UnknownType() } : draft;
    }
}
