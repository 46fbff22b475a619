namespace Facts;

/// <content>
/// How dates relate in time. Each relation is asked twice: whether it holds whatever both dates may mean, and whether
/// it can hold; where it can but need not, it cannot be told. For these questions a doubtful date may be off by one of
/// its part in doubt on either side, a year for <c>1961~</c>.
/// </content>
public readonly partial struct FactDate
{
    /// <summary>How this and the other follow each other: an order that admits that it cannot be told.</summary>
    public TimeOrder OrderTo(FactDate other)
    {
        if (CertainlyBefore(other))
        {
            return TimeOrder.Before;
        }
        if (CertainlyAfter(other))
        {
            return TimeOrder.After;
        }
        return PossiblyBefore(other) || PossiblyAfter(other) ? TimeOrder.CannotBeTold : TimeOrder.Together;
    }

    /// <summary>Whether this is over before the other starts, whatever both may mean. On the same day only clock times can tell.</summary>
    public bool CertainlyBefore(FactDate other) => Value.CertainlyBefore(other.Value);

    /// <summary>Whether this can be over before the other starts.</summary>
    public bool PossiblyBefore(FactDate other) => Value.PossiblyBefore(other.Value);

    /// <summary>Whether this starts after the other is over, whatever both may mean.</summary>
    public bool CertainlyAfter(FactDate other) => other.CertainlyBefore(this);

    /// <summary>Whether this can start after the other is over.</summary>
    public bool PossiblyAfter(FactDate other) => other.PossiblyBefore(this);

    /// <summary>Whether this lies within the stretch of the calendar that the other names, whatever both may mean.</summary>
    public bool CertainlyWithin(FactDate other) => Value.CertainlyWithin(other.Value);

    /// <summary>Whether this can lie within the other.</summary>
    public bool PossiblyWithin(FactDate other) => Value.PossiblyWithin(other.Value);

    /// <summary>Whether the stretches of the calendar that both name share a day, whatever both may mean.</summary>
    public bool CertainlyOverlaps(FactDate other) => Value.CertainlyOverlaps(other.Value);

    /// <summary>Whether both can share a day.</summary>
    public bool PossiblyOverlaps(FactDate other) => Value.PossiblyOverlaps(other.Value);
}
