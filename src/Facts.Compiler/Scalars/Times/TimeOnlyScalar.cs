using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>TimeOnly</c>; its value is a number of ticks, because netstandard2.0 has no TimeOnly.</summary>
internal sealed class TimeOnlyScalar() : ScalarDefinition("TimeOnly", "TimeOnly", "a time such as 09:30")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.TimeOnly;

    public override string Format => ":O";

    public override bool TryRead(string text, out object value)
    {
        var isRead = TemporalReader.TryTime(text, out var ticks);
        value = ticks;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotTime, text, "Write it as 09:30 or 09:30:15.");

    public override bool LooksLike(string text) => TemporalReader.LooksLikeTime(text);

    public override void Write(object value, RowWriter writer) => writer.WriteTimeOnly((long)value);

    public override ulong Hash(object key) => StableHash.Of((long)key);

    public override object Evaluate(object value) => new TimeSpan((long)value);

    public override string HashArgument(string value) => $"{value}.Ticks";
}
