using System;
using System.ComponentModel;

namespace Facts;

/// <content>
/// Operators that C# refuses with a message that names the methods to call, because it may be unknown which amount is less.
/// </content>
public readonly partial struct Quantity
{
    /// <summary>Not supported, because an amount may be imprecise.</summary>
    [Obsolete("An amount may be imprecise or have another dimension: write left.IsLessThan(right), which is then null", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator <(Quantity left, Quantity right) => throw new NotSupportedException();

    /// <summary>Not supported, because an amount may be imprecise.</summary>
    [Obsolete("An amount may be imprecise or have another dimension: write left.IsGreaterThan(right), which is then null", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator >(Quantity left, Quantity right) => throw new NotSupportedException();

    /// <summary>Not supported, because an amount may be imprecise.</summary>
    [Obsolete("An amount may be imprecise or have another dimension: write left.IsAtMost(right), which is then null", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator <=(Quantity left, Quantity right) => throw new NotSupportedException();

    /// <summary>Not supported, because an amount may be imprecise.</summary>
    [Obsolete("An amount may be imprecise or have another dimension: write left.IsAtLeast(right), which is then null", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator >=(Quantity left, Quantity right) => throw new NotSupportedException();
}
