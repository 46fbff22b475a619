using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the options that only fields of some types can have.</summary>
internal sealed class FieldOptions(OptionMap options, FieldType type, RecordDraft record, SchemaScope scope)
{
    /// <summary>What the options are for that a computed field cannot have, in words for a message.</summary>
    public const string ForGiven = "fields that the data give; what is computed is checked by 'rules'";

    private readonly bool _isUnknown = type.Single is UnknownType;

    /// <summary>Reads <c>inverse: GiftsGiven</c>, or a map with <c>as</c>, <c>minItems</c> and <c>maxItems</c>.</summary>
    public (string? Name, InverseCount? Count) Inverse()
    {
        var (name, count) = options.Node("inverse") is YamlMapping map ? ReadInverse(map) : (options.CSharpNameOf("inverse"), null);
        if (name is null || _isUnknown || type.References.Any())
        {
            return (name, count);
        }

        scope.Report(SchemaDiagnostics.InverseWithoutReference, options.PlaceOfName("inverse"), options.Owner, type.Description);
        return (null, null);
    }

    private (string?, InverseCount?) ReadInverse(YamlMapping map)
    {
        var inverse = OptionMap.Of(map, options.File, $"the inverse of {options.Owner}", scope);
        var before = scope.Diagnostics.Count;
        inverse.CheckNames(ImmutableArray.Create("as", "minItems", "maxItems"));
        if (!inverse.Has("as") && scope.Diagnostics.Count == before)
        {
            options.ReportShape("inverse", map, "a C# name, or a map with 'as', 'minItems' and 'maxItems'");
        }

        var (least, most) = (inverse.Count("minItems"), inverse.Count("maxItems"));
        if (least > most)
        {
            var advice = ExchangedBounds.Advice("minItems", least, "maxItems", most);
            scope.Report(SchemaDiagnostics.EmptyRange, inverse.PlaceOfName("minItems"), "minItems", least, "maxItems", most, inverse.Owner, advice);
            (least, most) = (null, null);
        }

        return (inverse.CSharpNameOf("as"), least is null && most is null ? null : new InverseCount(least, most, options.PlaceOf(map)));
    }

    public string? Unit()
    {
        if (options.Scalar("unit", "the name of a unit") is not { } unit
            || !Fits("unit", IsQuantity(type.Single), "fields of the type Quantity"))
        {
            return null;
        }

        if (unit.Text.Length == 0 || !scope.Units.Contains(unit.Text))
        {
            var unknown = unit.Text.Split(['/'], 2).First(part => part.Length == 0 || !scope.Units.Contains(part));
            scope.Report(SchemaDiagnostics.UnknownUnit, options.PlaceOf(unit), unknown, SchemaScope.DidYouMean(unknown, scope.UnitNames));
            return null;
        }

        return unit.Text;
    }

    /// <summary><c>spellings: { true: [yes, Y], false: [no, N] }</c></summary>
    public ImmutableDictionary<string, bool> Spellings()
    {
        var spellings = ImmutableDictionary.CreateBuilder<string, bool>();
        if (options.Map("spellings", "a map of the texts that mean true and false, such as { true: [yes], false: [no] }") is not { } map
            || !Fits(
                "spellings",
                type.Single is ScalarType { Definition: BooleanScalar },
                "fields of the type bool; for an enum, write them below its member"))
        {
            return spellings.ToImmutable();
        }

        var texts = OptionMap.Of(map, options.File, $"'spellings' of {options.Owner}", scope);
        texts.CheckNames(ImmutableArray.Create("true", "false"));
        foreach (var word in new[] { "true", "false" })
        {
            foreach (var text in texts.Scalars(word))
            {
                if (text.Text is "true" or "false" ? text.Text != word : spellings.TryGetValue(text.Text, out var other) && other != (word == "true"))
                {
                    scope.Report(SchemaDiagnostics.SpellingTwice, options.PlaceOf(text), text.Text, word, word == "true" ? "false" : "true");
                }
                else
                {
                    spellings[text.Text] = word == "true";
                }
            }
        }

        return spellings.ToImmutable();
    }

    public bool Single() => options.Flag("single") && Fits("single", IsList, "lists, such as 'string[]'");

    public string? Delimiter()
    {
        if (options.Scalar("delimiter") is not { } delimiter || !Fits("delimiter", IsList, "lists, such as 'string[]'"))
        {
            return null;
        }

        if (delimiter.Text.Length == 0)
        {
            options.ReportValue("delimiter", delimiter, "at least one character");
            return null;
        }

        return delimiter.Text;
    }

    public bool Acyclic() =>
        options.Flag("acyclic")
        && Fits(
            "acyclic",
            record.Table is { } table && type.References.Any(reference => reference.Table == table),
            "references of a table to itself");

    public bool RequiresProvenance() => options.Choice("provenance", "required, or leave it out", "required") is not null;

    private bool IsList => type.Required is CollectionType;

    private static bool IsQuantity(FieldType type) => type switch
    {
        OneOfType oneOf => oneOf.Alternatives.Any(IsQuantity),
        _ => type is ScalarType { Definition: QuantityScalar },
    };

    private bool Fits(string option, bool isFit, string fitting)
    {
        if (isFit || _isUnknown)
        {
            return true;
        }

        scope.Report(SchemaDiagnostics.OptionMisfit, options.PlaceOfName(option), option, options.Owner, fitting);
        return false;
    }
}
