using System;
using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding.Scalars;

/// <summary>Says why a text is not what its kind takes, and what to write instead; asked only after <see cref="ScalarReader"/> refused it.</summary>
internal static class ScalarFault
{
    public static (FactDescriptor Descriptor, string[] Arguments) Explain(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Boolean => (BindingDiagnostics.NotBoolean, [text, BooleanMeant(text) ?? "true or false"]),
        >= ScalarKind.SByte and <= ScalarKind.UInt64 => ExplainInteger(kind, text),
        ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => ExplainNumber(kind, text),
        ScalarKind.DateOnly => (BindingDiagnostics.NotDate, [text, TemporalFault.Date(text)]),
        ScalarKind.TimeOnly => (BindingDiagnostics.NotTime, [text, "Write it as 09:30 or 09:30:15."]),
        ScalarKind.DateTimeOffset => (BindingDiagnostics.NotInstant, [text, TemporalFault.Instant(text)]),
        ScalarKind.TimeSpan => (BindingDiagnostics.NotTimeSpan, [text, TemporalFault.TimeSpan(text)]),
        ScalarKind.FactDate => (BindingDiagnostics.NotFactDate, [FactDate.TryParse(text, out _, out var error) ? "" : Once(text, "a date", error)]),
        ScalarKind.Quantity =>
            (BindingDiagnostics.NotQuantity, [Quantity.TryParse(text, out _, out var error) ? "" : Once(text, "a quantity", error)]),
        _ => ExplainOther(kind, text),
    };

    /// <summary>The bool that other dialects of YAML would read, or null.</summary>
    public static string? BooleanMeant(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => "true",
        "false" or "no" or "off" or "n" => "false",
        _ => null,
    };

    /// <summary>What is wrong with the text, which most explanations name themselves.</summary>
    private static string Once(string text, string wanted, string error) =>
        error.StartsWith($"'{text}'", System.StringComparison.Ordinal) ? error : $"'{text}' is not {wanted}. {error}";

    private static (FactDescriptor, string[]) ExplainInteger(ScalarKind kind, string text)
    {
        if (!IntegerReader.IsWellFormed(text))
        {
            return (BindingDiagnostics.NotInteger, [text, TypeText.Of(kind), IntegerFix(text)]);
        }

        var signed = IntegerReader.IsSigned(kind);
        var most = signed
            ? IntegerReader.SignedMaximum(kind).ToString(CultureInfo.InvariantCulture)
            : IntegerReader.UnsignedMaximum(kind).ToString(CultureInfo.InvariantCulture);
        var least = signed ? (-IntegerReader.SignedMaximum(kind) - 1).ToString(CultureInfo.InvariantCulture) : "0";
        return (BindingDiagnostics.OutOfRange, [text, TypeText.Of(kind), least, most]);
    }

    private static string IntegerFix(string text)
    {
        var ungrouped = text.Replace("_", "").Replace(",", "").Replace(" ", "");
        if (ungrouped != text && IntegerReader.IsWellFormed(ungrouped))
        {
            return $"Write {ungrouped}.";
        }

        if (text.StartsWith("0x", System.StringComparison.OrdinalIgnoreCase)
            && ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal))
        {
            return $"Write {hexadecimal.ToString(CultureInfo.InvariantCulture)}.";
        }

        if (NumberReader.IsWellFormed(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number == decimal.Truncate(number)
                ? $"Write {decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)}."
                : "Declare the field as decimal or double if it may have a fraction.";
        }

        return "Write decimal digits, such as 42 or -7.";
    }

    private static (FactDescriptor, string[]) ExplainNumber(ScalarKind kind, string text)
    {
        if (!NumberReader.IsWellFormed(text))
        {
            return (BindingDiagnostics.NotNumber, [text, TypeText.Of(kind), NumberFix(kind, text)]);
        }

        return kind switch
        {
            ScalarKind.Decimal when !NumberReader.OverflowsDecimal(text) => (BindingDiagnostics.InexactDecimal, [text]),
            ScalarKind.Decimal =>
                (BindingDiagnostics.OutOfRange, [text, "decimal", "-79228162514264337593543950335", "79228162514264337593543950335"]),
            ScalarKind.Single => (BindingDiagnostics.OutOfRange, [text, "float", "1.4E-45", "3.4028235E+38 on either side of 0"]),
            _ => (BindingDiagnostics.OutOfRange, [text, "double", "4.9E-324", "1.7976931348623157E+308 on either side of 0"]),
        };
    }

    private static string NumberFix(ScalarKind kind, string text)
    {
        var point = text.Replace(',', '.');
        if (point != text && NumberReader.IsWellFormed(point))
        {
            return $"Write {point}, or {text.Replace(",", "")} if the comma groups digits.";
        }

        var ungrouped = text.Replace("_", "").Replace(",", "").Replace(" ", "");
        if (ungrouped != text && NumberReader.IsWellFormed(ungrouped))
        {
            return $"Write {ungrouped}.";
        }

        return kind == ScalarKind.Decimal ? "Write digits, such as 3.14." : "Write digits, such as 3.14 or 6e23, or .inf, -.inf or .nan.";
    }

    private static (FactDescriptor, string[]) ExplainOther(ScalarKind kind, string text)
    {
        var (what, fix) = kind switch
        {
            ScalarKind.Char => ("one character", text.Length == 2 && char.IsSurrogatePair(text, 0)
                ? "A character beyond U+FFFF does not fit a char: declare the field as string."
                : "Declare the field as string if it may hold more."),
            ScalarKind.Guid =>
                ("a Guid", System.Guid.TryParse(text, out var guid) ? $"Write {guid:D}." : "Write it as 0f8fad5b-d9cb-469f-a165-70867728950e."),
            ScalarKind.Uri => ("a Uri", UriFix(text)),
            ScalarKind.Version => ("a Version", VersionFix(text)),
            ScalarKind.Bytes => ("base64", "Write the bytes as base64, such as SGVsbG8=; white space is allowed."),
            _ => (TypeText.Of(kind), ""),
        };
        return (BindingDiagnostics.NotScalarOfKind, [text, what, fix]);
    }

    private static string UriFix(string text)
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

    private static string VersionFix(string text) =>
        ScalarReader.TryRead(ScalarKind.Version, text + ".0", out _) ? $"Write {text}.0, or declare the field as string."
            : text.Length > 1 && text[0] is 'v' or 'V' && ScalarReader.TryRead(ScalarKind.Version, text.Substring(1), out _)
                ? $"Write {text.Substring(1)}."
            : "Write two to four numbers with points between them, such as 1.10, or declare the field as string.";
}
