using System;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <summary>A field that the sources do not mention, mention without a value, or give a value for.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Stated<T> : IEquatable<Stated<T>>
{
    private readonly State _state;
    private readonly T _value;
    private readonly LazyReference? _reference;

    /// <summary>Creates a stated value.</summary>
    public Stated(T value)
    {
        _state = State.Value;
        _value = value;
    }

    private Stated(State state, LazyReference? reference)
    {
        _state = state;
        _value = default!;
        _reference = reference;
    }

    private enum State : byte
    {
        NotStated,
        Unknown,
        Value,
    }

    /// <summary>Not mentioned.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The two states without a value belong to the type.")]
    public static Stated<T> NotStated => default;

    /// <summary>Mentioned without a value.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The two states without a value belong to the type.")]
    public static Stated<T> Unknown => new(State.Unknown, null);

    /// <summary>Whether the sources mention it, with or without a value.</summary>
    public bool IsStated => _state != State.NotStated;

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => _state == State.Value;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value => HasValue
        ? ValueOrDefault!
        : throw new InvalidOperationException(IsStated ? "It is stated without a value." : "It is not stated.");

    /// <summary>The value, or the default of its type.</summary>
    public T? ValueOrDefault => _reference is { } reference ? (T)reference.Record : _value;

    /// <summary>Creates a stated value.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named way.")]
    public static implicit operator Stated<T>(T value) => new(value);

    /// <summary>Whether both are in the same state with the same value.</summary>
    public static bool operator ==(Stated<T> left, Stated<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Stated<T> left, Stated<T> right) => !left.Equals(right);

    internal static Stated<T> Refer(LazyReference reference) => new(State.Value, reference);

    /// <summary>The value, or the given one if there is none.</summary>
    public T GetValueOrDefault(T otherwise) => HasValue ? ValueOrDefault! : otherwise;

    /// <inheritdoc/>
    public bool Equals(Stated<T> other) => _state == other._state && (!HasValue || FactEquality.Equals(Value, other.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Stated<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_state, FactEquality.HashCode(Value)) : (int)_state;

    /// <summary>The value, <c>unknown</c>, or <c>not stated</c>.</summary>
    public override string ToString() => HasValue ? FactEquality.Text(Value) : IsStated ? "unknown" : "not stated";
}
