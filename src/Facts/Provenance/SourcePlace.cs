using System;
using System.Collections.Generic;
using Facts.Storage;

namespace Facts;

/// <summary>A place in a source: paragraph, page, line and section, as far as the citation gives them.</summary>
public sealed record SourcePlace
{
    /// <summary>The source as a whole.</summary>
    public static SourcePlace Whole { get; } = new();

    /// <summary>The paragraph or paragraphs.</summary>
    public PlaceRange? Paragraph { get; init; }

    /// <summary>The page or pages.</summary>
    public PlaceRange? Page { get; init; }

    /// <summary>The line or lines.</summary>
    public PlaceRange? Line { get; init; }

    /// <summary>The section, by its name or number.</summary>
    public string? Section { get; init; }

    /// <summary>Whether no place is given.</summary>
    public bool IsWhole => Paragraph is null && Page is null && Line is null && Section is null;

    /// <summary>Parses what <see cref="ToString"/> writes, so that places can be compared with strings: <c>citation.At == "16"</c>.</summary>
    public static implicit operator SourcePlace(string text) => Parse(text);

    /// <summary>Parses what <see cref="ToString"/> writes: <c>16</c>, <c>16-18</c>, <c>page 3, line 5</c>, <c>section II</c>.</summary>
    /// <exception cref="FormatException">The string is none of these.</exception>
    public static SourcePlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = Whole;
        for (var rest = text; rest.Length > 0;)
        {
            if (rest.StartsWith("section ", StringComparison.Ordinal))
            {
                return place with { Section = rest["section ".Length..] };
            }

            var end = rest.IndexOf(", ", StringComparison.Ordinal);
            place = Add(place, end < 0 ? rest : rest[..end])
                ?? throw new FormatException($"'{text}' is not a place in a source. Write 16, 16-18, page 3, or section II.");
            rest = end < 0 ? "" : rest[(end + 2)..];
        }

        return place;
    }

    /// <summary>A paragraph alone as a number, everything else in words: <c>16</c>, <c>page 3, line 5</c>.</summary>
    public override string ToString()
    {
        if (Paragraph is { } alone && this == new SourcePlace { Paragraph = alone })
        {
            return alone.ToString();
        }

        var parts = new List<string>(4);
        if (Page is { } page)
        {
            parts.Add($"page {page}");
        }
        if (Paragraph is { } paragraph)
        {
            parts.Add($"paragraph {paragraph}");
        }
        if (Line is { } line)
        {
            parts.Add($"line {line}");
        }
        if (Section is { } section)
        {
            parts.Add($"section {section}");
        }
        return string.Join(", ", parts);
    }

    internal static SourcePlace Read(ref RowReader reader)
    {
        var parts = reader.ReadCount();
        return parts == 0 ? Whole : new SourcePlace
        {
            Paragraph = (parts & PlaceParts.Paragraph) != 0 ? ReadRange(ref reader) : null,
            Page = (parts & PlaceParts.Page) != 0 ? ReadRange(ref reader) : null,
            Line = (parts & PlaceParts.Line) != 0 ? ReadRange(ref reader) : null,
            Section = (parts & PlaceParts.Section) != 0 ? reader.ReadString() : null,
        };
    }

    private static PlaceRange ReadRange(ref RowReader reader)
    {
        var first = reader.ReadCount();
        return new PlaceRange(first, first + reader.ReadCount());
    }

    private static SourcePlace? Add(SourcePlace place, string part)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        if (!PlaceRange.TryParse(part[(space + 1)..], out var range))
        {
            return null;
        }

        return space < 0 ? place with { Paragraph = range } : part[..space] switch
        {
            "paragraph" => place with { Paragraph = range },
            "page" => place with { Page = range },
            "line" => place with { Line = range },
            _ => null,
        };
    }
}
