using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>double</c>.</summary>
internal sealed class DoubleScalar() : FractionScalar("double", "Double")
{
    public override ExpressionKind ExpressionKind => ExpressionKind.Double;

    protected override (string Least, string Most) Limits => ("4.9E-324", "1.7976931348623157E+308");

    public override bool TryRead(string text, out object value)
    {
        var isRead = TryReadDouble(text, out var number);
        value = number;
        return isRead;
    }

    public override void Write(object value, RowWriter writer) => writer.WriteDouble((double)value);

    protected override double ToDouble(object value) => (double)value;
}
