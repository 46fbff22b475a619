using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads rules about which fields must be given together: <c>requiredWhen</c> of fields, <c>exactlyOne</c> and similar of records.</summary>
internal sealed class PresenceReader(RecordDraft record, SchemaScope scope)
{
    private const string RequiredWhen = "requiredWhen";
    private const string Optional = "fields that may be absent, such as 'string?'";

    private readonly ImmutableArray<PresenceRule>.Builder _rules = ImmutableArray.CreateBuilder<PresenceRule>();

    /// <summary>The keywords for groups of fields.</summary>
    public static ImmutableArray<string> Groups { get; } = ImmutableArray.Create("atLeastOne", "atMostOne", "exactlyOne");

    public ImmutableArray<PresenceRule> Read()
    {
        foreach (var part in record.WithVariants)
        {
            foreach (var field in part.Fields.Where(field => field.Options.Has(RequiredWhen)))
            {
                ReadRequired(part, field);
            }

            foreach (var word in Groups.Where(part.Options.Has))
            {
                ReadGroups(part, word);
            }
        }

        return _rules.ToImmutable();
    }

    private void ReadRequired(RecordDraft part, FieldDraft draft)
    {
        var field = part.Declaration.Fields.First(candidate => candidate.Name == draft.Name);
        var node = draft.Options.Node(RequiredWhen)!;
        var conditions = node switch
        {
            YamlMapping { Entries.IsEmpty: false } map =>
                ImmutableArray.Create(
                    map.Entries.Select(entry => Condition(part, draft.Options, entry)).OfType<PresenceCondition>().ToImmutableArray()),
            _ => draft.Options.Scalars(RequiredWhen, "the name of a field, a list of them, or a map from a field to its value")
                .Select(name => FieldOf(part, draft.Options, RequiredWhen, name)).OfType<FieldDeclaration>()
                .Select(other => ImmutableArray.Create(new PresenceCondition(other, ImmutableArray<YamlScalar>.Empty)))
                .ToImmutableArray(),
        };
        var place = draft.Options.PlaceOfName(RequiredWhen);
        if (IsOptional(field, RequiredWhen, place) && conditions.Any(condition => !condition.IsEmpty))
        {
            Add(RequiredWhen, ImmutableArray.Create(field), part, place, conditions);
        }
    }

    private PresenceCondition? Condition(RecordDraft part, OptionMap options, YamlEntry entry)
    {
        var values = new OptionMap(
            new YamlMapping(entry.Value.Range, ImmutableArray.Create(entry)),
            options.File,
            $"'{RequiredWhen}' of {options.Owner}",
            scope)
            .Scalars(entry.Name, "a value of that field, or a list of them");
        return FieldOf(part, options, RequiredWhen, entry.Key) is { } field && !values.IsEmpty ? new PresenceCondition(field, values) : null;
    }

    /// <summary>Reads <c>exactlyOne: [a, b]</c>, or a list of such lists.</summary>
    private void ReadGroups(RecordDraft part, string word)
    {
        var node = part.Options.Node(word)!;
        var groups = node is YamlSequence lists && !lists.Items.IsEmpty && lists.Items.All(item => item is YamlSequence)
            ? lists.Items
            : ImmutableArray.Create(node);
        foreach (var group in groups)
        {
            if (group is not YamlSequence { Items.Length: > 1 } names || !names.Items.All(item => item is YamlScalar { IsNull: false }))
            {
                part.Options.ReportShape(word, group, "a list of two or more fields, or a list of such lists");
                continue;
            }

            var fields = names.Items.Cast<YamlScalar>()
                .Select(name =>
                    FieldOf(part, part.Options, word, name) is { } field && IsOptional(field, word, part.Options.PlaceOf(name)) ? field : null)
                .OfType<FieldDeclaration>()
                .ToImmutableArray();
            if (fields.Length == names.Items.Length)
            {
                Add(word, fields, part, part.Options.PlaceOf(group));
            }
        }
    }

    private FieldDeclaration? FieldOf(RecordDraft part, OptionMap options, string word, YamlScalar name)
    {
        var fields = part == record ? record.Declaration.Fields : record.Declaration.Fields.AddRange(part.Declaration.Fields);
        var field = fields.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (field?.Computed is not null)
        {
            scope.Report(SchemaDiagnostics.OptionMisfit, options.PlaceOf(name), word, $"the field '{name.Text}'", FieldOptions.ForGiven);
            return null;
        }

        if (field is null && word == RequiredWhen && AsCondition(name.Text) is { } condition)
        {
            options.ReportValue(word, name, $"a map from a field to its value, such as {condition}");
        }
        else if (field is null && !record.Declaration.IsIncomplete && !part.Declaration.IsIncomplete)
        {
            options.ReportUnknownField(word, name, part.Declaration.Name, fields.Select(candidate => candidate.Name));
        }

        return field;
    }

    /// <summary>How to write an equation such as <c>state == 'lent'</c> as a condition, or null if the text is not an equation.</summary>
    private static string? AsCondition(string text)
    {
        var sides = text.Split('=');
        var (field, value) = (sides[0].Trim(), sides[sides.Length - 1].Trim().Trim('\'', '"'));
        return sides.Length is 2 or 3 && field.All(char.IsLetterOrDigit) && value.Length > 0 ? $"{{ {field}: {value} }}" : null;
    }

    private bool IsOptional(FieldDeclaration field, string word, Place place)
    {
        if (field.Type is NullableType or StatedType or UnknownType
            || field.Type.IsMany
            || field.Type.HasClaims
            || field.Default is not null)
        {
            return true;
        }

        scope.Report(SchemaDiagnostics.OptionMisfit, place, word, $"the field '{field.Name}'", Optional);
        return false;
    }

    private void Add(
        string word,
        ImmutableArray<FieldDeclaration> fields,
        RecordDraft part,
        Place place,
        ImmutableArray<ImmutableArray<PresenceCondition>> conditions = default) =>
        _rules.Add(new PresenceRule
        {
            Word = word,
            Fields = fields,
            Conditions = conditions.IsDefault
                ? ImmutableArray<ImmutableArray<PresenceCondition>>.Empty
                : conditions.RemoveAll(condition => condition.IsEmpty),
            Variant = part.Declaration as VariantDeclaration,
            Place = place,
        });
}
