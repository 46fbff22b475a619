using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>Uri</c>, absolute or relative; its value is the text.</summary>
internal sealed class UriScalar() : ScalarDefinition("Uri", "Uri", "an address")
{
    public override bool IsText => true;

    public override bool IsStruct => false;

    public override bool IsComparedByText => true;

    public override bool TryRead(string text, out object value)
    {
        value = text;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return false;
            }
        }

        return text.Length > 0 && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotScalarOfKind, text, Description, UriFault.Explain(text));

    public override void Write(object value, RowWriter writer) => writer.WriteString((string)value);

    public override ulong Hash(object key) => StableHash.Of((string)key);

    public override string HashArgument(string value) => $"{value}.OriginalString";
}
