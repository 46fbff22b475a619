using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The options of one declaration. Reads each as the kind of value that it must have, and reports any other kind.</summary>
/// <param name="owner">The declaration in words, for messages: <c>the field 'giver'</c>.</param>
internal sealed class OptionMap(YamlMapping mapping, ParsedFile file, string owner, SchemaScope scope)
{
    /// <summary>The maximum number of options that a message lists.</summary>
    private const int MostListed = 12;

    public YamlMapping Mapping => mapping;

    public ParsedFile File => file;

    public string Owner => owner;

    /// <summary>The options of <paramref name="node"/>; none if it is null, or is not a map, which is reported.</summary>
    public static OptionMap Of(YamlNode node, ParsedFile file, string owner, SchemaScope scope, string shape = "a map of its options")
    {
        if (node is not (YamlMapping or YamlScalar { IsNull: true }))
        {
            scope.Report(SchemaDiagnostics.WrongShape, file.PlaceOf(node), Capitalize(owner), shape, SchemaScope.Describe(node));
        }

        return node is YamlMapping mapping ? new OptionMap(mapping, file, owner, scope) : Empty(default, file, owner, scope);
    }

    /// <summary>No options, for a declaration at <paramref name="range"/> that is written without any.</summary>
    public static OptionMap Empty(TextRange range, ParsedFile file, string owner, SchemaScope scope) =>
        new(new YamlMapping(range, ImmutableArray<YamlEntry>.Empty), file, owner, scope);

    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Reports every option that is not one of <paramref name="known"/>.</summary>
    /// <param name="hint">The hint for an option that resembles none of them.</param>
    public void CheckNames(ImmutableArray<string> known, string hint = "")
    {
        for (var index = 0; index < mapping.Entries.Length; index++)
        {
            var entry = mapping.Entries[index];
            if (known.Contains(entry.Name))
            {
                continue;
            }

            var place = file.PlaceOf(entry.Key);
            var name = entry.Name;
            if (IsCutAtComma(mapping, index))
            {
                scope.Report(SchemaDiagnostics.CutAtComma, place, name);
            }
            else if (OptionHint.For(name) is { } instead)
            {
                scope.Report(SchemaDiagnostics.NeighbourWord, place, name, instead);
            }
            else
            {
                var near = (known.Contains("until") ? OptionHint.ForValidity(name) : null) ?? SchemaScope.DidYouMean(name, known);
                var help = near.Length > 0 ? near : hint.Length > 0 || known.Length > MostListed ? hint : $" It takes {string.Join(", ", known)}.";
                scope.Report(SchemaDiagnostics.UnknownOption, place, name, Capitalize(owner), help);
            }
        }
    }

    /// <summary>
    /// Whether an entry is really the text after a comma in braces: a key without a value, on the line of the entry before it.
    /// </summary>
    public static bool IsCutAtComma(YamlMapping mapping, int index)
    {
        var entry = mapping.Entries[index];
        return index > 0
            && entry.Value is YamlScalar { Style: ScalarStyle.Plain, Text: "" }
            && mapping.Entries[index - 1].Value is YamlScalar { Text: not "" } before
            && before.Range.End.Line == entry.Key.Range.Start.Line;
    }

    public bool Has(string name) => mapping.Find(name) is not null;

    public YamlNode? Node(string name) => mapping[name];

    public Place PlaceOfName(string name) => mapping.Find(name) is { } entry ? file.PlaceOf(entry.Key) : file.PlaceOf(mapping);

    /// <summary>The place of the value of an option that is given.</summary>
    public Place PlaceOfValue(string name) => file.PlaceOf(mapping[name]!);

    public Place PlaceOf(YamlNode node) => file.PlaceOf(node);

    /// <summary>The scalar; null if the option is missing, or is not a scalar, which is reported.</summary>
    public YamlScalar? Scalar(string name, string shape = "a text")
    {
        switch (mapping[name])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar:
                return scalar;
            case var node:
                ReportShape(name, node, shape);
                return null;
        }
    }

    public string? Text(string name) => Scalar(name)?.Text;

    public bool Flag(string name) => Choice(name, "true or false", "true", "false") == "true";

    /// <summary>One of <paramref name="words"/>; null if the option is missing, or is anything else, which is reported.</summary>
    public string? Choice(string name, string shape, params string[] words)
    {
        if (Scalar(name, shape) is not { } scalar)
        {
            return null;
        }

        if (words.Contains(scalar.Text))
        {
            return scalar.Text;
        }

        ReportValue(name, scalar, shape);
        return null;
    }

    /// <summary>A non-negative integer; null if the option is missing, or is anything else, which is reported.</summary>
    public int? Count(string name)
    {
        const string Shape = "a whole number, 0 or more";
        if (Scalar(name, Shape) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        ReportValue(name, scalar, Shape);
        return null;
    }

    /// <summary>The map; null if the option is missing or null, or is not a map, which is reported.</summary>
    public YamlMapping? Map(string name, string shape)
    {
        switch (mapping[name])
        {
            case YamlMapping map:
                return map;
            case null or YamlScalar { IsNull: true }:
                return null;
            case var node:
                ReportShape(name, node, shape);
                return null;
        }
    }

    /// <summary>The items of a list; none if the option is missing or null, or is not a list, which is reported.</summary>
    public ImmutableArray<YamlNode> Items(string name, string shape)
    {
        switch (mapping[name])
        {
            case YamlSequence sequence:
                return sequence.Items;
            case null or YamlScalar { IsNull: true }:
                return ImmutableArray<YamlNode>.Empty;
            case var node:
                ReportShape(name, node, shape);
                return ImmutableArray<YamlNode>.Empty;
        }
    }

    /// <summary>A list of scalars, or a single one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string name, string shape = "a text or a list of texts")
    {
        switch (mapping[name])
        {
            case null:
                return ImmutableArray<YamlScalar>.Empty;
            case YamlScalar { IsNull: false } scalar:
                return ImmutableArray.Create(scalar);
            case YamlSequence sequence when sequence.Items.All(item => item is YamlScalar):
                return sequence.Items.Cast<YamlScalar>().ToImmutableArray();
            case var node:
                ReportShape(name, node, shape);
                return ImmutableArray<YamlScalar>.Empty;
        }
    }

    /// <summary>The message of <c>deprecated</c>, which is a text or <c>true</c>.</summary>
    public string? Deprecation() => Text("deprecated") switch
    {
        "true" => "No longer in use.",
        "false" => null,
        var text => text,
    };

    /// <summary>The C# name that an option such as <c>as</c> gives; null if it is missing, or is not a valid name, which is reported.</summary>
    public string? CSharpNameOf(string option)
    {
        if (Scalar(option, "a C# name") is not { } scalar)
        {
            return null;
        }

        if (CSharpName.IsIdentifier(scalar.Text))
        {
            return scalar.Text;
        }

        scope.Report(SchemaDiagnostics.NotCSharpName, file.PlaceOf(scalar), scalar.Text, owner, CSharpName.From(scalar.Text));
        return null;
    }

    /// <summary>Reports that an option names a field that does not exist.</summary>
    /// <param name="type">The name of the type that should declare the field.</param>
    public void ReportUnknownField(string name, YamlScalar field, string type, IEnumerable<string> known) =>
        scope.Report(
            SchemaDiagnostics.UnknownField,
            file.PlaceOf(field),
            name,
            owner,
            field.Text,
            type,
            SchemaScope.DidYouMeanOrListed(field.Text, known));

    public void ReportValue(string name, YamlScalar scalar, string shape) =>
        scope.Report(SchemaDiagnostics.OptionValue, file.PlaceOf(scalar), name, owner, shape, scalar.Text);

    public void ReportShape(string name, YamlNode node, string shape) =>
        scope.Report(SchemaDiagnostics.WrongShape, file.PlaceOf(node), $"'{name}' of {owner}", shape, SchemaScope.Describe(node));
}
