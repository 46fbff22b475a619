using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>Reports maps by references that one text cannot give, which is known once the keys of all tables are read.</summary>
internal sealed class MapKeyCheck(SchemaScope scope)
{
    public void Check(IEnumerable<RecordDraft> drafts)
    {
        foreach (var field in drafts.SelectMany(draft => draft.WithVariants).SelectMany(part => part.Declaration.Fields))
        {
            if (MapsIn(field.Type).Select(map => map.Key).OfType<ReferenceType>().FirstOrDefault() is not { } key)
            {
                continue;
            }

            scope.Report(SchemaDiagnostics.IllegalType, field.TypePlace,
                $"The key of a map cannot be a reference to '{key.Table.Name}', whose key has several parts. Write a list of a value with a field of the type '{key.Table.Name}'.");
            field.Type = new UnknownType();
        }
    }

    private static IEnumerable<MapType> MapsIn(FieldType type) => type switch
    {
        MapType map => MapsIn(map.Value).Prepend(map),
        NullableType nullable => MapsIn(nullable.Inner),
        StatedType stated => MapsIn(stated.Inner),
        ClaimsType claims => MapsIn(claims.Inner),
        OneOfType oneOf => oneOf.Alternatives.SelectMany(MapsIn),
        _ => FieldTypes.ItemOf(type) is { } item ? MapsIn(item) : [],
    };
}
