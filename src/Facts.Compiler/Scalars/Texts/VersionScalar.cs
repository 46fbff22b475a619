using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>Version</c>; its value is the text, and its key is the version itself, which is ordered by its numbers.</summary>
internal sealed class VersionScalar() : ScalarDefinition("Version", "Version", "a version such as 1.10")
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool IsText => true;

    public override bool IsStruct => false;

    public override bool TryRead(string text, out object value)
    {
        value = text;
        foreach (var character in text)
        {
            if (character is not ('.' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return Version.TryParse(text, out _);
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotScalarOfKind, text, Description, Fix(text));

    public override object KeyOf(object value) => Version.Parse((string)value);

    public override void Write(object value, RowWriter writer) => writer.WriteString((string)value);

    public override ulong Hash(object key) => StableHash.Of(((Version)key).ToString());

    public override string HashArgument(string value) => $"{value}.ToString()";

    private string Fix(string text) =>
        TryRead(text + ".0", out _) ? $"Write {text}.0, or declare the field as string."
            : text.Length > 1 && text[0] is 'v' or 'V' && TryRead(text.Substring(1), out _) ? $"Write {text.Substring(1)}."
            : "Write two to four numbers with points between them, such as 1.10, or declare the field as string.";
}
