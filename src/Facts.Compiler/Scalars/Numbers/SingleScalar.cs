using System.Globalization;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>float</c>.</summary>
internal sealed class SingleScalar() : FractionScalar("float", "Single")
{
    public override ExpressionKind ExpressionKind => ExpressionKind.Single;

    protected override (string Least, string Most) Limits => ("1.4E-45", "3.4028235E+38");

    public override bool TryRead(string text, out object value)
    {
        value = "";
        if (!TryReadDouble(text, out var number))
        {
            return false;
        }

        // Parsed from the text, because a conversion from double would round twice.
        var single = double.IsInfinity(number) || double.IsNaN(number)
            ? (float)number
            : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : float.PositiveInfinity;
        value = single;
        return float.IsInfinity(single) == double.IsInfinity(number) && (single != 0 || number == 0);
    }

    public override void Write(object value, RowWriter writer) => writer.WriteSingle((float)value);

    protected override double ToDouble(object value) => (float)value;
}
