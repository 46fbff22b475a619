using System;
using System.Linq;

namespace Facts.Dates;

/// <summary>The data of a date: its text, the days that it can mean, and its qualifiers.</summary>
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

    /// <summary>The value of <c>default(FactDate)</c>: some year of four digits.</summary>
    public static DateValue Unknown { get; } = Of(DateParser.Parse("XXXX", out _)!);

    public string Text { get; }

    /// <summary>Parsed on each call, because it is rarely needed and large.</summary>
    public DateSyntax Syntax => DateParser.Parse(Text, out _)!;

    /// <summary>Whether it was worked out rather than stated by the source; the meaning is the same.</summary>
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

    /// <summary>The first day in comparisons.</summary>
    public long EarliestPossible => _spans.Min(span => span.FirstDay);

    /// <summary>The last day in comparisons.</summary>
    public long LatestPossible => _spans.Max(span => span.LastDay);

    public bool IsCertainDay { get; }

    public bool IsApproximate { get; }

    public bool IsUncertain { get; }

    public bool HasUnspecifiedDigits { get; }

    public bool IsOpenEnded { get; }

    /// <summary>
    /// The first second at UTC that it can mean, if a date without an offset has the given one. Null if a start is open or unknown.
    /// </summary>
    public long? EarliestSecond(long offset) =>
        Earliest == DateSpan.Past ? null : Syntax.Members.Min(member => member.From!.FirstSecond(member.SharedOffset ?? offset));

    /// <summary>The last second at UTC that it can mean. Null if an end is open or unknown.</summary>
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

    /// <summary>Whether everything in this is before everything in the other. One unknown date of several can be any of them, so all must
    /// be.</summary>
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

    /// <summary>For one unknown date of several, each must satisfy the condition; for all of several dates, one is enough.</summary>
    private bool EachAlternative(Func<DateSpan, bool> condition) => Shape == DateShape.AllOf ? _spans.Any(condition) : _spans.All(condition);

    /// <summary>For one unknown date of several, any may satisfy the relation; for all of several dates, each or any must, depending on the
    /// relation.</summary>
    private bool Possibly(DateValue other, SpanRelation relation, bool allOfThis, bool allOfOther)
    {
        return Some(this, allOfThis, span => Some(other, allOfOther, otherSpan => relation(span, otherSpan)));

        static bool Some(DateValue value, bool all, Func<DateSpan, bool> condition) =>
            all && value.Shape == DateShape.AllOf ? value._spans.All(condition) : value._spans.Any(condition);
    }

    private delegate bool SpanRelation(in DateSpan one, in DateSpan other);
}
