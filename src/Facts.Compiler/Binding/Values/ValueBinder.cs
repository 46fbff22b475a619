using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads a node as the declared type; null where it is wrong and a finding says so.</summary>
internal static class ValueBinder
{
    /// <param name="field">The field whose options (unit, delimiter, single) hold, or null.</param>
    public static BoundValue? Bind(BindingContext context, FieldType type, FieldDeclaration? field, YamlNode node)
    {
        var place = context.BeginValue();
        if (node is YamlMapping { Entries.IsEmpty: false } mapping && AnnotationReader.IsReserved(mapping.Entries[0].Name) && TakesWrapper(type))
        {
            return BindWrapped(context, type, field, mapping, place);
        }

        if (node is YamlMapping other && TakesWrapper(type) && other.Find(AnnotationReader.Value) is not null)
        {
            return BindWrapped(context, type, field, other, place);
        }

        return BindBare(context, type, field, node);
    }

    /// <summary>What a field holds that nothing gives, or null where its type needs a value.</summary>
    public static BoundValue? Absent(FieldType type, YamlNode node) => type switch
    {
        NullableType or UnknownType => new BoundNull(node),
        ListType or SetType or ListingType or ClaimsType => new BoundList(node, ImmutableArray<BoundValue>.Empty),
        MapType => new BoundMap(node, ImmutableArray<(BoundValue, BoundValue)>.Empty),
        StatedType => new BoundStated(node, IsStated: false, Value: null),
        _ => null,
    };

    /// <summary>A word for what a node is.</summary>
    public static string Kind(YamlNode node) => node switch
    {
        YamlSequence => "list",
        YamlMapping => "map",
        _ => "single value",
    };

    public static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };

    // In a map by key nothing is reserved, and a lone claim is a list of one that stands around its value.
    private static bool TakesWrapper(FieldType type) => type switch
    {
        MapType or ClaimsType => false,
        NullableType nullable => TakesWrapper(nullable.Inner),
        StatedType stated => TakesWrapper(stated.Inner),
        _ => true,
    };

    private static BoundValue? BindWrapped(
        BindingContext context, FieldType type, FieldDeclaration? field, YamlMapping mapping, AnnotationPlace place)
    {
        if (mapping.Find(AnnotationReader.Value) is not { } entry)
        {
            return TakesFields(type) ? BindBare(context, type, field, mapping) : ReportMissingValue(context, mapping);
        }

        var around = AnnotationReader.ReadBeside(context, mapping, place);
        var value = Bind(context, type, field, entry.Value);
        if (value is null || ReferenceEquals(around, Annotations.None))
        {
            return value;
        }

        return (around.Derived is null ? value : DeducedDates.Mark(value)) with { Around = around };
    }

    private static BoundValue? ReportMissingValue(BindingContext context, YamlMapping mapping)
    {
        context.Report(BindingDiagnostics.MissingValue, mapping.Entries[0].Key, mapping.Entries[0].Name);
        return null;
    }

    private static bool TakesFields(FieldType type)
    {
        switch (type)
        {
            case ValueType or UnknownType:
                return true;
            case NullableType nullable:
                return TakesFields(nullable.Inner);
            case StatedType stated:
                return TakesFields(stated.Inner);
            case ClaimsType claims:
                return TakesFields(claims.Inner);
            case ListType list:
                return TakesFields(list.Item);
            case OneOfType oneOf:
                foreach (var alternative in oneOf.Alternatives)
                {
                    if (TakesFields(alternative) || alternative is MapType)
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static BoundValue? BindBare(BindingContext context, FieldType type, FieldDeclaration? field, YamlNode node) => type switch
    {
        NullableType when IsNull(node) => new BoundNull(node),
        NullableType nullable => BindBare(context, nullable.Inner, field, node),
        ScalarType scalar => ScalarBinder.Bind(context, scalar.Definition, field, node),
        ReferenceType reference => ReferenceBinder.Bind(context, context.Alone(reference), node),
        EnumType enumeration => EnumBinder.Bind(context, enumeration.Declaration, node),
        ListType list => ListBinder.Bind(context, list.Item, field, node),
        SetType set => ListBinder.BindSet(context, set.Item, field, node),
        ListingType listing => ListBinder.BindListing(context, listing.Item, field, node),
        ClaimsType claims => ListBinder.BindClaims(context, claims.Inner, field, node),
        MapType map => MapBinder.Bind(context, map, field, node),
        LocalizedTextType => MapBinder.BindText(context, node),
        StatedType when IsNull(node) => new BoundStated(node, IsStated: true, Value: null),
        StatedType stated => BindBare(context, stated.Inner, field, node) is { } value ? new BoundStated(node, IsStated: true, value) : null,
        OneOfType oneOf => OneOfBinder.Bind(context, oneOf, field, node),
        ValueType value => BindRecord(context, value, node),
        _ => new BoundNull(node),
    };

    private static BoundRecord? BindRecord(BindingContext context, ValueType type, YamlNode node)
    {
        if (IsNull(node))
        {
            context.Report(BindingDiagnostics.NullValue, node, "a map of fields", type.Declaration.Name);
            return null;
        }

        return new RecordBinder(context, type.Declaration, type.Variant, node, record: null).Bind();
    }
}
