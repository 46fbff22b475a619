using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Binding.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>What the constraint words of a field mean for scalars of one kind. A OneOf has several kinds, and each its own reading.</summary>
internal sealed class ScalarConstraints
{
    private readonly FieldDeclaration _field;
    private readonly ScalarKind _kind;

    public ScalarConstraints(FieldDeclaration field, ScalarKind kind)
    {
        (_field, _kind) = (field, kind);
        var words = field.Constraints;
        Bounds = words.Bounds.Select(word => (word.Word, word.Text, Value: ReadBound(word.Text)))
            .Where(bound => bound.Value is not null)
            .Select(bound => Bound.Of(bound.Word, kind, bound.Value!, bound.Text) with { Units = field.Units })
            .ToImmutableArray();
        MultipleOf = words.MultipleOf is { } step && kind.IsNumber() ? ReadStep(step) : null;
        Allowed = words.Enum.IsEmpty ? null : new HashSet<object>(words.Enum.Select(Read).Where(value => value is not null)!);
    }

    public ImmutableArray<Bound> Bounds { get; }

    public decimal? MultipleOf { get; }

    /// <summary>The values of <c>enum</c>, or null where there is none.</summary>
    public HashSet<object>? Allowed { get; }

    /// <summary>Whether the text is a value of this kind, or of no use to it.</summary>
    public bool Reads(YamlScalar text) => Read(text) is not null;

    public static decimal? ReadStep(YamlScalar text) =>
        ScalarReader.TryRead(ScalarKind.Decimal, text.Text, out var value) && (decimal)value > 0 ? (decimal)value : null;

    /// <summary>Two bounds that no value can keep both, or null.</summary>
    public (Bound Least, Bound Most)? Contradiction()
    {
        foreach (var least in Bounds.Where(bound => bound.IsMinimum))
        {
            foreach (var most in Bounds.Where(bound => !bound.IsMinimum))
            {
                var isMet = most.Allows(ValueOf(least)) && least.Allows(ValueOf(most));
                if (!isMet)
                {
                    return (least, most);
                }
            }
        }

        return null;
    }

    public static bool IsMultiple(object value, decimal step)
    {
        try
        {
            return value switch
            {
                long number => number % step == 0,
                ulong number => number % step == 0,
                decimal number => number % step == 0,
                double number => IsMultiple(number, step),
                float number => IsMultiple(number, step),
                _ => true,
            };
        }
        catch (OverflowException)
        {
            return true; // Too far apart to tell.
        }
    }

    // What is too large for a decimal cannot be told; what is too small for one is no multiple.
    private static bool IsMultiple(double number, decimal step) =>
        Math.Abs(number) < 7.9e28
            ? (decimal)number % step == 0 && (number == 0 || (decimal)number != 0)
            : !double.IsNaN(number) && !double.IsInfinity(number);

    private static object ValueOf(Bound bound) => bound.Value is Version ? bound.Text.Text : bound.Value;

    private object? ReadBound(YamlScalar text) => _kind.IsBounded() ? Read(text) : null;

    private object? Read(YamlScalar text)
    {
        if (!ScalarReader.TryRead(_kind, text.Text, out var value))
        {
            return null;
        }

        if (value is not Quantity quantity || _field.Unit is not { } unit)
        {
            return value;
        }

        var counted = QuantityBinder.InUnitOf(_field, quantity);
        return _field.Units.DimensionOf(counted.Unit) == _field.Units.DimensionOf(unit) ? counted : null;
    }
}
