using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>Reports maps whose key is a reference to a table with a composite key. Runs after the keys of all tables have been read.</summary>
internal sealed class MapKeyCheck(SchemaScope scope)
{
    public void Check(IEnumerable<RecordDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            foreach (var field in draft.WithVariants.SelectMany(part => part.Declaration.Fields))
            {
                field.Type = Check(field.Type, field.TypePlace);
            }

            if (draft.Type is { AdditionalProperties: { } additional } type)
            {
                type.AdditionalProperties = Check(additional, draft.Options.PlaceOfValue("additionalProperties"));
            }
        }
    }

    private FieldType Check(FieldType type, Place place)
    {
        if (MapsIn(type).Select(map => map.Key).OfType<ReferenceType>().FirstOrDefault() is not { } key)
        {
            return type;
        }

        scope.Report(SchemaDiagnostics.IllegalType, place,
            $"The key of a map cannot be a reference to '{key.Table.Name}', whose key has several parts. "
                + $"Write a list of a value with a field of the type '{key.Table.Name}'.");
        return new UnknownType();
    }

    private static IEnumerable<MapType> MapsIn(FieldType type) =>
        type is MapType map ? MapsIn(map.Value).Prepend(map) : type.Children.SelectMany(MapsIn);
}
