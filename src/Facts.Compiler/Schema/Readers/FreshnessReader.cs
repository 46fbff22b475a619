using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>reviewBy: 2026-12-31</c> and <c>maxAge: { days: 180, since: checked }</c> of a table or a source.</summary>
internal sealed class FreshnessReader(OptionMap options, SchemaScope scope)
{
    private const string AgeShape = "a map such as { days: 180, since: checked }";

    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create("reviewBy", "maxAge");

    public Freshness? ReadTable(TableDeclaration table)
    {
        if (!Names.Any(options.Has))
        {
            return null;
        }

        var reviewBy = options.Scalar("reviewBy", "a date such as 2026-12-31, or the name of a field with one");
        var day = reviewBy is null ? null : Day(reviewBy);
        var (maxAge, since) = ReadAge();
        return new Freshness
        {
            ReviewBy = day,
            ReviewByField = reviewBy is not null && day is null ? DateField(table, options, "reviewBy", reviewBy) : null,
            MaxAge = maxAge,
            SinceField = since is null ? null : DateField(table, options, "maxAge", since),
            Place = Place(),
        };
    }

    public Freshness? ReadSource()
    {
        if (!Names.Any(options.Has))
        {
            return null;
        }

        const string Shape = "a date such as 2026-12-31";
        var (maxAge, since) = ReadAge();
        return new Freshness
        {
            ReviewBy = Date("reviewBy", options.Scalar("reviewBy", Shape)),
            MaxAge = maxAge,
            Since = since is null ? null : SinceOfSource(since),
            Place = Place(),
        };
    }

    private Place Place() => options.PlaceOfName(options.Has("maxAge") ? "maxAge" : "reviewBy");

    private (int? Days, YamlScalar? Since) ReadAge()
    {
        if (options.Node("maxAge") is not { } node)
        {
            return (null, null);
        }

        if (node is not YamlMapping)
        {
            options.ReportShape("maxAge", node, AgeShape);
            return (null, null);
        }

        var age = OptionMap.Of(node, options.File, $"'maxAge' of {options.Owner}", scope, AgeShape);
        age.CheckNames(ImmutableArray.Create("days", "since"));
        if (!age.Has("days") || !age.Has("since"))
        {
            options.ReportShape("maxAge", node, AgeShape);
            return (null, null);
        }

        return (age.Count("days"), age.Scalar("since", "the name of a field with a date"));
    }

    private DayInFile? SinceOfSource(YamlScalar since)
    {
        if (!options.Has(since.Text))
        {
            options.ReportUnknownField("maxAge", since, options.Owner, options.Mapping.Entries.Select(entry => entry.Name).Except(Names));
            return null;
        }

        const string Shape = "a date such as 2024-06-19 or 2024-06";
        if (options.Scalar(since.Text, Shape) is not { } scalar)
        {
            return null;
        }

        // An invalid date of publication is reported when the source is read.
        if (!FactDate.TryParse(scalar.Text, out var date, out _) && since.Text != "published")
        {
            options.ReportValue(since.Text, scalar, Shape);
        }

        return date.LatestDayNumber is { } day ? new DayInFile(day, scalar.Text, options.PlaceOf(scalar)) : null;
    }

    private FieldPath? DateField(TableDeclaration table, OptionMap owner, string option, YamlScalar name)
    {
        if (FieldPath.Follow(table, name.Text, withVariants: false, out var reason) is not { } path)
        {
            if (reason is not null)
            {
                scope.Report(SchemaDiagnostics.FreshnessField, owner.PlaceOf(name), option, owner.Owner, name.Text, reason);
            }

            return null;
        }

        if (path.Last.Type is not ClaimsType && path.Last.Type.Required is ScalarType { Definition.HasDay: true } or UnknownType)
        {
            return path;
        }

        scope.Report(SchemaDiagnostics.FreshnessField, owner.PlaceOf(name), option, owner.Owner, name.Text,
            $"it is {path.Last.Type.Description}, not a DateOnly, DateTimeOffset or FactDate.");
        return null;
    }

    private DayInFile? Date(string option, YamlScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (Day(scalar) is not { } day)
        {
            options.ReportValue(option, scalar, "a date such as 2026-12-31");
            return null;
        }

        return day;
    }

    private DayInFile? Day(YamlScalar scalar) =>
        TemporalReader.TryDate(scalar.Text, out var day) ? new DayInFile(day, scalar.Text, options.PlaceOf(scalar)) : null;
}
