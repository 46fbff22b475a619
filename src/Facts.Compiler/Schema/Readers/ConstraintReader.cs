using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Patterns;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>
/// Reads the constraints of a field, and reports those that do not fit its type. For a list or map, <c>minItems</c> and similar constraints
/// count the items, and all others apply to each item.
/// </summary>
internal sealed class ConstraintReader(OptionMap options, FieldType type, SchemaScope scope)
{
    private const string ForOrdered = "numbers, dates, times, durations and quantities";
    private const string ForNumbers = "numbers";
    private const string ForScalars = "scalars and enums";
    private const string ForLists = "lists, sets and listings";
    private const string ForMaps = "maps, and for tables and values as a whole";

    private static readonly string ForTexts =
        $"texts: {string.Join(", ", Scalar.All.Where(static scalar => scalar.IsText).Select(static scalar => scalar.Name))} and LocalizedText";

    public static ImmutableArray<string> Names { get; } =
    ImmutableArray.Create(
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "enum",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties");

    /// <summary>The constraints; none if one of them is invalid, because values may violate the others only for that reason.</summary>
    public Constraints Read()
    {
        if (!Names.Any(options.Has))
        {
            return Constraints.None;
        }

        var before = scope.Diagnostics.Count;
        var constraints = new Constraints
        {
            Minimum = Bound("minimum", IsOrdered, ForOrdered),
            Maximum = Bound("maximum", IsOrdered, ForOrdered),
            ExclusiveMinimum = Bound("exclusiveMinimum", IsOrdered, ForOrdered),
            ExclusiveMaximum = Bound("exclusiveMaximum", IsOrdered, ForOrdered),
            MultipleOf = Bound("multipleOf", IsNumber, ForNumbers),
            MinLength = Count("minLength", FitsItem(IsText), ForTexts),
            MaxLength = Count("maxLength", FitsItem(IsText), ForTexts),
            Pattern = Pattern(),
            Format = Format(),
            Enum = Fits("enum", FitsItem(IsScalar), ForScalars) ? options.Scalars("enum", "a list of texts") : ImmutableArray<YamlScalar>.Empty,
            MinItems = Count("minItems", IsList, ForLists),
            MaxItems = Count("maxItems", IsList, ForLists),
            UniqueItems = Fits("uniqueItems", IsList, ForLists) && options.Flag("uniqueItems"),
            MinProperties = Count("minProperties", IsMap, ForMaps),
            MaxProperties = Count("maxProperties", IsMap, ForMaps),
            Places = Names.Where(options.Has).ToImmutableDictionary(name => name, options.PlaceOfValue),
        };
        CheckRange("minLength", constraints.MinLength, "maxLength", constraints.MaxLength);
        CheckRange("minItems", constraints.MinItems, "maxItems", constraints.MaxItems);
        CheckRange("minProperties", constraints.MinProperties, "maxProperties", constraints.MaxProperties);
        return scope.Diagnostics.Count > before ? Constraints.None : constraints;
    }

    private bool IsList => type.Required is CollectionType;

    private bool IsMap => type.Required is MapType;

    private static bool IsOrdered(FieldType type) => type is ScalarType { Definition.IsBounded: true };

    private static bool IsNumber(FieldType type) => type is ScalarType { Definition.IsNumber: true };

    private static bool IsText(FieldType type) => type is LocalizedTextType or ScalarType { Definition.IsText: true };

    private static bool IsUri(FieldType type) => type is ScalarType { Definition: var scalar } && scalar == Scalar.Uri;

    private static bool IsScalar(FieldType type) => type is EnumType or ScalarType { Definition.IsListable: true };

    private bool FitsItem(Func<FieldType, bool> fits) =>
        type.Single is OneOfType oneOf
            ? oneOf.Alternatives.Any(alternative => fits(alternative.Single))
            : fits(type.Single);

    private bool Fits(string name, bool isFit, string fitting)
    {
        if (!options.Has(name))
        {
            return false;
        }

        if (isFit || type.Single is UnknownType)
        {
            return true;
        }

        scope.Report(SchemaDiagnostics.ConstraintMisfit, options.PlaceOfName(name), name, options.Owner, type.Description, fitting);
        return false;
    }

    private int? Count(string name, bool isFit, string fitting) => Fits(name, isFit, fitting) ? options.Count(name) : null;

    private YamlScalar? Bound(string name, Func<FieldType, bool> fits, string fitting)
    {
        if (!Fits(name, FitsItem(fits), fitting) || options.Scalar(name, "a number or a date") is not { } scalar)
        {
            return null;
        }

        if (IsNumber(type.Single) && !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            options.ReportValue(name, scalar, "a number");
            return null;
        }

        return scalar;
    }

    private string? Format()
    {
        if (!options.Has("format") || type.Single is UnknownType)
        {
            return null;
        }

        if (FitsItem(IsUri))
        {
            return options.Choice("format", "uri, for whole addresses, or uri-reference, for relative ones too", "uri", "uri-reference");
        }

        // The other formats of JSON Schema are types.
        scope.Report(SchemaDiagnostics.NeighbourWord, options.PlaceOfName("format"), "format", OptionHint.For("format"));
        return null;
    }

    private string? Pattern()
    {
        if (!Fits("pattern", FitsItem(IsText), ForTexts) || options.Scalar("pattern", "a regular expression") is not { } pattern)
        {
            return null;
        }

        var error = BetweenSlashes(pattern.Text);
        if (error is null && EcmaPattern.Parse(pattern.Text, out error) is not null)
        {
            return pattern.Text;
        }

        scope.Report(SchemaDiagnostics.BadPattern, options.PlaceOf(pattern), pattern.Text, error);
        return null;
    }

    /// <summary>The error for a pattern in the slashes of JavaScript, which are literal here, so that no text can match.</summary>
    private static string? BetweenSlashes(string pattern)
    {
        var end = pattern.LastIndexOf('/');
        if (end < 2 || pattern[0] != '/')
        {
            return null;
        }

        var inner = pattern.Substring(1, end - 1);
        return inner[0] == '^' || inner[inner.Length - 1] == '$' ? $"It is written without slashes here: '{inner}'." : null;
    }

    private void CheckRange(string least, int? minimum, string most, int? maximum)
    {
        if (minimum > maximum)
        {
            var advice = ExchangedBounds.Advice(least, minimum, most, maximum);
            scope.Report(SchemaDiagnostics.EmptyRange, options.PlaceOfName(least), least, minimum, most, maximum, options.Owner, advice);
        }
    }
}
