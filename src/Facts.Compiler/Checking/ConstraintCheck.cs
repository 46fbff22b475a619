using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Patterns;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>
/// Checks values against the constraints of their fields, and the constraints themselves. Constraints on the number of items apply to the
/// field's own list or map, all others to each single value in it, at any depth.
/// </summary>
internal sealed class ConstraintCheck : DatasetCheck
{
    private readonly IReadOnlyDictionary<FieldDeclaration, FieldConstraints> _fields;

    // A default is the same for every record that omits the field, so it is reported once.
    private readonly HashSet<(FactDescriptor, YamlNode)> _reportedDefaults = [];

    private FieldConstraints _constraints = null!;

    private int _exchangesSought;

    private ConstraintCheck(LinkedDataset dataset, IReadOnlyDictionary<FieldDeclaration, FieldConstraints> fields) : base(dataset)
    {

        // Values may violate constraints that are wrong themselves only for that reason.
        _fields = fields.Where(pair => pair.Value.CheckWords(Diagnostics)).ToDictionary(static pair => pair.Key, static pair => pair.Value);
    }

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options)
    {
        var fields = dataset.Schema.Fields
            .Where(static field => !ReferenceEquals(field.Constraints, Constraints.None) && field.Type.Single is not UnknownType)
            .ToDictionary(static field => field, static field => new FieldConstraints(field));
        return fields.Count == 0 ? null : new ConstraintCheck(dataset, fields);
    }

    public override bool WantsLeavesOf(FieldDeclaration field) => _fields.ContainsKey(field);

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (!_fields.TryGetValue(field, out var constraints))
        {
            return;
        }

        _constraints = constraints;
        if (!field.Type.HasClaims)
        {
            CheckWhole(value.Unwrapped);
        }
        else if (value.Unwrapped is BoundList claims)
        {
            for (var index = 0; index < claims.Items.Length; index++)
            {
                At.Path.Push(PathStep.Of(index));
                CheckWhole(claims.Items[index].Unwrapped);
                At.Path.Pop();
            }
        }
    }

    public override void OnLeaf(FieldDeclaration field, BoundValue value)
    {
        _constraints = _fields[field];
        switch (value)
        {
            case BoundText text:
                CheckTexts(text);
                break;
            case BoundScalar scalar:
                CheckValue(scalar.Definition, scalar.Node, scalar.Value);
                break;
            case BoundEnum { Node: YamlSequence flags }:
                CheckFlags(flags);
                break;
            case BoundEnum { Node: YamlScalar member }:
                CheckMember(member);
                break;
        }
    }

    /// <summary>Checks the constraints on the number of items.</summary>
    private void CheckWhole(BoundValue? value)
    {
        if (value is BoundList { IsPartial: false } list)
        {
            CheckCount(list.Node, list.Items.Length, ("minItems", _constraints.Words.MinItems), ("maxItems", _constraints.Words.MaxItems));
        }

        if (value is BoundList items && _constraints.Words.UniqueItems)
        {
            CheckUnique(items);
        }

        if (value is BoundMap { IsPartial: false } map)
        {
            var (least, most) = (("minProperties", _constraints.Words.MinProperties), ("maxProperties", _constraints.Words.MaxProperties));
            CheckCount(map.Node, map.Entries.Length, least, most);
        }
    }

    private void CheckUnique(BoundList list)
    {
        var seen = new Dictionary<object, YamlNode>();
        for (var index = 0; index < list.Items.Length; index++)
        {
            var item = list.Items[index];
            var identity = ValueIdentity.Of(item);
            if (seen.TryGetValue(identity, out var first))
            {
                if (_constraints.Allows(item))
                {
                    At.Path.Push(PathStep.Of(index));
                    Report(CheckingDiagnostics.RepeatedItem, item.Node, (At.PlaceOf(first), "The first one"), NodeText.Of(item.Node));
                    At.Path.Pop();
                }
            }
            else
            {
                seen.Add(identity, item.Node);
            }
        }
    }

    private void CheckTexts(BoundText text)
    {
        foreach (var (language, words) in text.Texts)
        {
            if (text.Node is YamlMapping mapping && mapping[language] is { } node)
            {
                At.Path.Push(PathStep.Of(language));
                CheckValue(Scalar.String, node, words);
                At.Path.Pop();
            }
            else
            {
                CheckValue(Scalar.String, text.Node, words);
            }
        }
    }

    private void CheckFlags(YamlSequence flags)
    {
        for (var index = 0; index < flags.Items.Length; index++)
        {
            At.Path.Push(PathStep.Of(index));
            CheckMember((YamlScalar)flags.Items[index]);
            At.Path.Pop();
        }
    }

    private void CheckMember(YamlScalar member)
    {
        if (!_constraints.AllowsMember(member))
        {
            ReportNotListed(member);
        }
    }

    private void CheckCount(YamlNode node, int count, (string Word, int? Bound) least, (string Word, int? Bound) most)
    {
        var noun = count == 1 ? "item" : "items";
        if (count < least.Bound)
        {
            Report(CheckingDiagnostics.WrongCount, node, Word(least.Word), Number(count), noun, "least", Number(least.Bound.Value));
        }
        else if (count > most.Bound)
        {
            Report(CheckingDiagnostics.WrongCount, node, Word(most.Word), Number(count), noun, "most", Number(most.Bound.Value));
        }
    }

    private void CheckValue(ScalarDefinition scalar, YamlNode node, object value)
    {
        if (_constraints.Of(scalar) is { } scalars)
        {
            foreach (var bound in scalars.Bounds.Where(bound => !bound.Allows(value)))
            {
                ReportOutOfBounds(node, bound);
            }

            if (scalars.MultipleOf is { } step && !scalar.IsMultiple(value, step))
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

    private void ReportOutOfBounds(YamlNode node, Bound bound)
    {
        var exchanged = _exchangesSought++ < DiagnosticReport.MostOfOneCause ? ExchangedValue.Find(At.Row, node, _fields) : null;
        if (exchanged?.IsFirst != false)
        {
            Report(
                CheckingDiagnostics.OutOfBounds, node, Word(bound.Word), NodeText.Of(node), bound.Words, bound.Text.Text, exchanged?.Advice ?? "");
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
            TextFix.For(_constraints.Field, node, NodeText.Of(node), part => texts.Contains(part)) is { } fix
                ? $" {fix}"
                : Suggestion.For(NodeText.Of(node), texts));
    }

    private void CheckLength(YamlNode node, string text)
    {
        if (_constraints.Words is { MinLength: null, MaxLength: null })
        {
            return;
        }

        var length = FieldConstraints.LengthOf(text);
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
                Number(_constraints.Words.MinLength.Value),
                TextFix.IsBlankOfOptional(_constraints.Field, text) ? $" {TextFix.LeaveOut}" : "");
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
                Number(_constraints.Words.MaxLength.Value),
                "");
        }
    }

    private void CheckPattern(YamlNode node, string text)
    {
        if (_constraints.Pattern is not { } pattern)
        {
            return;
        }

        var verdict = pattern.Match(text);
        if (verdict == PatternVerdict.Differs)
        {
            var fix = TextFix.IsBlankOfOptional(_constraints.Field, text)
                ? $" {TextFix.LeaveOut}"
                : PatternFix.For(pattern, text, _constraints.Field.Examples);
            Report(CheckingDiagnostics.PatternMismatch, node, Word("pattern"), NodeText.Of(node), pattern.Text, fix);
        }
        else if (verdict == PatternVerdict.GaveUp)
        {
            _constraints.Undecided++;
            Report(CheckingDiagnostics.SlowPattern, node, Word("pattern"), pattern.Text, $"'{NodeText.Of(node)}'", "this text is");
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var constraints in _fields.Values.Where(static constraints => constraints.Undecided > 0))
        {
            var (texts, are) = constraints.Undecided == 1 ? ("a text", "it is") : ($"{Number(constraints.Undecided)} texts", "they are");
            var field = $"the field '{constraints.Field.Name}'";
            Diagnostics.Report(CheckingDiagnostics.SlowPattern, constraints.Words.Places["pattern"], field, constraints.Pattern!.Text, texts, are);
        }
    }

    private (Place, string) Word(string word) => (_constraints.Words.Places[word], $"'{word}' in the schema");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(FactDescriptor descriptor, YamlNode node, (Place Place, string Message) related, params string[] arguments)
    {
        if (!At.IsInDefault || _reportedDefaults.Add((descriptor, node)))
        {
            Diagnostics.Report(FactDiagnostic
                .Create(descriptor, At.PlaceOf(node), arguments.Prepend(At.PathText).ToArray<object?>())
                .WithRelated(related.Place, related.Message));
        }
    }
}
