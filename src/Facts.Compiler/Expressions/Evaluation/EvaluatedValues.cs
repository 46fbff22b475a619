using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Expressions;

/// <summary>A date, because netstandard2.0 has no DateOnly.</summary>
internal readonly record struct DateValue(int DayNumber) : IComparable<DateValue>, IComparable
{
    /// <summary>The number of 9999-12-31.</summary>
    public const int LastDay = 3652058;

    public DateTime Day => DateTime.MinValue.AddDays(DayNumber);

    public static DateValue Of(DateTime day) => new((int)(day.Ticks / TimeSpan.TicksPerDay));

    public int CompareTo(DateValue other) => DayNumber.CompareTo(other.DayNumber);

    public int CompareTo(object? other) => other is DateValue date ? CompareTo(date) : 1;

    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A member of an enum, or a combination of members of a flags enum.</summary>
internal readonly record struct EnumValue(EnumDeclaration Declaration, long Value)
{
    public override string ToString()
    {
        var value = Value;
        if (Declaration.Members.FirstOrDefault(member => member.Value == value) is { } single)
        {
            return single.Name;
        }

        return string.Join(
            ", ",
            Declaration.Members.Where(member => member.Value != 0 && (value & member.Value) == member.Value).Select(member => member.Name));
    }
}

/// <summary>A record of a table, compared by identity, or a value, compared by content.</summary>
/// <param name="Linked">The record of a table, or null for a value.</param>
internal sealed record RecordValue(LinkedRecord? Linked, BoundRecord Record)
{
    public static RecordValue Of(LinkedRecord record) => new(record, record.Bound.Record);

    public static RecordValue Of(BoundRecord value) => new(null, value);

    public bool Equals(RecordValue? other) => other is not null && (Linked is null
        ? other.Linked is null && ValueIdentity.Of(Record).Equals(ValueIdentity.Of(other.Record))
        : Linked == other.Linked);

    public override int GetHashCode() => Linked is null ? ValueIdentity.Of(Record).GetHashCode() : Linked.GetHashCode();

    public override string ToString() => Linked?.Key.ToString() ?? Record.Declaration.Name;
}

/// <summary>A map with its keys and values in order.</summary>
internal sealed class MapValue(IReadOnlyList<object?> keys, IReadOnlyList<object?> values)
{
    private readonly Dictionary<object, object?> _byKey = Index(keys, values);

    public IReadOnlyList<object?> Keys { get; } = keys;

    public IReadOnlyList<object?> Values { get; } = values;

    public bool TryGet(object key, out object? value) => _byKey.TryGetValue(key, out value);

    public override string ToString() => $"a map of {Keys.Count}";

    private static Dictionary<object, object?> Index(IReadOnlyList<object?> keys, IReadOnlyList<object?> values)
    {
        var index = new Dictionary<object, object?>();
        for (var position = 0; position < keys.Count; position++)
        {
            index[keys[position]!] = values[position];
        }

        return index;
    }
}

/// <summary>Absent, stated without a value, or a value.</summary>
internal sealed record StatedValue(bool IsStated, object? Value)
{
    public override string ToString() => Value?.ToString() ?? (IsStated ? "stated without a value" : "not stated");
}

/// <summary>All claims for one field.</summary>
internal sealed class ClaimsValue(IReadOnlyList<object?> values, int preferred, bool isContested)
{
    public IReadOnlyList<object?> Values { get; } = values;

    public ClaimValue? Preferred { get; } = preferred < 0 ? null : new ClaimValue(values[preferred]);

    public bool IsContested { get; } = isContested;

    public override string ToString() => Preferred is { } claim ? $"{claim} of {Values.Count} claimed" : $"open, with {Values.Count} claimed";
}

/// <summary>One of several claims.</summary>
internal sealed record ClaimValue(object? Value)
{
    public override string ToString() => Value?.ToString() ?? "";
}

/// <summary>A listing: a list that may be incomplete.</summary>
internal sealed class ListingValue(IReadOnlyList<object?> items, bool isOpen) : IReadOnlyList<object?>
{
    public bool IsOpen { get; } = isOpen;

    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
