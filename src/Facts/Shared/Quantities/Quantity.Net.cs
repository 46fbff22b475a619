#if NET
using System;
using System.Diagnostics.CodeAnalysis;

namespace Facts;

/// <content>What .NET expects of a value: spans, formats, and the way from numbers.</content>
public readonly partial struct Quantity : ISpanParsable<Quantity>, ISpanFormattable
{
    /// <summary>The exact quantity of a number, without a unit.</summary>
    public static implicit operator Quantity(decimal number) => FromDecimal(number);

    /// <summary>The exact quantity of a number, without a unit.</summary>
    public static Quantity FromDecimal(decimal number) => new(Quantities.QuantityValue.Of(number, number, isApproximate: false, "", word: null));

    /// <summary>Reads a quantity; the culture does not matter.</summary>
    /// <exception cref="FormatException">The text is no quantity; the message says what to write.</exception>
    public static Quantity Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a quantity; the culture does not matter.</summary>
    /// <exception cref="FormatException">The text is no quantity; the message says what to write.</exception>
    public static Quantity Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Reads a quantity, or tells that the text is none; the culture does not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result, out _);

    /// <summary>Reads a quantity, or tells that the text is none; the culture does not matter.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result) => TryParse(s.ToString(), out result, out _);

    /// <summary>The quantity in a format: <c>G</c>, the canonical text, or <c>D</c>, in English for people.</summary>
    /// <exception cref="FormatException">The format is another.</exception>
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
