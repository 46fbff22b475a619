using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>
/// Checks each constrained field on its way through the rows. Words that count items hold for the field's own list or map, all
/// others for each single value in it, however deep.
/// </summary>
internal sealed class ConstraintWalker(DatasetSchema schema, IReadOnlyDictionary<FieldDeclaration, FieldConstraints> fields) : RowWalker(schema)
{
    // A default is the same for every record that leaves the field out, so it is told once.
    private readonly HashSet<(FactDescriptor, YamlNode)> _reportedDefaults = [];

    private FieldConstraints _constraints = null!;

    protected override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (fields.TryGetValue(field, out var constraints))
        {
            _constraints = constraints;
            Check(value, field.Type.HasClaims, isWhole: true);
        }
    }

    /// <param name="areClaims">Whether a list holds claims, of which each is a value of the field.</param>
    /// <param name="isWhole">Whether this is all that the field holds, not a part of it.</param>
    private void Check(BoundValue value, bool areClaims, bool isWhole)
    {
        switch (value)
        {
            case BoundStated { Value: { } stated }:
                Check(stated, areClaims, isWhole);
                break;
            case BoundOneOf oneOf:
                Check(oneOf.Value, areClaims, isWhole);
                break;
            case BoundList list:
                CheckItems(list, areClaims, isWhole && !areClaims);
                break;
            case BoundMap map:
                CheckEntries(map, isWhole);
                break;
            case BoundText text:
                CheckTexts(text);
                break;
            case BoundScalar scalar:
                CheckScalar(scalar);
                break;
            case BoundEnum { Node: YamlSequence flags }:
                CheckFlags(flags);
                break;
            case BoundEnum { Node: YamlScalar member }:
                CheckMember(member);
                break;
        }
    }

    private void CheckItems(BoundList list, bool areClaims, bool isWhole)
    {
        if (isWhole && !list.IsPartial)
        {
            CheckCount(list.Node, list.Items.Length, "minItems", _constraints.Words.MinItems, "maxItems", _constraints.Words.MaxItems);
        }

        var seen = isWhole && _constraints.Words.UniqueItems ? new Dictionary<object, YamlNode>() : null;
        for (var index = 0; index < list.Items.Length; index++)
        {
            var item = list.Items[index];
            Path.Push(index);
            Check(item, areClaims: false, isWhole: areClaims);
            if (seen is not null)
            {
                CheckUnique(item, seen);
            }

            Path.Pop();
        }
    }

    private void CheckUnique(BoundValue item, Dictionary<object, YamlNode> seen)
    {
        var identity = ValueIdentity.Of(item);
        if (seen.TryGetValue(identity, out var first))
        {
            Report(CheckingDiagnostics.RepeatedItem, item.Node, (PlaceOf(first), "The first one"), NodeText.Of(item.Node));
        }
        else
        {
            seen.Add(identity, item.Node);
        }
    }

    private void CheckEntries(BoundMap map, bool isWhole)
    {
        if (isWhole && !map.IsPartial)
        {
            CheckCount(
                map.Node, map.Entries.Length, "minProperties", _constraints.Words.MinProperties, "maxProperties", _constraints.Words.MaxProperties);
        }

        foreach (var (key, value) in map.Entries)
        {
            Path.Push((key.Node as YamlScalar)?.Text ?? "");
            Check(value, areClaims: false, isWhole: false);
            Path.Pop();
        }
    }

    private void CheckTexts(BoundText text)
    {
        foreach (var (language, words) in text.Texts)
        {
            if (text.Node is YamlMapping mapping && mapping[language] is { } node)
            {
                Path.Push(language);
                CheckValue(ScalarKind.String, node, words);
                Path.Pop();
            }
            else
            {
                CheckValue(ScalarKind.String, text.Node, words);
            }
        }
    }

    private void CheckScalar(BoundScalar scalar) => CheckValue(scalar.Kind, scalar.Node, scalar.Value);

    private void CheckFlags(YamlSequence flags)
    {
        for (var index = 0; index < flags.Items.Length; index++)
        {
            Path.Push(index);
            CheckMember((YamlScalar)flags.Items[index]);
            Path.Pop();
        }
    }

    private void CheckMember(YamlScalar member)
    {
        if (!_constraints.Words.Enum.IsEmpty && _constraints.Words.Enum.All(text => text.Text != member.Text))
        {
            ReportNotListed(member);
        }
    }

    private void CheckCount(YamlNode node, int count, string leastWord, int? least, string mostWord, int? most)
    {
        var noun = count == 1 ? "item" : "items";
        if (count < least)
        {
            Report(CheckingDiagnostics.WrongCount, node, Word(leastWord), Number(count), noun, "least", Number(least.Value));
        }
        else if (count > most)
        {
            Report(CheckingDiagnostics.WrongCount, node, Word(mostWord), Number(count), noun, "most", Number(most.Value));
        }
    }

    private void CheckValue(ScalarKind kind, YamlNode node, object value)
    {
        if (_constraints.Of(kind) is { } scalars)
        {
            foreach (var bound in scalars.Bounds.Where(bound => !bound.Allows(value)))
            {
                Report(CheckingDiagnostics.OutOfBounds, node, Word(bound.Word), NodeText.Of(node), bound.Words, bound.Text.Text);
            }

            if (scalars.MultipleOf is { } step && !ScalarConstraints.IsMultiple(value, step))
            {
                Report(CheckingDiagnostics.NotMultiple, node, Word("multipleOf"), NodeText.Of(node), _constraints.Words.MultipleOf!.Text);
            }

            if (scalars.Allowed?.Contains(value) == false)
            {
                ReportNotListed(node);
            }
        }

        if (value is string words)
        {
            CheckLength(node, words);
            CheckPattern(node, words);
        }
    }

    private void ReportNotListed(YamlNode node)
    {
        var texts = _constraints.Words.Enum.Select(text => text.Text);
        Report(
            CheckingDiagnostics.NotListed,
            node,
            Word("enum"),
            NodeText.Of(node),
            Suggestion.Listed(texts),
            Suggestion.For(NodeText.Of(node), texts));
    }

    // JSON Schema counts characters, not UTF-16 units.
    private void CheckLength(YamlNode node, string text)
    {
        if (_constraints.Words is { MinLength: null, MaxLength: null })
        {
            return;
        }

        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        var noun = length == 1 ? "character" : "characters";
        if (length < _constraints.Words.MinLength)
        {
            Report(
                CheckingDiagnostics.WrongLength,
                node,
                Word("minLength"),
                NodeText.Of(node),
                Number(length),
                noun,
                "least",
                Number(_constraints.Words.MinLength.Value));
        }
        else if (length > _constraints.Words.MaxLength)
        {
            Report(
                CheckingDiagnostics.WrongLength,
                node,
                Word("maxLength"),
                NodeText.Of(node),
                Number(length),
                noun,
                "most",
                Number(_constraints.Words.MaxLength.Value));
        }
    }

    private void CheckPattern(YamlNode node, string text)
    {
        if (_constraints.Pattern is not { } pattern)
        {
            return;
        }

        try
        {
            if (!pattern.IsMatch(text))
            {
                Report(
                    CheckingDiagnostics.PatternMismatch,
                    node,
                    Word("pattern"),
                    NodeText.Of(node),
                    pattern.ToString(),
                    PatternFix.For(pattern, text, _constraints.Field.Examples));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What is slow once would be slow for every record.
            _constraints.Pattern = null;
            Report(CheckingDiagnostics.SlowPattern, node, Word("pattern"), pattern.ToString(), NodeText.Of(node));
        }
    }

    private (Place, string) Word(string word) => (_constraints.Words.Places[word], $"'{word}' in the schema");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(FactDescriptor descriptor, YamlNode node, (Place Place, string Message) related, params string[] arguments)
    {
        if (!IsInDefault || _reportedDefaults.Add((descriptor, node)))
        {
            Bag.Report(FactDiagnostic
                .Create(descriptor, PlaceOf(node), arguments.Prepend(PathText()).ToArray<object?>())
                .WithRelated(related.Place, related.Message));
        }
    }
}
