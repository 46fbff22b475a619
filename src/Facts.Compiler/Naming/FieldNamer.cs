using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>
/// Decides the C# names of a record's fields. A name that the record already has is prefixed with the record's name; remaining collisions are
/// reported.
/// </summary>
internal sealed class FieldNamer(RecordDraft record, SchemaScope scope)
{
    private readonly ImmutableHashSet<string> _reserved = Reserved(record);

    /// <summary>Names the record's own fields, then those of each variant.</summary>
    public void Name()
    {
        NameAll(record, []);
        foreach (var variant in record.Variants)
        {
            NameAll(variant, record.Fields);
        }
    }

    private static ImmutableHashSet<string> Reserved(RecordDraft record) =>
        ReservedNames.ForFields(record.Type!).Add(record.Declaration.TypeName).Union(record.Variants.Select(variant => variant.Declaration.TypeName));

    private void NameAll(RecordDraft owner, List<FieldDraft> inherited)
    {
        foreach (var field in owner.Fields)
        {
            field.PropertyName = First(field, owner);
        }

        AvoidCompanions(owner, inherited);
        var fields = new Dictionary<string, FieldDraft>();
        foreach (var field in inherited.Concat(owner.Fields))
        {
            if (fields.TryGetValue(field.PropertyName, out var first))
            {
                scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, field.Place, first.Place, "The other one",
                    $"The field '{first.Name}'", $"the field '{field.Name}' of {owner.Declaration.Name}", field.PropertyName);
                field.PropertyName = Free(field.PropertyName, fields);
            }

            fields.Add(field.PropertyName, field);
        }
    }

    private string First(FieldDraft field, RecordDraft owner)
    {
        if (field.PropertyName.Length > 0 || IsTheKey(field))
        {
            return FieldNames.Key;
        }

        var name = field.As ?? CSharpName.From(field.Name);
        if (!_reserved.Contains(name))
        {
            return name;
        }

        if (field.As is not null)
        {
            ReportTaken(field, "every such record has a member of that name");
        }

        return owner.Declaration.TypeName + name;
    }

    /// <summary>Whether the field is the whole key and is named Key, which is allowed because it replaces the property <c>Key</c>.</summary>
    private bool IsTheKey(FieldDraft field) =>
        record.KeyTexts.Length == 1 && record.KeyTexts[0].Text == field.Name && (field.As ?? CSharpName.From(field.Name)) == FieldNames.Key;

    /// <summary>Renames fields that collide with the second property of a reference: <c>giver</c> also becomes <c>GiverKey</c>.</summary>
    private void AvoidCompanions(RecordDraft owner, List<FieldDraft> inherited)
    {
        var companions = inherited.Concat(owner.Fields).Where(field => field.Companion is not null).ToLookup(field => field.Companion!);
        foreach (var field in owner.Fields.Where(field => companions.Contains(field.PropertyName)))
        {
            if (field.As is not null)
            {
                ReportTaken(field, $"it is the key of '{companions[field.PropertyName].First().Name}'");
            }

            field.PropertyName = owner.Declaration.TypeName + field.PropertyName;
        }

        foreach (var field in inherited)
        {
            if (companions[field.PropertyName].FirstOrDefault() is { } reference)
            {
                scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, reference.Place, field.Place, "The other one",
                    $"The field '{field.Name}'", $"the key of '{reference.Name}' of {owner.Declaration.Name}", field.PropertyName);
            }
        }
    }

    private void ReportTaken(FieldDraft field, string reason) =>
        scope.Report(
            SchemaDiagnostics.NameTaken,
            field.Options.PlaceOfValue("as"),
            OptionMap.Capitalize(field.Options.Owner),
            field.As,
            reason,
            "as");

    private static string Free(string name, Dictionary<string, FieldDraft> taken)
    {
        var number = 2;
        string free;
        do
        {
            free = string.Format(CultureInfo.InvariantCulture, "{0}_{1}", name, number++);
        }
        while (taken.ContainsKey(free));
        return free;
    }
}
