using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>DateOnly</c>; its value is a day number (0001-01-01 is 0), because netstandard2.0 has no DateOnly.</summary>
internal sealed class DateOnlyScalar() : ScalarDefinition("DateOnly", "DateOnly", "a date such as 2024-06-19")
{
    public override bool IsKey => true;

    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool IsDate => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.DateOnly;

    public override string Format => ":O";

    public override OrderedQuestions Questions => OrderedQuestions.Times;

    public override bool TryRead(string text, out object value)
    {
        var isRead = TemporalReader.TryDate(text, out var day);
        value = day;
        return isRead;
    }

    public override ScalarFault Explain(string text) => TemporalFault.IsImpreciseDate(text)
        ? new(BindingDiagnostics.ImpreciseDate, text)
        : new(BindingDiagnostics.NotDate, text, TemporalFault.Date(text));

    public override bool LooksLike(string text) => TemporalReader.LooksLikeDate(text);

    public override FactDate? DateOf(object value) => FactDate.OfDayNumber((int)value);

    public override long? LastDayOf(object value) => (int)value;

    public override void Write(object value, RowWriter writer) => writer.WriteDateOnly((int)value);

    public override ulong Hash(object key) => StableHash.Of((long)(int)key);

    public override object Evaluate(object value) => new DateValue((int)value);

    public override string HashArgument(string value) => $"(long){value}.DayNumber";

    public override string KeyExpression(object key) =>
        $"global::System.DateOnly.FromDayNumber({((int)key).ToString(CultureInfo.InvariantCulture)})";
}
