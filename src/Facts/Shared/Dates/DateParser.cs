using System;
using System.Collections.Generic;

namespace Facts.Dates;

/// <summary>Parses dates, periods and sets.</summary>
internal static class DateParser
{
    private const string Range = "..";

    /// <summary>The date, or null and an error message.</summary>
    public static DateSyntax? Parse(string text, out string? error)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            error = "The date is empty: write one such as 2024-06-19, 2024-06 or 2024.";
            return null;
        }

        var syntax = ParseShape(trimmed, out error);
        // The whole text is checked for other notations, because an error about a part of it would only confuse.
        if (syntax is null && DateHint.For(trimmed) is { } hint)
        {
            error = hint;
        }
        if (syntax is null)
        {
            error ??= NoDate(trimmed);
        }
        return syntax;
    }

    /// <summary>Whether the text is a date. Does not search for other notations.</summary>
    public static bool IsDate(string text) => text.Length > 0 && ParseShape(text, out _) is not null;

    private static string NoDate(string text) =>
        $"'{text}' is not a date: write one such as 2024-06-19, 2024-06 or 2024, or a period such as 2024-06-19/2024-06-21.";

    private static DateSyntax? ParseShape(string text, out string? error)
    {
        if (text[0] is '[' or '{')
        {
            return ParseSet(text, out error);
        }
        if (text.Contains('/'))
        {
            return ParseInterval(text, out error);
        }
        if (text.Contains(Range))
        {
            error = RangeOutsideSet(text);
            return null;
        }

        return DatePointParser.Parse(text, out error) is { } point ? new DateSyntax(DateShape.Point, [DateMember.Of(point)], point.Text) : null;
    }

    private static string RangeOutsideSet(string text)
    {
        var at = text.IndexOf(Range, StringComparison.Ordinal);
        var period = $"{text.Substring(0, at)}{(at == 0 ? Range : "")}/{text.Substring(at + 2)}{(at + 2 == text.Length ? Range : "")}";
        return $"Write {period} for a period, or [{text}] for one unknown date in it.";
    }

    private static DateSyntax? ParseInterval(string text, out string? error)
    {
        error = null;
        var slash = text.IndexOf('/');
        if (text.IndexOf('/', slash + 1) >= 0)
        {
            return null;
        }
        if (!ParseEnd(text.Substring(0, slash), out var from, out var fromEnd, out error))
        {
            return null;
        }
        if (!ParseEnd(text.Substring(slash + 1), out var to, out var toEnd, out error))
        {
            return null;
        }
        if (fromEnd == DateEnd.Unknown && toEnd == DateEnd.Unknown)
        {
            error = "A period needs a date on at least one side, such as 2022-09/.. , with .. if there is no end.";
            return null;
        }

        var member = InOrder(new DateMember(from, fromEnd, to, toEnd), "/", out error);
        return member is not null ? new DateSyntax(DateShape.Interval, [member], TextOf(member, "/")) : null;
    }

    private static bool ParseEnd(string text, out DatePoint? point, out DateEnd end, out string? error)
    {
        point = null;
        error = null;
        var trimmed = text.Trim();
        end = trimmed.Length == 0 ? DateEnd.Unknown : trimmed == Range ? DateEnd.Open : DateEnd.Given;
        if (end != DateEnd.Given)
        {
            return true;
        }
        point = DatePointParser.Parse(trimmed, out error);
        if (point is null)
        {
            error ??= DateHint.For(trimmed) ?? NoDate(trimmed);
        }
        return point is not null;
    }

    private static DateSyntax? ParseSet(string text, out string? error)
    {
        var close = text[0] == '[' ? ']' : '}';
        if (text[text.Length - 1] != close || text.Length < 3)
        {
            error = text.Length < 3 ? "The set of dates is empty." : $"A set that starts with {text[0]} ends with {close}.";
            return null;
        }

        var members = new List<DateMember>();
        foreach (var item in text.Substring(1, text.Length - 2).Split(','))
        {
            if (ParseItem(item.Trim(), out error) is not { } member)
            {
                return null;
            }
            members.Add(member);
        }

        error = null;
        var texts = members.ConvertAll(member => TextOf(member, Range));
        return new DateSyntax(close == ']' ? DateShape.OneOf : DateShape.AllOf, members, $"{text[0]}{string.Join(",", texts)}{close}");
    }

    private static DateMember? ParseItem(string text, out string? error)
    {
        var at = text.IndexOf(Range, StringComparison.Ordinal);
        if (at < 0)
        {
            return ParseSingle(text, out error) is { } point ? DateMember.Of(point) : null;
        }
        if (text == Range)
        {
            error = "A set needs a date next to its .. , such as [2024-06-21..].";
            return null;
        }

        error = null;
        var (left, right) = (text.Substring(0, at).Trim(), text.Substring(at + 2).Trim());
        var from = left.Length == 0 ? null : ParseSingle(left, out error);
        if (from is null && left.Length > 0)
        {
            return null;
        }
        var to = right.Length == 0 ? null : ParseSingle(right, out error);
        if (to is null && right.Length > 0)
        {
            return null;
        }
        var member = new DateMember(from, from is null ? DateEnd.Open : DateEnd.Given, to, to is null ? DateEnd.Open : DateEnd.Given);
        return InOrder(member, Range, out error);
    }

    private static DatePoint? ParseSingle(string text, out string? error)
    {
        error = null;
        if (text.Length == 0)
        {
            error = "A date is missing next to a comma.";
        }
        else if (text.Contains('/'))
        {
            var range = text.Replace("/", Range);
            error = IsDate($"[{range}]")
                ? $"A set cannot contain periods: write {range} for the dates between."
                : "A set cannot contain periods, only dates and ranges of dates.";
        }
        else if (DatePointParser.Parse(text, out error) is { } point)
        {
            return point;
        }
        error ??= DateHint.For(text) ?? NoDate(text);
        return null;
    }

    /// <summary>
    /// The same period, unless its end is before its start, as both are written. An end without an offset has the offset of the other. If,
    /// because of their offsets, the days as written are reversed, both ends can mean either day.
    /// </summary>
    private static DateMember? InOrder(DateMember member, string mark, out string? error)
    {
        error = null;
        if (member is not { From: { } from, To: { } to })
        {
            return member;
        }
        var offset = member.SharedOffset ?? 0;
        if (from.FirstSecond(offset) > to.LastSecond(offset))
        {
            error = $"{to.Text} is before {from.Text}: write {to.Text}{mark}{from.Text}.";
            return null;
        }
        return from.Earliest <= to.Latest
            ? member
            : member with { From = from.Within(to.Latest, from.Earliest), To = to.Within(to.Latest, from.Earliest) };
    }

    private static string TextOf(DateMember member, string mark)
    {
        if (member.IsSingle)
        {
            return member.From!.Text;
        }
        return TextOf(member.From, member.FromEnd, mark) + mark + TextOf(member.To, member.ToEnd, mark);
    }

    private static string TextOf(DatePoint? point, DateEnd end, string mark) =>
        point?.Text ?? (end == DateEnd.Open && mark != Range ? Range : "");
}
