using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>Quantity</c>.</summary>
internal sealed class QuantityScalar() : ScalarDefinition("Quantity", "Quantity", "a quantity such as ~3 km")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool IsAmount => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.Quantity;

    public override string CSharpType => "global::Facts.Quantity";

    public override OrderedQuestions Questions => OrderedQuestions.Amounts;

    /// <summary>The same number with a unit.</summary>
    public static Quantity WithUnit(Quantity quantity, string unit)
    {
        var text = quantity.ToString();
        var word = text.IndexOf('(');
        var filled = word > 0 ? text.Insert(word, unit + " ") : $"{text} {unit}";
        return Quantity.TryParse(filled, out var counted) ? counted : quantity;
    }

    public override bool TryRead(string text, out object value)
    {
        var isRead = Quantity.TryParse(text, out var quantity);
        value = quantity;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotQuantity, Quantity.TryParse(text, out _, out var error) ? "" : WithText(text, "a quantity", error));

    public override bool LooksLike(string text) => NumberText.BeginsLike(text);

    /// <summary>A bound without a unit has the unit of the value.</summary>
    public override bool Keeps(object value, Bound bound)
    {
        var quantity = (Quantity)value;
        var limit = (Quantity)bound.Value;
        limit = limit.Unit.Length == 0 ? WithUnit(limit, quantity.Unit) : limit;
        return (bound.IsMinimum, bound.IsExclusive) switch
        {
            (true, false) => quantity.IsLessThan(limit, bound.Units),
            (true, true) => quantity.IsAtMost(limit, bound.Units),
            (false, false) => quantity.IsGreaterThan(limit, bound.Units),
            (false, true) => quantity.IsAtLeast(limit, bound.Units),
        } != true;
    }

    public override (double Least, double Most)? RangeOf(object value) =>
        (Quantity)value is { Minimum: { } least, Maximum: { } most } ? ((double)least, (double)most) : null;

    public override void Write(object value, RowWriter writer) => writer.WriteString(((Quantity)value).ToString());

    public override ulong Hash(object key) => StableHash.Of(((Quantity)key).ToString());

    public override string HashArgument(string value) => $"{value}.ToString()";
}
