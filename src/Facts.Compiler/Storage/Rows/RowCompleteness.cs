using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>
/// Tells whether rows can be stored: every value was right and every reference leads somewhere. Where not, diagnostics have said so.
/// </summary>
internal static class RowCompleteness
{
    public static bool IsComplete(LinkedDataset dataset, CancellationToken cancellationToken)
    {
        foreach (var table in dataset.Tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (table.Declaration.Key.Any(part => part.Type is UnknownType)
                || !table.Rows.All(row => IsComplete(dataset, row.Record))
                || (!table.Declaration.Variants.IsEmpty && table.Rows.Any(row => row.Record.Variant is null)))
            {
                return false;
            }
        }

        return dataset.Provenance.All(subject => IsComplete(dataset, subject));
    }

    private static bool IsComplete(LinkedDataset dataset, LinkedSubject subject) =>
        (subject.Derivation?.Premises ?? ImmutableArray<BoundReference>.Empty).All(premise => dataset.TargetOf(premise) is not null)
        && subject.Citations.All(citation => citation.Source is not null
            && citation.Links.All(link => dataset.TargetOf(link.Record) is not null)
            && citation.Alternatives.Select(static alternative => alternative.By)
                .Prepend(citation.By)
                .All(chain => chain is null || FitsChain(dataset, chain)));

    private static bool FitsChain(LinkedDataset dataset, BoundList chain) =>
        !chain.IsPartial && chain.Items.All(link => Fits(dataset, dataset.Schema.Attribution, link));

    private static bool IsComplete(LinkedDataset dataset, BoundRecord record)
    {
        for (var index = 0; index < record.Fields.Length; index++)
        {
            var field = record.Shape.Fields[index];
            if (StoredFields.Holds(field) && !Fits(dataset, field.Type, record.Fields[index]))
            {
                return false;
            }
        }

        var additional = record.Declaration.AdditionalProperties;
        return record.AdditionalProperties is null || additional is null || !StoredFields.CanStore(additional)
            || AllFit(dataset, null, additional, record.AdditionalProperties);
    }

    private static bool Fits(LinkedDataset dataset, FieldType type, BoundValue? value) => (type, value) switch
    {
        (_, null) => false,
        (NullableType, BoundNull) => true,
        (NullableType nullable, _) => Fits(dataset, nullable.Inner, value),
        (ScalarType, BoundScalar) or (EnumType, BoundEnum) or (LocalizedTextType, BoundText) => true,
        (ReferenceType or OneOfType, BoundReference reference) => dataset.TargetOf(reference) is not null,
        (OneOfType, BoundOneOf { Alternative: < 0, Value: BoundReference reference }) => dataset.TargetOf(reference) is not null,
        (OneOfType oneOf, BoundOneOf { Alternative: >= 0 } chosen) => Fits(dataset, oneOf.Alternatives[chosen.Alternative], chosen.Value),
        (Schema.ValueType given, BoundRecord record) =>
            (given.Declaration.Variants.IsEmpty || record.Variant is not null) && IsComplete(dataset, record),
        (StatedType stated, BoundStated given) => given is not { IsStated: true, Value: not null } || Fits(dataset, stated.Inner, given.Value),
        (ListType list, BoundList items) => AllFit(dataset, list.Item, items),
        (SetType set, BoundList items) => AllFit(dataset, set.Item, items),
        (ListingType listing, BoundList items) => AllFit(dataset, listing.Item, items),
        (ClaimsType claims, BoundList items) => AllFit(dataset, claims.Inner, items),
        (MapType map, BoundMap entries) => AllFit(dataset, map.Key, map.Value, entries),
        _ => false,
    };

    // Apart, because what a lambda captures would be allocated for every value that comes this way.
    private static bool AllFit(LinkedDataset dataset, FieldType type, BoundList list)
    {
        foreach (var item in list.Items)
        {
            if (!Fits(dataset, type, item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllFit(LinkedDataset dataset, FieldType? key, FieldType type, BoundMap map)
    {
        foreach (var (name, value) in map.Entries)
        {
            if ((key is not null && !Fits(dataset, key, name)) || !Fits(dataset, type, value))
            {
                return false;
            }
        }

        return true;
    }
}
