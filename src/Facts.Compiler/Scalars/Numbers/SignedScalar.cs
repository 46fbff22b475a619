using System;
using System.Globalization;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar types <c>sbyte</c>, <c>short</c>, <c>int</c> and <c>long</c>; all values are of type <see cref="long"/>.</summary>
/// <param name="most">The maximum.</param>
/// <param name="evaluate">Converts a value for use in rules, or null if rules use the <see cref="long"/>.</param>
internal sealed class SignedScalar(string name, string typeName, long most, ExpressionKind expressionKind, Func<long, object>? evaluate)
    : IntegerScalar(name, typeName, expressionKind)
{
    protected override (string Least, string Most) Limits =>
        ((-most - 1).ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));

    public override bool TryRead(string text, out object value)
    {
        value = "";
        if (!TryMagnitude(text, out var magnitude))
        {
            return false;
        }

        var negative = text[0] == '-';
        if (magnitude > (negative ? (ulong)most + 1 : (ulong)most))
        {
            return false;
        }

        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    public override void Write(object value, RowWriter writer) => writer.WriteInt64((long)value);

    public override ulong Hash(object key) => StableHash.Of((long)key);

    public override object Evaluate(object value) => evaluate is null ? value : evaluate((long)value);

    public override string HashArgument(string value) => evaluate is null ? value : $"(long){value}";

    public override string? Default(string text) =>
        !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? null
            : number == 0 ? ""
            : Literal.Int64(number);

    public override string? KeyConstant(object key) => Literal.Int64((long)key);

    protected override bool HasNoRemainder(object value, decimal step) => (long)value % step == 0;
}
