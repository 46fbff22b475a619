using System.Collections.Generic;

namespace Facts.Dates;

/// <summary>The structure of a date.</summary>
internal enum DateShape
{
    /// <summary>One date.</summary>
    Point,

    /// <summary>A period: <c>a/b</c>.</summary>
    Interval,

    /// <summary>One unknown date of several: <c>[a,b]</c>.</summary>
    OneOf,

    /// <summary>All of several dates: <c>{a,b}</c>.</summary>
    AllOf,
}

/// <summary>What is written at an end of a period or of a range in a set.</summary>
internal enum DateEnd
{
    Given,

    /// <summary><c>..</c>: there is no end.</summary>
    Open,

    /// <summary>Nothing: there is an end, but it is unknown.</summary>
    Unknown,
}

/// <summary>A date, a period or a range between two dates. A single date is stored as both ends.</summary>
internal sealed record DateMember(DatePoint? From, DateEnd FromEnd, DatePoint? To, DateEnd ToEnd)
{
    public static DateMember Of(DatePoint point) => new(point, DateEnd.Given, point, DateEnd.Given);

    public bool IsSingle => From is not null && ReferenceEquals(From, To);

    /// <summary>The offset, in seconds, of an end that has none itself: that of the other end, or null if neither has one.</summary>
    public long? SharedOffset => From?.Clock?.Offset ?? To?.Clock?.Offset;
}

/// <summary>A parsed date: its structure, its members and its canonical text.</summary>
internal sealed record DateSyntax(DateShape Shape, IReadOnlyList<DateMember> Members, string Text);
