using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>string</c>, which accepts any text.</summary>
internal sealed class StringScalar() : ScalarDefinition("string", "String", "a text")
{
    public override bool IsKey => true;

    public override bool IsOrdered => true;

    public override bool IsText => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.String;

    public override string CSharpType => Name;

    public override bool IsStruct => false;

    public override string ReadOrNullMethod => "ReadStringOrNull";

    public override bool TryRead(string text, out object value)
    {
        value = text;
        return true;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotScalarOfKind, text, Name, "");

    public override int Compare(object left, object right) => string.CompareOrdinal((string)left, (string)right);

    public override void Write(object value, RowWriter writer) => writer.WriteString((string)value);

    /// <summary>Texts of keys are stored in the rows themselves, so that a lookup can compare them without the pool of strings.</summary>
    public override void WriteKey(object key, RowWriter writer) => writer.WriteInlineString((string)key);

    public override ulong Hash(object key) => StableHash.Of((string)key);

    public override string HashArgument(string value) => value;

    public override string? Default(string text) => Literal.String(text);

    public override string? KeyConstant(object key) => Literal.String((string)key);
}
