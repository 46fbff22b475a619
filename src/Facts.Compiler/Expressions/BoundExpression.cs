using System;

namespace Facts.Compiler.Expressions;

/// <summary>A bound expression: its type, and the function that evaluates it for a record.</summary>
/// <remarks>
/// A value is one of: bool; a number of C#; char; string; <see cref="DateValue"/>; ticks of TimeOnly and TimeSpan as <see cref="TimeSpan"/>;
/// DateTimeOffset; Guid; FactDate; Quantity; <see cref="EnumValue"/>; <see cref="RecordValue"/>; lists as <c>IReadOnlyList&lt;object?&gt;</c>;
/// sequences as <c>IEnumerable&lt;object?&gt;</c>; <see cref="MapValue"/>; <see cref="StatedValue"/>; null; and <see cref="Unknown"/>, which in
/// a sequence represents an item that may or may not be present.
/// </remarks>
internal sealed record BoundExpression(ExpressionType Type, Func<EvaluationScope, object?> Evaluate)
{
    /// <summary>The result of anything that depends on an undecided comparison of imprecise values.</summary>
    public static readonly object Unknown = new();

    /// <summary>Whether it is a C# constant; <see cref="ConstantValue"/> is then its value.</summary>
    public bool IsConstant { get; private init; }

    public object? ConstantValue { get; private init; }

    public static BoundExpression Constant(ExpressionType type, object? value) => new(type, _ => value) { IsConstant = true, ConstantValue = value };

    /// <summary>Applies <paramref name="get"/> to the operand's value; if that is unknown, the result is unknown.</summary>
    public static BoundExpression Of(ExpressionType type, BoundExpression operand, Func<object?, object?> get) =>
        new(type, scope => operand.Evaluate(scope) is var value && ReferenceEquals(value, Unknown) ? Unknown : get(value));

    /// <summary>Applies <paramref name="get"/> to both values; if either is unknown, the result is unknown.</summary>
    public static BoundExpression Of(ExpressionType type, BoundExpression left, BoundExpression right, Func<object?, object?, object?> get) =>
        new(type, scope =>
        {
            var first = left.Evaluate(scope);
            var second = right.Evaluate(scope);
            return ReferenceEquals(first, Unknown) || ReferenceEquals(second, Unknown) ? Unknown : get(first, second);
        });
}

/// <summary>The record and the values of lambda parameters while a rule is evaluated.</summary>
internal sealed class EvaluationScope(EvaluationData data, RecordValue? record)
{
    private readonly object?[] _parameters = new object?[ExpressionNames.MostParameters];

    public EvaluationData Data { get; } = data;

    /// <summary>The record for which the rule is evaluated; not available in rules about whole tables.</summary>
    public RecordValue Record => record!;

    public object? this[int parameter]
    {
        get => _parameters[parameter];
        set => _parameters[parameter] = value;
    }
}

/// <summary>Thrown if a rule cannot be evaluated for a record, for example because a value is missing or a number overflows. Caught where
/// rules are evaluated.</summary>
internal sealed class EvaluationException(string message) : Exception(message);

/// <summary>Thrown if a value that the rule needs was invalid, which has been reported, so that the rule reports nothing.</summary>
internal sealed class EvaluationSkippedException : Exception;

/// <summary>Thrown if a rule exceeds its limit of steps. Caught where rules are evaluated.</summary>
internal sealed class EvaluationTooCostlyException : Exception;
