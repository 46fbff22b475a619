using System;
using System.Linq;

namespace Facts.Dates;

/// <summary>A date as it is kept: its text, what it can mean in days, and what is said of it.</summary>
internal sealed class DateValue
{
    private readonly DateSpan[] _spans;

    private DateValue(DateSyntax syntax, DateSpan[] spans)
    {
        _spans = spans;
        Text = syntax.Text;
        Shape = syntax.Shape;
        IsOpenEnded = Shape == DateShape.Interval && (syntax.Members[0].FromEnd == DateEnd.Open || syntax.Members[0].ToEnd == DateEnd.Open);
        (Earliest, Latest) = (DateSpan.Future, DateSpan.Past);
        foreach (var member in syntax.Members)
        {
            Earliest = Math.Min(Earliest, member.From?.Earliest ?? DateSpan.Past);
            Latest = Math.Max(Latest, member.To?.Latest ?? DateSpan.Future);
            IsApproximate |= member.From is { IsApproximate: true } || member.To is { IsApproximate: true };
            IsUncertain |= member.From is { IsUncertain: true } || member.To is { IsUncertain: true };
            HasUnspecifiedDigits |= member.From is { HasUnspecifiedDigits: true } || member.To is { HasUnspecifiedDigits: true };
        }

        IsCertainDay = Shape == DateShape.Point && Earliest == Latest && !IsApproximate && !IsUncertain && !HasUnspecifiedDigits;
    }

    /// <summary>What <c>default</c> stands for: some year of four digits.</summary>
    public static DateValue Unknown { get; } = Of(DateParser.Parse("XXXX", out _)!);

    public string Text { get; }

    /// <summary>Read again, because few ask for it and it is large.</summary>
    public DateSyntax Syntax => DateParser.Parse(Text, out _)!;

    /// <summary>Whether the source does not state it, but somebody worked it out; the meaning is the same.</summary>
    public bool IsDeduced { get; private set; }

    public DateValue As(bool isDeduced)
    {
        if (isDeduced == IsDeduced)
        {
            return this;
        }
        var copy = (DateValue)MemberwiseClone();
        copy.IsDeduced = isDeduced;
        return copy;
    }

    public DateShape Shape { get; }

    public long Earliest { get; }

    public long Latest { get; }

    /// <summary>The first day that relations reckon with.</summary>
    public long EarliestPossible => _spans.Min(span => span.FirstDay);

    /// <summary>The last day that relations reckon with.</summary>
    public long LatestPossible => _spans.Max(span => span.LastDay);

    public bool IsCertainDay { get; }

    public bool IsApproximate { get; }

    public bool IsUncertain { get; }

    public bool HasUnspecifiedDigits { get; }

    public bool IsOpenEnded { get; }

    /// <summary>
    /// The first second at UTC that it can mean, where a date without an offset is told at the given one; null where a start is open or unknown.
    /// </summary>
    public long? EarliestSecond(long offset) =>
        Earliest == DateSpan.Past ? null : Syntax.Members.Min(member => member.From!.FirstSecond(member.SharedOffset ?? offset));

    /// <summary>The last second at UTC that it can mean; null where an end is open or unknown.</summary>
    public long? LatestSecond(long offset) =>
        Latest == DateSpan.Future ? null : Syntax.Members.Max(member => member.To!.LastSecond(member.SharedOffset ?? offset));

    public static DateValue Of(DateSyntax syntax)
    {
        var spans = new DateSpan[syntax.Members.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = SpanOf(syntax.Shape, syntax.Members[i]);
        }
        return new DateValue(syntax, spans);
    }

    private static DateSpan SpanOf(DateShape shape, DateMember member) => shape switch
    {
        DateShape.Interval => DateSpan.OfPeriod(member),
        DateShape.AllOf when !member.IsSingle => DateSpan.OfAllBetween(member),
        DateShape.OneOf when !member.IsSingle => DateSpan.OfUnknownBetween(member),
        _ => DateSpan.OfPoint(member.From!),
    };

    /// <summary>All of this before all of the other; one of several is any of them, which must all agree.</summary>
    public bool CertainlyBefore(DateValue other) =>
        _spans.All(span => other._spans.All(otherSpan => DateSpan.CertainlyBefore(span, otherSpan)));

    public bool PossiblyBefore(DateValue other) =>
        Possibly(other, DateSpan.PossiblyBefore, allOfThis: true, allOfOther: true);

    public bool CertainlyWithin(DateValue other) =>
        _spans.All(span => other.EachAlternative(otherSpan => DateSpan.CertainlyWithin(span, otherSpan)));

    public bool PossiblyWithin(DateValue other) =>
        Possibly(other, DateSpan.PossiblyWithin, allOfThis: true, allOfOther: false);

    public bool CertainlyOverlaps(DateValue other) =>
        EachAlternative(span => other.EachAlternative(otherSpan => DateSpan.CertainlyOverlaps(span, otherSpan)));

    public bool PossiblyOverlaps(DateValue other) =>
        Possibly(other, DateSpan.PossiblyOverlaps, allOfThis: false, allOfOther: false);

    /// <summary>One of several: whichever it is, so each must do; all of several: it is enough that one does.</summary>
    private bool EachAlternative(Func<DateSpan, bool> condition) => Shape == DateShape.AllOf ? _spans.Any(condition) : _spans.All(condition);

    /// <summary>One of several: some must do. All of several: each must, or some, as the relation has it.</summary>
    private bool Possibly(DateValue other, SpanRelation relation, bool allOfThis, bool allOfOther)
    {
        return Some(this, allOfThis, span => Some(other, allOfOther, otherSpan => relation(span, otherSpan)));

        static bool Some(DateValue value, bool all, Func<DateSpan, bool> condition) =>
            all && value.Shape == DateShape.AllOf ? value._spans.All(condition) : value._spans.Any(condition);
    }

    private delegate bool SpanRelation(in DateSpan one, in DateSpan other);
}
