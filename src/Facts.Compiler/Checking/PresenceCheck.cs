using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>
/// Checks which fields of a record are given together. A field with a default of the schema does not count as given; one with a wrong value
/// does.
/// </summary>
internal sealed class PresenceCheck : DatasetCheck
{
    private readonly ConditionValues _values;

    private PresenceCheck(LinkedDataset dataset) : base(dataset) => _values = new ConditionValues(dataset.Schema, Diagnostics);

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Types.All(static type => type.PresenceRules.IsEmpty) ? null : new PresenceCheck(dataset);

    public override void OnRecord(BoundRecord record, Annotations around)
    {
        foreach (var rule in record.Declaration.PresenceRules.Where(rule => rule.Variant is null || rule.Variant == record.Variant))
        {
            if (rule.Conditions.IsEmpty)
            {
                CheckGroup(rule, record);
            }
            else
            {
                CheckRequired(rule, record);
            }
        }
    }

    private void CheckGroup(PresenceRule rule, BoundRecord record)
    {
        var given = rule.Fields.Where(field => IsGiven(record, field)).ToList();
        if (given.Count == 0 && rule.NeedsOne && !IsToldOtherwise(rule, record))
        {
            var number = rule.TakesOne ? "exactly one" : "at least one";
            Report(CheckingDiagnostics.NoneGiven, rule, AnchorOf(record), number, Names(rule.Fields));
        }
        else if (given.Count > 1 && rule.TakesOne)
        {
            foreach (var field in given.Skip(1))
            {
                Diagnostics.Report(FactDiagnostic
                    .Create(CheckingDiagnostics.GivenTogether, KeyOf(record, field), At.PathText, field.Name, given[0].Name, Names(rule.Fields))
                    .WithRelated(KeyOf(record, given[0]), $"'{given[0].Name}'")
                    .WithRelated(rule.Place, $"'{rule.Word}' in the schema"));
            }
        }
    }

    private void CheckRequired(PresenceRule rule, BoundRecord record)
    {
        if (!IsGiven(record, rule.Fields[0])
            && rule.Conditions.FirstOrDefault(all => all.All(condition => Holds(condition, record))) is { IsDefault: false } held
            && !IsToldOtherwise(rule, record))
        {
            var because = string.Join(" and ", held.Select(condition => condition.Values.IsEmpty
                ? $"'{condition.Field.Name}' is given"
                : $"'{condition.Field.Name}' is {NodeText.Of(record[condition.Field]!.Node)}"));
            Report(CheckingDiagnostics.RequiredMissing, rule, KeyOf(record, held[0].Field), rule.Fields[0].Name, because);
        }
    }

    /// <summary>Whether binding has reported that the record is empty, or that the name of one of the fields is misspelt.</summary>
    private static bool IsToldOtherwise(PresenceRule rule, BoundRecord record)
    {
        if (MappingOf(record) is not { Entries.IsEmpty: false } entries)
        {
            return RecordInput.IsEmpty(record.Node) && record.Fields.Any(static value => value is null);
        }

        var unknown = new UnknownFields(new RecordInput(record.Declaration, record.Variant, record.Node, Located: null), record.Shape, entries);
        foreach (var field in rule.Fields)
        {
            if (unknown.AnyMeans(field.Name))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(PresenceCondition condition, BoundRecord record) =>
        condition.Values.IsEmpty
            ? record[condition.Field] is not null && IsGiven(record, condition.Field)
            : record[condition.Field] is { } value && _values.Contain(condition, value);

    private static bool IsGiven(BoundRecord record, FieldDeclaration field) => record[field] switch
    {
        null => record.IsWrong(field),
        BoundNull => false,
        var value when value.IsDefaultOf(field) => false,
        BoundStated stated => stated.IsStated,
        BoundList list => !list.Items.IsEmpty || list.IsPartial || field.Type is NullableType,
        BoundMap map => !map.Entries.IsEmpty || map.IsPartial || field.Type is NullableType,
        _ => true,
    };

    private Place KeyOf(BoundRecord record, FieldDeclaration field) =>
        MappingOf(record)?.Find(field.Name) is { } entry ? At.PlaceOf(entry.Key) : AnchorOf(record);

    // If a whole record lacks something, the place is its key.
    private Place AnchorOf(BoundRecord record) =>
        ReferenceEquals(record, At.Row.Record) ? At.Row.KeyPlace
            : MappingOf(record) is { Entries.IsEmpty: false } mapping ? At.PlaceOf(mapping.Entries[0].Key)
            : At.PlaceOf(record.Node);

    private static YamlMapping? MappingOf(BoundRecord record) =>
        record.Node is YamlMapping mapping ? mapping[AnnotationReader.Value] as YamlMapping ?? mapping : null;

    private static string Names(IEnumerable<FieldDeclaration> fields) => string.Join(", ", fields.Select(field => field.Name));

    private void Report(FactDescriptor descriptor, PresenceRule rule, Place place, params string[] arguments) =>
        Diagnostics.Report(FactDiagnostic
            .Create(descriptor, place, arguments.Prepend(At.PathText).ToArray<object?>())
            .WithRelated(rule.Place, $"'{rule.Word}' in the schema"));
}
