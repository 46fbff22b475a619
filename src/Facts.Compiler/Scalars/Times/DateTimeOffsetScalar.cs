using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>DateTimeOffset</c>.</summary>
internal sealed class DateTimeOffsetScalar()
    : ScalarDefinition("DateTimeOffset", "DateTimeOffset", "a date and time such as 2024-06-19T09:30:00+09:00")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool HasDay => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.DateTimeOffset;

    public override string Format => ":O";

    public override OrderedQuestions Questions => OrderedQuestions.Times;

    public override bool TryRead(string text, out object value)
    {
        var isRead = TemporalReader.TryInstant(text, out var instant);
        value = instant;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotInstant, text, TemporalFault.Instant(text));

    public override bool LooksLike(string text) => TemporalReader.LooksLikeTime(text);

    public override long? LastDayOf(object value) => ((DateTimeOffset)value).UtcTicks / TimeSpan.TicksPerDay;

    public override void Write(object value, RowWriter writer) => writer.WriteDateTimeOffset((DateTimeOffset)value);

    public override ulong Hash(object key) => StableHash.Of(((DateTimeOffset)key).UtcTicks);

    public override string HashArgument(string value) => $"{value}.UtcTicks";
}
