namespace Facts;

/// <content>
/// Relations of dates in time. For each there are two methods: whether it certainly holds, for everything that both dates can mean, and whether
/// it possibly holds. In these comparisons, a doubtful date may be off by one of the unit in doubt on either side, by a year for <c>1961~</c>.
/// </content>
public readonly partial struct FactDate
{
    /// <summary>The order of this and the other in time, which may be undetermined.</summary>
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

    /// <summary>Whether this certainly ends before the other starts. On the same day, only times can decide.</summary>
    public bool CertainlyBefore(FactDate other) => Value.CertainlyBefore(other.Value);

    /// <summary>Whether this possibly ends before the other starts.</summary>
    public bool PossiblyBefore(FactDate other) => Value.PossiblyBefore(other.Value);

    /// <summary>Whether this certainly starts after the other ends.</summary>
    public bool CertainlyAfter(FactDate other) => other.CertainlyBefore(this);

    /// <summary>Whether this possibly starts after the other ends.</summary>
    public bool PossiblyAfter(FactDate other) => other.PossiblyBefore(this);

    /// <summary>Whether this is certainly within the calendar period of the other.</summary>
    public bool CertainlyWithin(FactDate other) => Value.CertainlyWithin(other.Value);

    /// <summary>Whether this is possibly within the other.</summary>
    public bool PossiblyWithin(FactDate other) => Value.PossiblyWithin(other.Value);

    /// <summary>Whether both certainly have a day in common.</summary>
    public bool CertainlyOverlaps(FactDate other) => Value.CertainlyOverlaps(other.Value);

    /// <summary>Whether both possibly have a day in common.</summary>
    public bool PossiblyOverlaps(FactDate other) => Value.PossiblyOverlaps(other.Value);
}
