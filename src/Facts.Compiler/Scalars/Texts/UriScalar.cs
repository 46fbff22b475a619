using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary><c>Uri</c>, absolute or relative; its value is the text.</summary>
internal sealed class UriScalar() : ScalarDefinition("Uri", "Uri", "an address")
{
    public override bool IsText => true;

    public override bool IsStruct => false;

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

    public override (FactDescriptor Descriptor, string[] Arguments) Explain(string text) =>
        (BindingDiagnostics.NotScalarOfKind, [text, Description, Fix(text)]);

    public override void Write(object value, RowWriter writer) => writer.WriteString((string)value);

    public override ulong Hash(object key) => StableHash.Of((string)key);

    public override string HashArgument(string value) => $"{value}.OriginalString";

    private static string Fix(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? "Write an address, such as https://example.org/a."
            : trimmed != text ? "Remove the white space around it."
            : trimmed.IndexOf(' ') < 0 ? "Write an address, such as https://example.org/a, or a relative one, such as a/b."
            : Addresses(trimmed) > 1 ? "It holds several addresses: give each an item of its own, and all items the same indentation."
            : trimmed.IndexOf('/') >= 0 ? $"Write spaces as %20: {trimmed.Replace(" ", "%20")}."
            : "Write an address, such as https://example.org/a. Where the field may hold words too, its type is OneOf<Uri, string>.";
    }

    private static int Addresses(string text)
    {
        var count = 0;
        for (var start = text.IndexOf("://", StringComparison.Ordinal); start >= 0; start = text.IndexOf("://", start + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
