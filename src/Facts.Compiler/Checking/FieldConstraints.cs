using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Patterns;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>The constraints of one field, read once by the types of its values.</summary>
internal sealed class FieldConstraints
{
    private readonly Dictionary<ScalarDefinition, ScalarConstraints> _scalars;

    public FieldConstraints(FieldDeclaration field)
    {
        Field = field;
        Words = field.Constraints;
        _scalars = ScalarsOf(field.Type).Distinct().ToDictionary(scalar => scalar, scalar => new ScalarConstraints(field, scalar));

        // The schema reader has reported a pattern that is not a regular expression.
        Pattern = Words.Pattern is { } pattern ? EcmaPattern.Parse(pattern, out _) : null;
    }

    public FieldDeclaration Field { get; }

    public Constraints Words { get; }

    public EcmaPattern? Pattern { get; }

    /// <summary>The number of texts that the pattern could not decide within its limit of steps.</summary>
    public int Undecided { get; set; }

    public ScalarConstraints? Of(ScalarDefinition scalar) => _scalars.TryGetValue(scalar, out var scalars) ? scalars : null;

    /// <summary>Whether every single value in a value satisfies the constraints.</summary>
    public bool Allows(BoundValue value) => value.Leaves.All(leaf => leaf switch
    {
        BoundText text => text.Texts.All(entry => Allows(Scalar.String, entry.Text)),
        BoundScalar scalar => Allows(scalar.Definition, scalar.Value),
        BoundEnum { Node: YamlScalar member } => AllowsMember(member),
        BoundEnum { Node: YamlSequence flags } => flags.Items.OfType<YamlScalar>().All(AllowsMember),
        _ => true,
    });

    public bool AllowsMember(YamlScalar member) => Words.Enum.IsEmpty || Words.Enum.Any(text => text.Text == member.Text);

    /// <summary>The length as JSON Schema counts it: in characters, not in UTF-16 units.</summary>
    public static int LengthOf(string text)
    {
        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        return length;
    }

    private bool Allows(ScalarDefinition scalar, object value) =>
        Of(scalar)?.Allows(scalar, value) != false
        && (value is not string text || (IsLengthAllowed(text) && Pattern?.Match(text) != PatternVerdict.Differs));

    private bool IsLengthAllowed(string text) =>
        Words is { MinLength: null, MaxLength: null }
        || LengthOf(text) is var length && !(length < Words.MinLength) && !(length > Words.MaxLength);

    /// <summary>Reports bounds and listed values that are not values of the field's type, and bounds that exclude everything; true if there are
    /// none.</summary>
    public bool CheckWords(DiagnosticBag bag)
    {
        var before = bag.Count;
        foreach (var (word, text) in Words.Bounds.Where(bound =>
            !_scalars.Any(pair => pair.Key.IsBounded && pair.Value.Reads(bound.Text))))
        {
            ReportWord(bag, word, text, $"a value of the type {TypeText.Of(Field.Type)}{(Field.Unit is null ? "" : $" in {Field.Unit}")}");
        }

        if (Words.MultipleOf is { } step && ScalarConstraints.ReadStep(step) is null)
        {
            ReportWord(bag, "multipleOf", step, "a number above 0");
        }

        foreach (var text in Words.Enum.Where(text => !IsListable(text)))
        {
            ReportWord(bag, "enum", text, $"a value of the type {TypeText.Of(Field.Type)}");
        }

        if (_scalars.Values.Select(scalars => scalars.Contradiction()).FirstOrDefault(found => found is not null) is var (least, most))
        {
            bag.Report(
                SchemaDiagnostics.EmptyRange,
                PlaceOf(least.Text),
                least.Word,
                least.Text.Text,
                most.Word,
                most.Text.Text,
                $"the field '{Field.Name}'",
                ExchangedBounds.Advice(least.Word, least.Text.Text, most.Word, most.Text.Text));
        }

        return bag.Count == before;
    }

    private bool IsListable(YamlScalar text) =>
        _scalars.Values.Any(scalars => scalars.Reads(text))
        || EnumsOf(Field.Type).Any(members => members.Members.Any(member => member.Name == text.Text));

    private void ReportWord(DiagnosticBag bag, string word, YamlScalar text, string wanted) =>
        bag.Report(CheckingDiagnostics.BadBound, PlaceOf(text), word, Field.Name, text.Text, wanted);

    private Place PlaceOf(YamlScalar text) => new(Field.Place.File, text.Range);

    private static IEnumerable<ScalarDefinition> ScalarsOf(FieldType type) => Leaves(type).SelectMany<FieldType, ScalarDefinition>(leaf => leaf switch
    {
        ScalarType scalar => [scalar.Definition],
        LocalizedTextType => [Scalar.String],
        _ => [],
    });

    private static IEnumerable<EnumDeclaration> EnumsOf(FieldType type) => Leaves(type).OfType<EnumType>().Select(leaf => leaf.Declaration);

    private static IEnumerable<FieldType> Leaves(FieldType type) =>
        type.Single is OneOfType oneOf ? oneOf.Alternatives.SelectMany(Leaves) : ImmutableArray.Create(type.Single);
}
