using System.Collections.Generic;

namespace Facts.Dates;

/// <summary>How a date is put together.</summary>
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

/// <summary>What stands at an end of a period or of a range in a set.</summary>
internal enum DateEnd
{
    Given,

    /// <summary><c>..</c>: there is no end.</summary>
    Open,

    /// <summary>Nothing: there is an end, which is not known.</summary>
    Unknown,
}

/// <summary>A date, a period or a range between two dates; a single date has itself at both ends.</summary>
internal sealed record DateMember(DatePoint? From, DateEnd FromEnd, DatePoint? To, DateEnd ToEnd)
{
    public static DateMember Of(DatePoint point) => new(point, DateEnd.Given, point, DateEnd.Given);

    public bool IsSingle => From is not null && ReferenceEquals(From, To);

    /// <summary>The offset, in seconds, at which an end is told that names none itself; null where neither end names one.</summary>
    public long? SharedOffset => From?.Clock?.Offset ?? To?.Clock?.Offset;
}

/// <summary>A date as read: its shape, its members and its canonical text.</summary>
internal sealed record DateSyntax(DateShape Shape, IReadOnlyList<DateMember> Members, string Text);
