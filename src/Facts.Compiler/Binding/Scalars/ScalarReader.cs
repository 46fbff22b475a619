using System;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding.Scalars;

/// <summary>Reads the text of a scalar as its declared kind, without culture and without a word about what is wrong.</summary>
internal static class ScalarReader
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <param name="value">As <see cref="BoundScalar"/> holds it.</param>
    public static bool TryRead(ScalarKind kind, string text, out object value)
    {
        switch (kind)
        {
            case ScalarKind.String:
                value = text;
                return true;
            case ScalarKind.Boolean:
                value = text == "true" ? True : False;
                return text is "true" or "false";
            case ScalarKind.Char:
                value = text.Length == 1 ? text[0] : '\0';
                return text.Length == 1;
            case ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal:
                return NumberReader.TryRead(kind, text, out value);
            case >= ScalarKind.SByte and <= ScalarKind.UInt64:
                return IntegerReader.TryRead(kind, text, out value);
            case >= ScalarKind.DateOnly and <= ScalarKind.TimeSpan:
                return TryReadTime(kind, text, out value);
            default:
                return TryReadOther(kind, text, out value);
        }
    }

    private static bool TryReadTime(ScalarKind kind, string text, out object value)
    {
        bool isRead;
        switch (kind)
        {
            case ScalarKind.DateOnly:
                isRead = TemporalReader.TryDate(text, out var day);
                value = day;
                return isRead;
            case ScalarKind.TimeOnly:
                isRead = TemporalReader.TryTime(text, out var time);
                value = time;
                return isRead;
            case ScalarKind.DateTimeOffset:
                isRead = TemporalReader.TryInstant(text, out var instant);
                value = instant;
                return isRead;
            default:
                isRead = TemporalReader.TryTimeSpan(text, out var ticks);
                value = ticks;
                return isRead;
        }
    }

    private static bool TryReadOther(ScalarKind kind, string text, out object value)
    {
        bool isRead;
        value = text;
        switch (kind)
        {
            case ScalarKind.Guid:
                isRead = Guid.TryParseExact(text, "D", out var guid);
                value = guid;
                return isRead;
            case ScalarKind.Uri:
                return IsUri(text);
            case ScalarKind.Version:
                return IsVersion(text);
            case ScalarKind.Bytes:
                return Base64Reader.TryRead(text, out value);
            case ScalarKind.FactDate:
                isRead = FactDate.TryParse(text, out var date);
                value = date;
                return isRead;
            case ScalarKind.Quantity:
                isRead = Quantity.TryParse(text, out var quantity);
                value = quantity;
                return isRead;
            default:
                return false;
        }
    }

    private static bool IsUri(string text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return false;
            }
        }

        return text.Length > 0 && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
    }

    private static bool IsVersion(string text)
    {
        foreach (var character in text)
        {
            if (character is not ('.' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return Version.TryParse(text, out _);
    }
}
