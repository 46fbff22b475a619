using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>decimal</c>. A text with more digits than it can represent is an error.</summary>
internal sealed class DecimalScalar() : NumberScalar("decimal", "Decimal", "a number")
{
    public override ExpressionKind ExpressionKind => ExpressionKind.Decimal;

    public override bool TryRead(string text, out object value)
    {
        value = "";
        if (!NumberText.IsNumber(text) || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        value = number;
        return text.Length <= 28 && text.IndexOfAny(['e', 'E']) < 0
            || Normalize(text) == Normalize(number.ToString(CultureInfo.InvariantCulture));
    }

    public override ScalarFault Explain(string text) =>
        !NumberText.IsNumber(text) ? NotNumber(BindingDiagnostics.NotNumber, text, "Write digits, such as 3.14.")
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? new(BindingDiagnostics.InexactDecimal, text)
            : new(BindingDiagnostics.OutOfRange, text, Name, "-79228162514264337593543950335", "79228162514264337593543950335");

    public override void Write(object value, RowWriter writer) => writer.WriteDecimal((decimal)value);

    public override ulong Hash(object key) => StableHash.Of(((decimal)key).ToString("G29", CultureInfo.InvariantCulture));

    public override string HashArgument(string value) =>
        $"{value}.ToString(\"G29\", global::System.Globalization.CultureInfo.InvariantCulture)";

    protected override bool HasNoRemainder(object value, decimal step) => (decimal)value % step == 0;

    /// <summary>The significant digits and the exponent of the last one; equal for two texts of the same number.</summary>
    private static (string Digits, long Power) Normalize(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = (exponentAt < 0 ? text : text.Substring(0, exponentAt)).TrimStart('+', '-');
        var point = mantissa.IndexOf('.');
        var power = point < 0 ? 0L : point + 1L - mantissa.Length;
        if (exponentAt >= 0
            && long.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            power += exponent;
        }

        var digits = mantissa.Replace(".", "").TrimStart('0');
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? ("", 0) : (trimmed, power + digits.Length - trimmed.Length);
    }
}
