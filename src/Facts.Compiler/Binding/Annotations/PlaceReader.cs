using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the place of a citation: a number or a range in the unit of the source, or a map of several units.</summary>
/// <param name="source">The source, or null where it is not known.</param>
internal sealed class PlaceReader(BindingContext context, SourceDeclaration? source)
{
    private static readonly string[] Units = ["paragraph", "page", "line", "section"];

    public BoundPlace Read(YamlNode node)
    {
        context.Path.Push("at");
        var place = node switch
        {
            YamlMapping map => ReadMap(map),
            _ => Add(BoundPlace.Whole, source?.Unit ?? PlaceUnit.Paragraph, node),
        };
        context.Path.Pop();
        return place;
    }

    private BoundPlace ReadMap(YamlMapping map)
    {
        var place = BoundPlace.Whole;
        foreach (var entry in map.Entries)
        {
            var unit = Array.IndexOf(Units, entry.Name);
            if (unit < 0)
            {
                context.Report(BindingDiagnostics.UnknownCitationKey, entry.Key,
                    "at", entry.Name, string.Join(", ", Units), Suggestion.For(entry.Name, Units));
            }
            else
            {
                place = Add(place, (PlaceUnit)unit, entry.Value);
            }
        }

        return place;
    }

    private BoundPlace Add(BoundPlace place, PlaceUnit unit, YamlNode node)
    {
        var text = node is YamlScalar { IsNull: false } scalar ? scalar.Text : null;
        if (unit == PlaceUnit.Section && text is not null)
        {
            return place with { Section = text };
        }

        if (!PlaceRange.TryParse(text, out var range))
        {
            context.Report(BindingDiagnostics.NotPlace, node, NodeText.Of(node), Units[(int)unit]);
            return place;
        }

        if (source?.RangeOf(unit) is { } whole && !whole.Contains(range))
        {
            context.Report(
                BindingDiagnostics.OutsideSource,
                node,
                Units[(int)unit],
                range.ToString(),
                source.Id,
                whole.First.ToString(System.Globalization.CultureInfo.InvariantCulture),
                whole.Last.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return place;
        }

        return place.With(unit, range);
    }
}
