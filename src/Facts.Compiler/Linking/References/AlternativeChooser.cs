using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Decides between the alternatives of a OneOf of tables and other types: the record if a table has the key, otherwise the other
/// value.</summary>
internal sealed class AlternativeChooser(ReferenceResolver resolver)
{
    /// <summary>The tables with all choices made; the same tables if the schema requires no choice.</summary>
    public static ImmutableArray<LinkedTable> Choose(DatasetSchema schema, ImmutableArray<LinkedTable> tables)
    {
        if (!schema.Types.Any(LeavesChoice))
        {
            return tables;
        }

        var chooser = new AlternativeChooser(new ReferenceResolver(tables));
        return tables.Select(chooser.Choose).ToImmutableArray();
    }

    private BoundRow Choose(BoundRow row) =>
        Choose(row.Record) is var record && ReferenceEquals(record, row.Record) ? row : row with { Record = record };

    private LinkedTable Choose(LinkedTable table) => new()
    {
        Declaration = table.Declaration,
        Rows = table.Rows.Select(Choose).ToImmutableArray(),
        RowByKey = table.RowByKey,
        FormerKeys = table.FormerKeys,
        VariantRows = table.VariantRows,
    };

    private static bool LeavesChoice(TypeDeclaration type) =>
        type.SelfAndVariants.SelectMany(declaration => declaration.Fields).Select(field => field.Type)
            .Concat(type.AdditionalProperties is { } additional ? [additional] : [])
            .Any(field => field.Single is OneOfType oneOf && oneOf.Alternatives.Any(IsReference) && !oneOf.Alternatives.All(IsReference));

    private static bool IsReference(FieldType type) => type is ReferenceType;

    private BoundRecord Choose(BoundRecord record)
    {
        var fields = record.Fields;
        for (var slot = 0; slot < fields.Length; slot++)
        {
            if (fields[slot] is { } value && Choose(value) is var chosen && !ReferenceEquals(chosen, value))
            {
                fields = fields.SetItem(slot, chosen);
            }
        }

        var additional = record.AdditionalProperties is { } map ? (BoundMap)Choose(map) : null;
        return fields == record.Fields && ReferenceEquals(additional, record.AdditionalProperties)
            ? record
            : record with { Fields = fields, AdditionalProperties = additional };
    }

    private BoundValue Choose(BoundValue value) => value switch
    {
        BoundOneOf { Value: BoundReference reference } oneOf => Choose(oneOf, reference),
        BoundOneOf oneOf => Choose(oneOf.Value) is var inner && ReferenceEquals(inner, oneOf.Value) ? oneOf : oneOf with { Value = inner },
        BoundRecord record => Choose(record),
        BoundStated { Value: { } stated } given =>
            Choose(stated) is var inner && ReferenceEquals(inner, stated) ? given : given with { Value = inner },
        BoundList list => Choose(list),
        BoundMap map => Choose(map),
        _ => value,
    };

    private BoundOneOf Choose(BoundOneOf oneOf, BoundReference reference)
    {
        if (oneOf.Otherwise is not { } other)
        {
            return oneOf;
        }

        return resolver.Resolve(reference) is null ? other with { Around = oneOf.Around } : oneOf with { Otherwise = null };
    }

    private BoundList Choose(BoundList list)
    {
        var items = list.Items;
        for (var index = 0; index < items.Length; index++)
        {
            if (Choose(items[index]) is var chosen && !ReferenceEquals(chosen, items[index]))
            {
                items = items.SetItem(index, chosen);
            }
        }

        return items == list.Items ? list : list with { Items = items };
    }

    private BoundMap Choose(BoundMap map)
    {
        var entries = map.Entries;
        for (var index = 0; index < entries.Length; index++)
        {
            if (Choose(entries[index].Value) is var chosen && !ReferenceEquals(chosen, entries[index].Value))
            {
                entries = entries.SetItem(index, (entries[index].Key, chosen));
            }
        }

        return entries == map.Entries ? map : map with { Entries = entries };
    }
}
