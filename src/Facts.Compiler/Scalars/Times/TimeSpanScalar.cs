using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>TimeSpan</c>; its value is a number of ticks.</summary>
internal sealed class TimeSpanScalar() : ScalarDefinition("TimeSpan", "TimeSpan", "a duration such as 02:30:00")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.TimeSpan;

    public override bool TryRead(string text, out object value)
    {
        var isRead = TemporalReader.TryTimeSpan(text, out var ticks);
        value = ticks;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotTimeSpan, text, TemporalFault.TimeSpan(text));

    public override bool LooksLike(string text) => TemporalReader.LooksLikeTime(text);

    public override void Write(object value, RowWriter writer) => writer.WriteTimeSpan((long)value);

    public override ulong Hash(object key) => StableHash.Of((long)key);

    public override object Evaluate(object value) => new TimeSpan((long)value);

    public override string HashArgument(string value) => $"{value}.Ticks";
}
