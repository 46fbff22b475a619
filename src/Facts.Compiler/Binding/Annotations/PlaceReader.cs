using System;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the place of a citation: a number or a range in the unit of the source, or a map of several units.</summary>
internal static class PlaceReader
{
    private static readonly string[] Units = ["paragraph", "page", "line", "section"];

    /// <summary>The unit that a word or an abbreviation stands for, or null.</summary>
    public static string? UnitMeantBy(string word)
    {
        var unit = word.ToLowerInvariant() switch
        {
            "p" or "pp" or "pg" => "page",
            "para" or "par" => "paragraph",
            "chapter" or "heading" => "section",
            var other => other.TrimEnd('s'),
        };
        return Array.IndexOf(Units, unit) >= 0 ? unit : null;
    }

    /// <param name="source">The source, or null if it is unknown.</param>
    public static BoundPlace Read(in BindingScope scope, SourceDeclaration? source, YamlNode node)
    {
        var place = BoundPlace.Whole;
        if (node is not YamlMapping map)
        {
            return Add(scope, source, place, source?.Unit ?? PlaceUnit.Paragraph, node);
        }

        foreach (var entry in map.Entries)
        {
            var unit = Array.IndexOf(Units, entry.Name);
            if (unit < 0)
            {
                var hint = UnitMeantBy(entry.Name) is { } meant && map.Find(meant) is null ? $" Did you mean '{meant}'?"
                    : Suggestion.For(entry.Name, Units.Where(word => map.Find(word) is null));
                scope.Report(BindingDiagnostics.UnknownCitationKey, entry.Key, "at", entry.Name, string.Join(", ", Units), hint);
            }
            else
            {
                place = Add(scope, source, place, (PlaceUnit)unit, entry.Value);
            }
        }

        return place;
    }

    private static BoundPlace Add(in BindingScope scope, SourceDeclaration? source, BoundPlace place, PlaceUnit unit, YamlNode node)
    {
        var text = node is YamlScalar { IsNull: false } scalar ? scalar.Text : null;
        if (unit == PlaceUnit.Section && text is not null)
        {
            return place with { Section = text };
        }

        if (!PlaceRange.TryParse(text, out var range))
        {
            scope.Report(BindingDiagnostics.NotPlace, node, NodeText.Of(node), Units[(int)unit]);
            return place;
        }

        if (source?.RangeOf(unit) is { } whole && !whole.Contains(range))
        {
            ReportOutside(scope, source, node, unit, range, whole);
            return place;
        }

        return place.With(unit, range);
    }

    private static void ReportOutside(
        in BindingScope scope, SourceDeclaration source, YamlNode node, PlaceUnit unit, PlaceRange range, PlaceRange whole)
    {
        var declared = source.RangePlaces[unit];
        scope.Report(
            new RelatedPlace(declared, "The source"),
            BindingDiagnostics.OutsideSource,
            node,
            Units[(int)unit],
            range.ToString(),
            source.Id,
            whole.First.ToString(CultureInfo.InvariantCulture),
            whole.Last.ToString(CultureInfo.InvariantCulture),
            SourceDeclaration.CountOf(unit),
            (declared.Range.Start.Line + 1).ToString(CultureInfo.InvariantCulture));
    }
}
