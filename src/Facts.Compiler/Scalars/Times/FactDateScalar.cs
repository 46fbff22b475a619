using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>FactDate</c>.</summary>
internal sealed class FactDateScalar() : ScalarDefinition("FactDate", "FactDate", "a date, or what is known of one, such as 2024-06")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool IsDate => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.FactDate;

    public override string CSharpType => "global::Facts.FactDate";

    public override OrderedQuestions Questions => OrderedQuestions.Dates;

    public override bool TryRead(string text, out object value)
    {
        var isRead = FactDate.TryParse(text, out var date);
        value = date;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotFactDate, FactDate.TryParse(text, out _, out var error) ? "" : WithText(text, "a date", error));

    public override bool LooksLike(string text) => TemporalReader.LooksLikeDate(text);

    public override bool Keeps(object value, Bound bound)
    {
        var (date, limit) = ((FactDate)value, (FactDate)bound.Value);
        var isBroken = bound.IsMinimum ? date.CertainlyBefore(limit) : date.CertainlyAfter(limit);
        return !isBroken && !(bound.IsExclusive && date == limit);
    }

    public override FactDate? DateOf(object value) => (FactDate)value;

    public override void Write(object value, RowWriter writer) => writer.WriteString(((FactDate)value).ToString());

    public override ulong Hash(object key) => StableHash.Of(((FactDate)key).AsStated().ToString());

    public override string HashArgument(string value) => $"{value}.AsStated().ToString()";
}
