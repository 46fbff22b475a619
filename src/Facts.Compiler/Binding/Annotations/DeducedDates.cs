using System.Collections.Immutable;

namespace Facts.Compiler.Binding;

/// <summary>Marks the dates in a derived value as deduced, except in parts with a citation of their own that are not derived.</summary>
internal static class DeducedDates
{
    /// <summary>The value with its dates marked.</summary>
    public static BoundValue Mark(BoundValue value)
    {
        if (IsCited(value.Around))
        {
            return value;
        }

        return value switch
        {
            BoundScalar { Value: FactDate date } scalar => scalar with { Value = date.AsDeduced() },
            BoundStated { Value: { } inner } stated => stated with { Value = Mark(inner) },
            BoundOneOf oneOf => MarkOneOf(oneOf),
            BoundList list => list with { Items = ImmutableArray.CreateRange(list.Items, Mark) },
            BoundMap map => map with { Entries = ImmutableArray.CreateRange(map.Entries, static entry => (entry.Key, Mark(entry.Value))) },
            BoundRecord record when !IsCited(record.Annotations) => MarkFields(record),
            _ => value,
        };
    }

    /// <summary>The record with the dates in its fields marked, whatever its own citations.</summary>
    public static BoundRecord MarkFields(BoundRecord record) => record with
    {
        Fields = ImmutableArray.CreateRange(record.Fields, static field => field is null ? null : Mark(field)),
        AdditionalProperties = (BoundMap?)(record.AdditionalProperties is { } map ? Mark(map) : null),
    };

    private static BoundOneOf MarkOneOf(BoundOneOf oneOf) => oneOf with
    {
        Value = Mark(oneOf.Value),
        Otherwise = oneOf.Otherwise is { } other ? MarkOneOf(other) : null,
    };

    private static bool IsCited(Annotations annotations) => !annotations.Citations.IsEmpty && annotations.Derived is null;
}
