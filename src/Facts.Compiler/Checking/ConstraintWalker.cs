using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>Checks each constrained field on its way through the rows. Of a list or map, the words for single values hold for each item.</summary>
internal sealed class ConstraintWalker(DatasetSchema schema) : RowWalker(schema)
{
    private readonly Dictionary<FieldDeclaration, FieldConstraints?> _constraints = [];

    // A default is the same for every record that leaves the field out, so it is told once.
    private readonly HashSet<(FactDescriptor, YamlNode)> _reportedDefaults = [];

    protected override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (ReferenceEquals(field.Constraints, Constraints.None))
        {
            return;
        }

        if (!_constraints.TryGetValue(field, out var constraints))
        {
            constraints = FieldConstraints.Of(field, Bag);
            _constraints.Add(field, constraints);
        }

        if (constraints is not null)
        {
            Check(constraints, value);
        }
    }

    private void Check(FieldConstraints constraints, BoundValue value)
    {
        switch (value)
        {
            case BoundStated { Value: { } stated }:
                Check(constraints, stated);
                break;
            case BoundOneOf oneOf:
                Check(constraints, oneOf.Value);
                break;
            case BoundList list:
                CheckList(constraints, list);
                break;
            case BoundMap map:
                CheckMap(constraints, map);
                break;
            case BoundText text:
                foreach (var (_, words) in text.Texts)
                {
                    CheckValue(constraints, value.Node, words, item: -1);
                }

                break;
            default:
                CheckSingle(constraints, value, item: -1);
                break;
        }
    }

    private void CheckList(FieldConstraints constraints, BoundList list)
    {
        if (!list.IsPartial)
        {
            CheckCount(list.Node, list.Items.Length, constraints.Words.MinItems, constraints.Words.MaxItems);
        }

        var seen = constraints.Words.UniqueItems ? new HashSet<object>() : null;
        for (var item = 0; item < list.Items.Length; item++)
        {
            CheckSingle(constraints, list.Items[item], item);
            if (seen?.Add(ValueIdentity.Of(list.Items[item])) == false)
            {
                var node = list.Items[item].Node;
                Report(CheckingDiagnostics.RepeatedItem, node, item, NodeText.Of(node));
            }
        }
    }

    private void CheckMap(FieldConstraints constraints, BoundMap map)
    {
        if (!map.IsPartial)
        {
            CheckCount(map.Node, map.Entries.Length, constraints.Words.MinProperties, constraints.Words.MaxProperties);
        }

        foreach (var (_, value) in map.Entries)
        {
            CheckSingle(constraints, value, item: -1);
        }
    }

    private void CheckCount(YamlNode node, int count, int? least, int? most)
    {
        if (count < least)
        {
            Report(CheckingDiagnostics.WrongCount, node, -1, Number(count), "least", Number(least.Value));
        }
        else if (count > most)
        {
            Report(CheckingDiagnostics.WrongCount, node, -1, Number(count), "most", Number(most.Value));
        }
    }

    private void CheckSingle(FieldConstraints constraints, BoundValue value, int item)
    {
        switch (value)
        {
            case BoundScalar scalar:
                CheckValue(constraints, scalar.Node, scalar.Value, item);
                break;
            case BoundReference reference:
                CheckValue(constraints, reference.Node, reference.Text, item);
                break;
            case BoundOneOf oneOf:
                CheckSingle(constraints, oneOf.Value, item);
                break;
            case BoundEnum { Node: YamlScalar text }:
                CheckValue(constraints, text, text.Text, item);
                break;
        }
    }

    private void CheckValue(FieldConstraints constraints, YamlNode node, object value, int item)
    {
        foreach (var bound in constraints.Bounds)
        {
            if (!bound.Allows(value))
            {
                Report(CheckingDiagnostics.OutOfBounds, node, item, NodeText.Of(node), bound.Words, bound.Text);
            }
        }

        if (constraints.MultipleOf is { } step && !IsMultiple(value, step))
        {
            Report(CheckingDiagnostics.NotMultiple, node, item, NodeText.Of(node), constraints.Words.MultipleOf!.Text);
        }

        if (constraints.Allowed?.Contains(value) == false)
        {
            var texts = constraints.Words.Enum.Select(text => text.Text);
            Report(CheckingDiagnostics.NotListed, node, item, NodeText.Of(node), Suggestion.Listed(texts), Suggestion.For(NodeText.Of(node), texts));
        }

        if (value is string words)
        {
            CheckText(constraints, node, words, item);
        }
    }

    private void CheckText(FieldConstraints constraints, YamlNode node, string text, int item)
    {
        if (constraints.Words is not { MinLength: null, MaxLength: null })
        {
            CheckLength(constraints.Words, node, text, item);
        }

        if (constraints.Pattern is { } pattern)
        {
            CheckPattern(pattern, node, text, item);
        }
    }

    // JSON Schema counts characters, not UTF-16 units.
    private void CheckLength(Constraints words, YamlNode node, string text, int item)
    {
        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        if (length < words.MinLength)
        {
            Report(CheckingDiagnostics.WrongLength, node, item, NodeText.Of(node), Number(length), "least", Number(words.MinLength.Value));
        }
        else if (length > words.MaxLength)
        {
            Report(CheckingDiagnostics.WrongLength, node, item, NodeText.Of(node), Number(length), "most", Number(words.MaxLength.Value));
        }
    }

    private void CheckPattern(Regex pattern, YamlNode node, string text, int item)
    {
        try
        {
            if (!pattern.IsMatch(text))
            {
                Report(CheckingDiagnostics.PatternMismatch, node, item, NodeText.Of(node), pattern.ToString());
            }
        }
        catch (RegexMatchTimeoutException)
        {
            Report(CheckingDiagnostics.SlowPattern, node, item, pattern.ToString(), NodeText.Of(node));
        }
    }

    private static bool IsMultiple(object value, decimal step) => value switch
    {
        long number => number % step == 0,
        ulong number => number % step == 0,
        decimal number => number % step == 0,
        double number => IsMultiple(number, step),
        float number => IsMultiple(number, step),
        _ => true,
    };

    private static bool IsMultiple(double number, decimal step) =>
        Math.Abs(number) < 7.9e28 ? (decimal)number % step == 0 : !double.IsNaN(number) && !double.IsInfinity(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(FactDescriptor descriptor, YamlNode node, int item, params string[] arguments)
    {
        if (IsInDefault && !_reportedDefaults.Add((descriptor, node)))
        {
            return;
        }

        var path = item < 0 ? PathText() : PathText(item);
        Bag.Report(descriptor, PlaceOf(node), arguments.Prepend(path).ToArray<object?>());
    }
}
