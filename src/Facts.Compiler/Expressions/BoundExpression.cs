using System;

namespace Facts.Compiler.Expressions;

/// <summary>A bound expression: its type, and how to get its value for a record.</summary>
/// <remarks>
/// Values are: bool; the numbers of C# and char; string; <see cref="DateValue"/>; ticks of TimeOnly and TimeSpan as
/// <see cref="TimeSpan"/>; DateTimeOffset; Guid; FactDate; Quantity; <see cref="EnumValue"/>; <see cref="RecordValue"/>; lists as
/// <c>IReadOnlyList&lt;object?&gt;</c>; sequences as <c>IEnumerable&lt;object?&gt;</c>; <see cref="MapValue"/>; <see cref="StatedValue"/>; null;
/// and <see cref="Unknown"/>, which in a sequence stands for an item that may be there or not.
/// </remarks>
internal sealed record BoundExpression(ExpressionType Type, Func<EvaluationScope, object?> Evaluate)
{
    /// <summary>What depends on a comparison of imprecise values that is neither certain nor excluded.</summary>
    public static readonly object Unknown = new();

    /// <summary>Whether it is a constant of C#, whose value is then <see cref="ConstantValue"/>.</summary>
    public bool IsConstant { get; private init; }

    public object? ConstantValue { get; private init; }

    public static BoundExpression Constant(ExpressionType type, object? value) => new(type, _ => value) { IsConstant = true, ConstantValue = value };

    /// <summary>What <paramref name="get"/> makes of the operand's value; of the unknown it makes the unknown.</summary>
    public static BoundExpression Of(ExpressionType type, BoundExpression operand, Func<object?, object?> get) =>
        new(type, scope => operand.Evaluate(scope) is var value && ReferenceEquals(value, Unknown) ? Unknown : get(value));

    /// <summary>What <paramref name="get"/> makes of both values; of the unknown it makes the unknown.</summary>
    public static BoundExpression Of(ExpressionType type, BoundExpression left, BoundExpression right, Func<object?, object?, object?> get) =>
        new(type, scope =>
        {
            var first = left.Evaluate(scope);
            var second = right.Evaluate(scope);
            return ReferenceEquals(first, Unknown) || ReferenceEquals(second, Unknown) ? Unknown : get(first, second);
        });
}

/// <summary>What names stand for while a rule is evaluated.</summary>
internal sealed class EvaluationScope(EvaluationData data, RecordValue? record)
{
    private readonly object?[] _parameters = new object?[ExpressionNames.MostParameters];

    public EvaluationData Data { get; } = data;

    /// <summary>The record that the rule is about; a rule about whole tables has none.</summary>
    public RecordValue Record => record!;

    public object? this[int parameter]
    {
        get => _parameters[parameter];
        set => _parameters[parameter] = value;
    }
}

/// <summary>A rule cannot be evaluated for a record: a value is missing, a number overflows. Caught where rules run.</summary>
internal sealed class EvaluationException(string message) : Exception(message);

/// <summary>A value that the rule needs was wrong, and a diagnostic has said so; the rule stays silent.</summary>
internal sealed class EvaluationSkippedException : Exception;

/// <summary>A rule has taken more steps than it may. Caught where rules run.</summary>
internal sealed class EvaluationTooCostlyException : Exception;
