using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>The constraints of a field for scalars of one type. A OneOf has several types, each of which reads the constraints in its own
/// way.</summary>
internal sealed class ScalarConstraints
{
    private readonly FieldDeclaration _field;
    private readonly ScalarDefinition _scalar;

    public ScalarConstraints(FieldDeclaration field, ScalarDefinition scalar)
    {
        (_field, _scalar) = (field, scalar);
        var words = field.Constraints;
        Bounds = words.Bounds.Select(word => (word.Word, word.Text, Value: ReadBound(word.Text)))
            .Where(bound => bound.Value is not null)
            .Select(bound => new Bound(bound.Word, scalar, bound.Value!, bound.Text) { Units = field.Units })
            .ToImmutableArray();
        MultipleOf = words.MultipleOf is { } step && scalar.IsNumber ? ReadStep(step) : null;
        Allowed = words.Enum.IsEmpty ? null : new HashSet<object>(words.Enum.Select(Read).Where(value => value is not null)!);
    }

    public ImmutableArray<Bound> Bounds { get; }

    public decimal? MultipleOf { get; }

    /// <summary>The values of <c>enum</c>, or null if there is none.</summary>
    public HashSet<object>? Allowed { get; }

    /// <summary>Whether a value of this type satisfies all of them.</summary>
    public bool Allows(ScalarDefinition scalar, object value) =>
        Bounds.All(bound => bound.Allows(value))
        && (MultipleOf is not { } step || scalar.IsMultiple(value, step))
        && Allowed?.Contains(value) != false;

    /// <summary>Whether the text can be read as a value of this type.</summary>
    public bool Reads(YamlScalar text) => Read(text) is not null;

    public static decimal? ReadStep(YamlScalar text) =>
        Scalar.Decimal.TryRead(text.Text, out var value) && (decimal)value > 0 ? (decimal)value : null;

    /// <summary>Two bounds that no value can satisfy together, or null.</summary>
    public (Bound Least, Bound Most)? Contradiction()
    {
        foreach (var least in Bounds.Where(bound => bound.IsMinimum))
        {
            foreach (var most in Bounds.Where(bound => !bound.IsMinimum))
            {
                var isMet = most.Allows(least.Value) && least.Allows(most.Value);
                if (!isMet)
                {
                    return (least, most);
                }
            }
        }

        return null;
    }

    private object? ReadBound(YamlScalar text) => _scalar.IsBounded ? Read(text) : null;

    private object? Read(YamlScalar text)
    {
        if (!_scalar.TryRead(text.Text, out var value))
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
