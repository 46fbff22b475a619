using System;
using System.ComponentModel;

namespace Facts;

/// <content>
/// Operators that C# refuses with a message that names the methods to call, because there are two answers for imprecise dates.
/// </content>
public readonly partial struct FactDate
{
    /// <summary>Not supported, because a date may be imprecise.</summary>
    [Obsolete("A date may be imprecise: write left.CertainlyBefore(right) or left.PossiblyBefore(right)", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator <(FactDate left, FactDate right) => throw new NotSupportedException();

    /// <summary>Not supported, because a date may be imprecise.</summary>
    [Obsolete("A date may be imprecise: write left.CertainlyAfter(right) or left.PossiblyAfter(right)", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator >(FactDate left, FactDate right) => throw new NotSupportedException();

    /// <summary>Not supported, because a date may be imprecise.</summary>
    [Obsolete("A date may be imprecise: write !left.PossiblyAfter(right) or !left.CertainlyAfter(right)", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator <=(FactDate left, FactDate right) => throw new NotSupportedException();

    /// <summary>Not supported, because a date may be imprecise.</summary>
    [Obsolete("A date may be imprecise: write !left.PossiblyBefore(right) or !left.CertainlyBefore(right)", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator >=(FactDate left, FactDate right) => throw new NotSupportedException();
}
