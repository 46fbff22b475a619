using System;

namespace Facts.Compiler.Checking.Rules;

/// <summary>A bound expression: its type, and how to get its value for a record.</summary>
/// <remarks>
/// Values are: bool; int, uint, long, ulong, float, double, decimal, char; string; <see cref="DateValue"/>; ticks of TimeOnly and TimeSpan as
/// <see cref="TimeSpan"/>; DateTimeOffset; Guid; FactDate; Quantity; <see cref="EnumValue"/>; <see cref="RecordValue"/>; lists as
/// <c>IReadOnlyList&lt;object?&gt;</c>; null; and, of a comparison that cannot be told, <see cref="Unknown"/>.
/// </remarks>
internal sealed record RuleExpression(RuleType Type, Func<RuleScope, object?> Evaluate)
{
    /// <summary>The third truth value: a comparison of imprecise values that is neither certain nor excluded.</summary>
    public static readonly object Unknown = new();

    public static RuleExpression Constant(RuleType type, object? value) => new(type, _ => value);
}

/// <summary>What names stand for while a rule is evaluated.</summary>
internal sealed class RuleScope(RuleData data, RecordValue record)
{
    private readonly object?[] _parameters = new object?[RuleNames.MostParameters];

    public RuleData Data { get; } = data;

    /// <summary>The record that the rule is about.</summary>
    public RecordValue Record { get; } = record;

    public object? this[int parameter]
    {
        get => _parameters[parameter];
        set => _parameters[parameter] = value;
    }
}

/// <summary>A rule cannot be evaluated for a record: a value is missing, a number overflows. Caught where rules run.</summary>
internal sealed class RuleEvaluationException(string message) : Exception(message);

/// <summary>A value that the rule needs was wrong, and a finding has said so; the rule stays silent.</summary>
internal sealed class RuleSkippedException : Exception;
