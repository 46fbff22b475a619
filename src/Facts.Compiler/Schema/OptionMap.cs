using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The options of one declaration; reads each as what it must be and reports what it is not.</summary>
/// <param name="owner">What is declared, for messages: <c>the field 'giver'</c>.</param>
internal sealed class OptionMap(YamlMapping mapping, ParsedFile file, string owner, SchemaScope scope)
{
    private static readonly YamlMapping Nothing = new(default, ImmutableArray<YamlEntry>.Empty);

    public YamlMapping Mapping => mapping;

    public ParsedFile File => file;

    public string Owner => owner;

    /// <summary>The options of <paramref name="node"/>; none where it is nothing, and a diagnostic where it is no map.</summary>
    public static OptionMap Of(YamlNode node, ParsedFile file, string owner, SchemaScope scope, string shape = "a map of its options")
    {
        if (node is not (YamlMapping or YamlScalar { IsNull: true }))
        {
            scope.Report(SchemaDiagnostics.WrongShape, file.PlaceOf(node), Capitalize(owner), shape, SchemaScope.Describe(node));
        }

        return new OptionMap(node as YamlMapping ?? Nothing, file, owner, scope);
    }

    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Reports every option that is not one of <paramref name="known"/>.</summary>
    /// <param name="hint">What is said of one that is near to none of them.</param>
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
            else if (NeighbourWords.InsteadOf(name) is { } instead)
            {
                scope.Report(SchemaDiagnostics.NeighbourWord, place, name, instead);
            }
            else
            {
                var near = SchemaScope.DidYouMean(name, known);
                scope.Report(SchemaDiagnostics.UnknownOption, place, name, Capitalize(owner), near.Length > 0 ? near : hint);
            }
        }
    }

    /// <summary>
    /// Whether an entry is what YAML makes of the words behind a comma in braces: a key without a value, on the line of the entry before.
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

    public Place PlaceOf(YamlNode node) => file.PlaceOf(node);

    /// <summary>The scalar, or null where the option is left out or is no scalar, which is reported.</summary>
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

    public bool Flag(string name)
    {
        if (Scalar(name, "true or false") is not { } scalar)
        {
            return false;
        }

        if (scalar.Text is not ("true" or "false"))
        {
            ReportValue(name, scalar, "true or false");
        }

        return scalar.Text == "true";
    }

    /// <summary>A whole number from 0 upwards.</summary>
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

    /// <summary>A list of scalars, or a lone one.</summary>
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

    /// <summary>A text for <c>deprecated</c>: what to use instead, or <c>true</c>.</summary>
    public string? Deprecation() => Text("deprecated") switch
    {
        "true" => "No longer in use.",
        "false" => null,
        var text => text,
    };

    /// <summary>A C# name of <c>as</c> and its like, or null where there is none or it is no name, which is reported.</summary>
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

    public void ReportValue(string name, YamlScalar scalar, string shape) =>
        scope.Report(SchemaDiagnostics.OptionValue, file.PlaceOf(scalar), name, owner, shape, scalar.Text);

    public void ReportShape(string name, YamlNode node, string shape) =>
        scope.Report(SchemaDiagnostics.WrongShape, file.PlaceOf(node), $"'{name}' of {owner}", shape, SchemaScope.Describe(node));
}
