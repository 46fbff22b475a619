using System;
using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>Guid</c>.</summary>
internal sealed class GuidScalar() : ScalarDefinition("Guid", "Guid", "a Guid")
{
    public override bool IsKey => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.Guid;

    public override bool TryRead(string text, out object value)
    {
        var isRead = Guid.TryParseExact(text, "D", out var guid);
        value = guid;
        return isRead;
    }

    public override ScalarFault Explain(string text) =>
        new(
            BindingDiagnostics.NotScalarOfKind,
            text,
            Words,
            Guid.TryParse(text, out var guid) ? $"Write {guid:D}." : "Write it as 0f8fad5b-d9cb-469f-a165-70867728950e.");

    public override void Write(object value, RowWriter writer) => writer.WriteGuid((Guid)value);

    public override ulong Hash(object key) => StableHash.Of((Guid)key);

    public override string HashArgument(string value) => value;

    public override string KeyExpression(object key) =>
        $"new global::System.Guid({Literal.String(((Guid)key).ToString("D", CultureInfo.InvariantCulture))})";
}
