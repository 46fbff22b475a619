#if NET
using System;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <content>Standard interfaces for parsing and formatting, and conversion from numbers.</content>
public readonly partial struct Quantity : ISpanParsable<Quantity>, ISpanFormattable
{
    /// <summary>Converts a number to an exact quantity without a unit.</summary>
    public static implicit operator Quantity(decimal number) => FromDecimal(number);

    /// <summary>Converts a number to an exact quantity without a unit.</summary>
    public static Quantity FromDecimal(decimal number) => new(Quantities.QuantityValue.Of(number, number, isApproximate: false, "", word: null));

    /// <summary>Parses a quantity. The culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a quantity. The message says what to write.</exception>
    public static Quantity Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Parses a quantity. The culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a quantity. The message says what to write.</exception>
    public static Quantity Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Tries to parse a quantity. The culture is ignored.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result, out _);

    /// <summary>Tries to parse a quantity. The culture is ignored.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result) => TryParse(s.ToString(), out result, out _);

    /// <summary>Formats the quantity as its canonical text (<c>G</c>) or for display, in English (<c>D</c>).</summary>
    /// <exception cref="FormatException">The format is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "g" => ToString(),
        "D" or "d" => ToDisplayString(),
        _ => throw new FormatException($"A quantity has the formats G (canonical) and D (for people), not '{format}'."),
    };

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = format.IsEmpty ? ToString() : ToString(format.ToString(), provider);
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
#endif
