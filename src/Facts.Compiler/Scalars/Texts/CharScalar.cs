using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>char</c>; its key is the code of the character.</summary>
internal sealed class CharScalar() : ScalarDefinition("char", "Char", "one character")
{
    public override bool IsKey => true;

    public override bool IsOrdered => true;

    public override ExpressionKind ExpressionKind => ExpressionKind.Char;

    public override string CSharpType => Name;

    public override bool TryRead(string text, out object value)
    {
        value = text.Length == 1 ? text[0] : '\0';
        return text.Length == 1;
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotScalarOfKind, text, Words, text.Length == 2 && char.IsSurrogatePair(text, 0)
            ? "A character beyond U+FFFF does not fit a char: declare the field as string."
            : "Declare the field as string if it may hold more.");

    public override object KeyOf(object value) => (long)(char)value;

    public override void Write(object value, RowWriter writer) => writer.WriteChar((char)value);

    public override void WriteKey(object key, RowWriter writer) => writer.WriteChar(key is long number ? (char)number : (char)key);

    public override ulong Hash(object key) => StableHash.Of((long)key);

    public override string HashArgument(string value) => $"(long){value}";

    public override string? KeyConstant(object key) => Literal.Char((char)(long)key);
}
