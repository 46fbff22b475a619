using System.Collections.Immutable;

namespace Facts.Compiler.Binding;

/// <summary>Marks the dates inside a value that was derived. A part that is cited and not derived itself keeps its dates as stated.</summary>
internal static class DeducedDates
{
    /// <summary>The value with all of its dates marked; the value itself where it has none.</summary>
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

    /// <summary>The record with the dates in its fields marked.</summary>
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
