using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds a node as the declared type; null if it is invalid, which is then reported.</summary>
internal static class ValueBinder
{
    public static BoundValue? Bind(in BindingScope scope, FieldType type, YamlNode node) =>
        IsUnknownAlias(node) ? null
        : node is YamlMapping { Entries.IsEmpty: false } mapping && TakesWrapper(type) && IsWrapper(mapping)
            ? BindWrapped(scope, type, mapping)
        : BindBare(scope, type, node);

    /// <summary>Binds without reporting; null if the value or any part of it is invalid.</summary>
    public static BoundValue? Try(in BindingScope scope, FieldType type, YamlNode node)
    {
        var trial = new Trial();
        var value = Bind(scope.Trying(trial), type, node);
        return trial.HasFailed ? null : value;
    }

    /// <summary>The value of an absent field, or null if its type requires one.</summary>
    public static BoundValue? Absent(FieldType type, YamlNode node) => type switch
    {
        NullableType or UnknownType => new BoundNull(node),
        ListType or SetType or ListingType or ClaimsType => new BoundList(node, ImmutableArray<BoundValue>.Empty),
        MapType => new BoundMap(node, ImmutableArray<(BoundValue, BoundValue)>.Empty),
        StatedType => new BoundStated(node, IsStated: false, Value: null),
        _ => null,
    };

    /// <summary>The kind of a node in words, for messages.</summary>
    public static string Kind(YamlNode node) => node switch
    {
        YamlSequence => "list",
        YamlMapping => "map",
        _ => "single value",
    };

    public static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };

    /// <summary>Whether the node replaces an unknown alias, which has been reported.</summary>
    public static bool IsUnknownAlias(YamlNode node) => node is YamlScalar { Style: ScalarStyle.UnknownAlias };

    private static bool IsWrapper(YamlMapping mapping) =>
        AnnotationReader.IsReserved(mapping.Entries[0].Name) || mapping.Find(AnnotationReader.Value) is not null;

    // No key of a map is reserved, and the wrapper of a single claim belongs to the claim, not to the list of claims.
    private static bool TakesWrapper(FieldType type) => type switch
    {
        MapType or ClaimsType => false,
        NullableType nullable => TakesWrapper(nullable.Inner),
        StatedType stated => TakesWrapper(stated.Inner),
        _ => true,
    };

    private static BoundValue? BindWrapped(in BindingScope scope, FieldType type, YamlMapping mapping)
    {
        if (mapping.Find(AnnotationReader.Value) is not { } entry)
        {
            return TakesFields(type) ? BindBare(scope, type, mapping) : ReportMissingValue(scope, mapping);
        }

        var around = AnnotationReader.ReadBeside(scope, mapping);
        var value = Bind(scope.With(AnnotationPlace.Value), type, entry.Value);
        if (value is null || ReferenceEquals(around, Annotations.None))
        {
            return value;
        }

        return (around.Derived is null ? value : DeducedDates.Mark(value)) with { Around = around };
    }

    private static BoundValue? ReportMissingValue(in BindingScope scope, YamlMapping mapping)
    {
        scope.Report(BindingDiagnostics.MissingValue, mapping.Entries[0].Key, mapping.Entries[0].Name);
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

    private static BoundValue? BindBare(in BindingScope scope, FieldType type, YamlNode node) => type switch
    {
        NullableType when IsNull(node) || scope.IsAbsent(node) => new BoundNull(node),
        NullableType nullable => BindBare(scope, nullable.Inner, node),
        ScalarType scalar => ScalarBinder.Bind(scope, scalar.Definition, node),
        ReferenceType reference => ReferenceBinder.Bind(scope, scope.Session.TargetsOf(reference), node),
        EnumType enumeration => EnumBinder.Bind(scope, enumeration.Declaration, node),
        ListType list => ListBinder.Bind(scope, list.Item, node),
        SetType set => ListBinder.BindSet(scope, set.Item, node),
        ListingType listing => ListBinder.BindListing(scope, listing.Item, node),
        ClaimsType claims => ListBinder.BindClaims(scope, claims.Inner, node),
        MapType map => MapBinder.Bind(scope, map, node),
        LocalizedTextType => MapBinder.BindText(scope, node),
        StatedType when scope.IsAbsent(node) => new BoundStated(node, IsStated: false, Value: null),
        StatedType when IsNull(node) => new BoundStated(node, IsStated: true, Value: null),
        StatedType stated => BindBare(scope, stated.Inner, node) is { } value ? new BoundStated(node, IsStated: true, value) : null,
        OneOfType oneOf => OneOfBinder.Bind(scope.With(AnnotationPlace.Value), oneOf, node),
        ValueType value => BindRecord(scope, value, node),
        _ => new BoundNull(node),
    };

    private static BoundRecord? BindRecord(in BindingScope scope, ValueType type, YamlNode node)
    {
        if (IsNull(node))
        {
            NoValue.Report(scope, node, "a map of fields", type.Declaration.Name);
            return null;
        }

        return RecordBinder.Bind(scope, new RecordInput(type.Declaration, type.Variant, node, Located: null));
    }
}
