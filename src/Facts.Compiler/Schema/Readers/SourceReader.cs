using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the <c>sources</c> of <c>dataset.yaml</c>: the known options, and all other information about a source.</summary>
internal static class SourceReader
{
    private const string RangeShape = "how many there are, or a range such as 3..84";

    private static readonly ImmutableArray<string> Known = ImmutableArray.Create(
        "title", "kind", "publisher", "authors", "published", "url", "language", "licence", "license", "at", "paragraphs", "pages", "lines")
            .AddRange(FreshnessReader.Names);

    public static ImmutableArray<SourceDeclaration> Read(OptionMap manifest, SchemaScope scope) =>
        manifest.Map("sources", "a map of the sources by their short names") is { } sources
            ? sources.Entries.Select(entry => Read(entry, manifest.File, scope)).ToImmutableArray()
            : ImmutableArray<SourceDeclaration>.Empty;

    private static SourceDeclaration Read(YamlEntry entry, ParsedFile file, SchemaScope scope)
    {
        var options = OptionMap.Of(entry.Value, file, $"the source '{entry.Name}'", scope, "a map of what is known of it");
        return new SourceDeclaration
        {
            Id = entry.Name,
            Title = options.Text("title"),
            Kind = options.Text("kind"),
            Publisher = options.Text("publisher"),
            Authors = options.Scalars("authors").Select(author => author.Text).ToImmutableArray(),
            Published = Published(options),
            Url = Checked(options, "url", "an address such as https://example.org", text => Uri.TryCreate(text, UriKind.Absolute, out _)),
            Language = Checked(
                options, "language", "a language tag such as en or zh-Hant", static tag => LanguageTag.IsValid(LanguageTag.Normalize(tag)))
                is { } tag ? LanguageTag.Normalize(tag) : null,
            Licence = options.Text("licence") ?? options.Text("license"),
            Unit = Unit(options),
            Paragraphs = Range(options, "paragraphs"),
            Pages = Range(options, "pages"),
            Lines = Range(options, "lines"),
            RangePlaces = new[] { PlaceUnit.Paragraph, PlaceUnit.Page, PlaceUnit.Line }
                .Where(unit => options.Has(SourceDeclaration.CountOf(unit)))
                .ToImmutableDictionary(static unit => unit, unit => options.PlaceOfValue(SourceDeclaration.CountOf(unit))),
            Fields = options.Mapping.Entries
                .Where(other => !Known.Contains(other.Name))
                .Select(other => (other.Name, options.Text(other.Name) ?? ""))
                .ToImmutableArray(),
            Freshness = new FreshnessReader(options, scope).ReadSource(),
            Place = file.PlaceOf(entry.Key),
        };
    }

    private static FactDate? Published(OptionMap options)
    {
        if (options.Scalar("published", "a date such as 2024-06") is not { } scalar)
        {
            return null;
        }

        if (FactDate.TryParse(scalar.Text, out var date, out _))
        {
            return date;
        }

        options.ReportValue("published", scalar, "a date such as 2024-06 or 2024-06-19");
        return null;
    }

    private static string? Checked(OptionMap options, string name, string shape, Func<string, bool> isRight)
    {
        if (options.Scalar(name, shape) is not { } scalar)
        {
            return null;
        }

        if (isRight(scalar.Text))
        {
            return scalar.Text;
        }

        options.ReportValue(name, scalar, shape);
        return null;
    }

    private static PlaceUnit Unit(OptionMap options) =>
        options.Choice("at", "paragraph, page, line or section", "paragraph", "page", "line", "section") switch
        {
            "page" => PlaceUnit.Page,
            "line" => PlaceUnit.Line,
            "section" => PlaceUnit.Section,
            _ => PlaceUnit.Paragraph,
        };

    private static PlaceRange? Range(OptionMap options, string name)
    {
        if (options.Scalar(name, RangeShape) is not { } scalar)
        {
            return null;
        }

        if (!PlaceRange.TryParse(scalar.Text, out var range))
        {
            options.ReportValue(name, scalar, RangeShape);
            return null;
        }

        return int.TryParse(scalar.Text, out var count) ? new PlaceRange(1, count) : range;
    }
}
