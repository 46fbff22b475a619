using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Facts.Compiler.Binding;
using Facts.Compiler.Binding.Scalars;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>The constraints of one field, read once by the type of its values.</summary>
internal sealed class FieldConstraints
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(500);

    private FieldConstraints(FieldDeclaration field, DiagnosticBag bag)
    {
        Field = field;
        Words = field.Constraints;
        Kind = KindOf(field.Type);
        Bounds = ReadBounds(bag);
        MultipleOf = ReadMultiple(bag);
        Allowed = ReadAllowed(bag);
        Pattern = ReadPattern();
    }

    public FieldDeclaration Field { get; }

    public Constraints Words { get; }

    /// <summary>The kind of the single values, or null where they are no scalars.</summary>
    public ScalarKind? Kind { get; }

    public ImmutableArray<Bound> Bounds { get; }

    public decimal? MultipleOf { get; }

    /// <summary>The values of <c>enum</c>, or null where there is none.</summary>
    public HashSet<object>? Allowed { get; }

    public Regex? Pattern { get; }

    /// <summary>The constraints of a field, or null where it has none.</summary>
    public static FieldConstraints? Of(FieldDeclaration field, DiagnosticBag bag) =>
        ReferenceEquals(field.Constraints, Constraints.None) ? null : new FieldConstraints(field, bag);

    private static ScalarKind? KindOf(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Kind,
        NullableType nullable => KindOf(nullable.Inner),
        StatedType stated => KindOf(stated.Inner),
        ListType list => KindOf(list.Item),
        SetType set => KindOf(set.Item),
        ListingType listing => KindOf(listing.Item),
        ClaimsType claims => KindOf(claims.Inner),
        MapType map => KindOf(map.Value),
        LocalizedTextType => ScalarKind.String,
        _ => null,
    };

    private ImmutableArray<Bound> ReadBounds(DiagnosticBag bag)
    {
        var bounds = ImmutableArray.CreateBuilder<Bound>();
        Add("minimum", Words.Minimum, isMinimum: true, isExclusive: false);
        Add("maximum", Words.Maximum, isMinimum: false, isExclusive: false);
        Add("exclusiveMinimum", Words.ExclusiveMinimum, isMinimum: true, isExclusive: true);
        Add("exclusiveMaximum", Words.ExclusiveMaximum, isMinimum: false, isExclusive: true);
        return bounds.ToImmutable();

        void Add(string word, YamlScalar? text, bool isMinimum, bool isExclusive)
        {
            if (text is not null && Read(word, text, bag) is { } value)
            {
                bounds.Add(new Bound(value, text.Text, isMinimum, isExclusive));
            }
        }
    }

    private object? Read(string word, YamlScalar text, DiagnosticBag bag)
    {
        if (Kind is { } kind && ScalarReader.TryRead(kind, text.Text, out var value))
        {
            return value;
        }

        bag.Report(CheckingDiagnostics.BadBound, PlaceOf(text), word, Field.Name, text.Text, TypeText.Of(Field.Type));
        return null;
    }

    private decimal? ReadMultiple(DiagnosticBag bag)
    {
        if (Words.MultipleOf is not { } text)
        {
            return null;
        }

        if (Kind is >= ScalarKind.SByte and <= ScalarKind.Decimal && ScalarReader.TryRead(ScalarKind.Decimal, text.Text, out var value) && (decimal)value > 0)
        {
            return (decimal)value;
        }

        bag.Report(CheckingDiagnostics.BadBound, PlaceOf(text), "multipleOf", Field.Name, text.Text, "number above 0");
        return null;
    }

    private HashSet<object>? ReadAllowed(DiagnosticBag bag)
    {
        if (Words.Enum.IsDefaultOrEmpty)
        {
            return null;
        }

        var allowed = new HashSet<object>();
        foreach (var text in Words.Enum)
        {
            if (Kind is null)
            {
                allowed.Add(text.Text);
            }
            else if (Read("enum", text, bag) is { } value)
            {
                allowed.Add(value);
            }
        }

        return allowed;
    }

    // The schema reader has said so where the pattern is no regular expression, and left it out.
    private Regex? ReadPattern() =>
        Words.Pattern is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout) : null;

    private Place PlaceOf(YamlScalar text) => new(Field.Place.File, text.Range);
}

/// <summary>One end of what a value may be.</summary>
/// <param name="Text">As the schema writes it.</param>
internal readonly record struct Bound(object Value, string Text, bool IsMinimum, bool IsExclusive)
{
    /// <summary>What a value must be, in words before the bound.</summary>
    public string Words => (IsMinimum, IsExclusive) switch
    {
        (true, false) => "at least",
        (false, false) => "at most",
        (true, true) => "more than",
        (false, true) => "less than",
    };

    /// <summary>Whether the value keeps the bound; an imprecise one fails only where it certainly breaks it.</summary>
    public bool Allows(object value)
    {
        switch (value, Value)
        {
            case (FactDate date, FactDate bound):
                return IsMinimum
                    ? !(date.CertainlyBefore(bound) || (IsExclusive && date == bound))
                    : !(date.CertainlyAfter(bound) || (IsExclusive && date == bound));
            case (Quantity quantity, Quantity bound):
                var isBroken = (IsMinimum, IsExclusive) switch
                {
                    (true, false) => quantity.IsLessThan(bound),
                    (true, true) => quantity.IsAtMost(bound),
                    (false, false) => quantity.IsGreaterThan(bound),
                    (false, true) => quantity.IsAtLeast(bound),
                };
                return isBroken != true;
            case (double.NaN, _) or (float.NaN, _):
                return false;
            case (string text, string bound):
                return IsKept(string.CompareOrdinal(text, bound));
            default:
                return value.GetType() != Value.GetType() || value is not IComparable comparable || IsKept(comparable.CompareTo(Value));
        }
    }

    private bool IsKept(int comparison) =>
        IsMinimum ? comparison > 0 || (!IsExclusive && comparison == 0) : comparison < 0 || (!IsExclusive && comparison == 0);
}
