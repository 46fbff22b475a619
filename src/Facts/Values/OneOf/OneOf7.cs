using System;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <summary>A value of one of several types.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
/// <typeparam name="T5">The type of the fifth alternative.</typeparam>
/// <typeparam name="T6">The type of the sixth alternative.</typeparam>
/// <typeparam name="T7">The type of the seventh alternative.</typeparam>
public readonly struct OneOf<T1, T2, T3, T4, T5, T6, T7>
    : IEquatable<OneOf<T1, T2, T3, T4, T5, T6, T7>>, IOneOf<OneOf<T1, T2, T3, T4, T5, T6, T7>>
{
    private readonly int _alternative;
    private readonly object? _value;

    private OneOf(int alternative, object? value)
    {
        _alternative = alternative;
        _value = value;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">This is the default of the type, which has no value.</exception>
    public object Value => OneOfValue.Resolve(_value) ?? throw OneOfValue.Missing();

    /// <summary>The position of the value's type among the alternatives, counted from 0.</summary>
    public int Alternative => _alternative;

    /// <summary>Converts a value of the first alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T1 value) => new(0, value);

    /// <summary>Converts a value of the second alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T2 value) => new(1, value);

    /// <summary>Converts a value of the third alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T3 value) => new(2, value);

    /// <summary>Converts a value of the fourth alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T4 value) => new(3, value);

    /// <summary>Converts a value of the fifth alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T5 value) => new(4, value);

    /// <summary>Converts a value of the sixth alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T6 value) => new(5, value);

    /// <summary>Converts a value of the seventh alternative.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
    public static implicit operator OneOf<T1, T2, T3, T4, T5, T6, T7>(T7 value) => new(6, value);

    /// <summary>Whether both hold the same value of the same alternative.</summary>
    public static bool operator ==(OneOf<T1, T2, T3, T4, T5, T6, T7> left, OneOf<T1, T2, T3, T4, T5, T6, T7> right) => left.Equals(right);

    /// <summary>Whether they differ in the value or its alternative.</summary>
    public static bool operator !=(OneOf<T1, T2, T3, T4, T5, T6, T7> left, OneOf<T1, T2, T3, T4, T5, T6, T7> right) => !left.Equals(right);

    /// <summary>Whether the value is of a type.</summary>
    public bool Is<T>() => OneOfValue.Resolve(_value) is T;

    /// <summary>Gets the value if it is of a type.</summary>
    public bool TryGet<T>([MaybeNullWhen(false)] out T value)
    {
        var found = OneOfValue.Resolve(_value) is T;
        value = found ? (T)Value : default;
        return found;
    }

    /// <summary>The result of the function for the actual alternative.</summary>
    public TResult Match<TResult>(
        Func<T1, TResult> first,
        Func<T2, TResult> second,
        Func<T3, TResult> third,
        Func<T4, TResult> fourth,
        Func<T5, TResult> fifth,
        Func<T6, TResult> sixth,
        Func<T7, TResult> seventh)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(fourth);
        ArgumentNullException.ThrowIfNull(fifth);
        ArgumentNullException.ThrowIfNull(sixth);
        ArgumentNullException.ThrowIfNull(seventh);
        return _alternative switch
        {
            0 => first((T1)Value),
            1 => second((T2)Value),
            2 => third((T3)Value),
            3 => fourth((T4)Value),
            4 => fifth((T5)Value),
            5 => sixth((T6)Value),
            _ => seventh((T7)Value),
        };
    }

    /// <inheritdoc/>
    public bool Equals(OneOf<T1, T2, T3, T4, T5, T6, T7> other) =>
        _alternative == other._alternative && FactEquality.Equals(OneOfValue.Resolve(_value), OneOfValue.Resolve(other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOf<T1, T2, T3, T4, T5, T6, T7> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_alternative, FactEquality.HashCode(OneOfValue.Resolve(_value)));

    /// <summary>The text of the value; for a record, its key.</summary>
    public override string ToString() => _value is null ? "" : FactEquality.Text(Value);

    static OneOf<T1, T2, T3, T4, T5, T6, T7> IOneOf<OneOf<T1, T2, T3, T4, T5, T6, T7>>.Of(int alternative, object value) =>
        new(alternative, value);
}
