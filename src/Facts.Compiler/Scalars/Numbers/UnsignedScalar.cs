using System;
using System.Globalization;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar types <c>byte</c>, <c>ushort</c>, <c>uint</c> and <c>ulong</c>; all values are of type <see cref="ulong"/>.</summary>
/// <param name="most">The maximum.</param>
/// <param name="evaluate">Converts a value for use in rules, or null if rules use the <see cref="ulong"/>.</param>
internal sealed class UnsignedScalar(string name, string typeName, ulong most, ExpressionKind expressionKind, Func<ulong, object>? evaluate)
    : IntegerScalar(name, typeName, expressionKind)
{
    protected override (string Least, string Most) Limits => ("0", most.ToString(CultureInfo.InvariantCulture));

    public override bool TryRead(string text, out object value)
    {
        value = "";
        if (!TryMagnitude(text, out var magnitude))
        {
            return false;
        }

        value = magnitude;
        return magnitude <= most && (text[0] != '-' || magnitude == 0);
    }

    public override void Write(object value, RowWriter writer) => writer.WriteUInt64((ulong)value);

    public override ulong Hash(object key) => StableHash.Of((ulong)key);

    public override object Evaluate(object value) => evaluate is null ? value : evaluate((ulong)value);

    public override string HashArgument(string value) => evaluate is null ? value : $"(ulong){value}";

    public override string? KeyConstant(object key) => ((ulong)key).ToString(CultureInfo.InvariantCulture);

    protected override bool HasNoRemainder(object value, decimal step) => (ulong)value % step == 0;
}
