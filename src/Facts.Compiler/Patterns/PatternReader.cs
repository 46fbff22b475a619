using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Patterns;

/// <summary>Reads the characters and escapes of a pattern, inside and outside of classes, and keeps the first error.</summary>
internal sealed class PatternReader(string text)
{
    public static Regex Count { get; } = Start("\\{(?<least>[0-9]*)(?<comma>,)?(?<most>(?<=,)[0-9]*)?\\}(?<!\\{,?\\})");

    public static Regex Backreference { get; } = Start("\\\\(?:(?<number>[1-9][0-9]{0,3})|k<(?<name>[^>]*)>)");

    public static Regex GroupStart { get; } = Start(
        "\\((?:\\?(?:(?<flags>(?<on>[ims]*)(?:-(?<off>[ims]*))?:)|[=!]|<[=!]|<(?<name>[^>]*)>|P?['<](?<foreign>[A-Za-z_]\\w*)['>]"
            + "|(?<lone>[imsnx-]+)(?=\\))|P=|.?))?");

    private static readonly Regex HexEscape = Start("\\\\(?:x(?<hex>[0-9A-Fa-f]{2})|u(?<hex>[0-9A-Fa-f]{4})|u\\{(?<hex>[0-9A-Fa-f]{1,6})\\})");

    private static readonly Regex LowSurrogate = Start("\\\\u(?<hex>[Dd][C-Fc-f][0-9A-Fa-f]{2})");

    private static readonly Regex Property = Start("\\\\[pP]\\{(?<name>[^}]*)\\}");

    public int Position { get; private set; }

    public string? Error { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    public char Next => IsAtEnd ? '\0' : text[Position];

    public string Rest => text.Substring(Position);

    public string Since(int start) => text.Substring(start, System.Math.Min(Position, text.Length) - start);

    public void Fail(string error) => Error ??= error;

    public void Skip(int count) => Position += count;

    public bool Skip(string expected)
    {
        var isNext = string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;
        Position += isNext ? expected.Length : 0;
        return isNext;
    }

    public int ReadCodePoint()
    {
        var isPair = Position + 1 < text.Length && char.IsSurrogatePair(text[Position], text[Position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(text[Position], text[Position + 1]) : text[Position];
        Position += isPair ? 2 : 1;
        return codePoint;
    }

    /// <summary>The set of <c>\d</c> and similar escapes or of <c>\p{…}</c>; null if there is no such escape here.</summary>
    public (ImmutableArray<(int First, int Last)> Ranges, int Categories)? ReadClassEscape()
    {
        if (Next != '\\' || Position + 1 >= text.Length)
        {
            return null;
        }

        var letter = text[Position + 1];
        if (CharacterClasses.Of(letter) is { } ranges)
        {
            Position += 2;
            return (ranges, 0);
        }

        return letter is 'p' or 'P' ? (ImmutableArray<(int, int)>.Empty, ReadProperty(isNegated: letter == 'P')) : null;
    }

    private int ReadProperty(bool isNegated)
    {
        var property = Property.Match(Rest);
        var categories = property.Success ? CharacterClasses.Categories(property.Groups["name"].Value, isNegated) : null;
        if (categories is null)
        {
            Fail($"\\p{{…}} takes a general category, such as \\p{{L}} for letters and \\p{{Lu}} for capitals, not "
                + $"'{(property.Success ? property.Value : Rest)}'. Write others as ranges, such as [\\u0370-\\u03FF] for Greek.");
        }

        Position += property.Length;
        return categories ?? 0;
    }

    /// <summary>Reads an escape that represents one character.</summary>
    public int ReadEscapedCharacter(bool isInClass)
    {
        if (Position + 1 >= text.Length)
        {
            Fail("It ends with a \\. Write \\\\ for the character.");
            Position = text.Length;
            return 0;
        }

        var letter = text[Position + 1];
        if (letter is 'x' or 'u')
        {
            return ReadHexEscape();
        }

        if (letter == 'c' && Position + 2 < text.Length && text[Position + 2] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            Position += 3;
            return text[Position - 1] % 32;
        }

        Position++;
        if (letter >= '\x80' || !char.IsLetterOrDigit(letter))
        {
            return ReadCodePoint();
        }

        Position++;
        return letter switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'b' when isInClass => '\b',
            '0' when Next is not (>= '0' and <= '9') => 0,
            _ => Unknown(letter, isInClass),
        };
    }

    private int ReadHexEscape()
    {
        var escape = HexEscape.Match(Rest);
        if (!escape.Success)
        {
            Fail($"\\{text[Position + 1]} is followed by the number of the character: \\x41, \\u0041 or \\u{{1F600}}.");
            return 0;
        }

        Position += escape.Length;
        var codePoint = NumberOf(escape);
        if (codePoint is >= 0xD800 and <= 0xDBFF && LowSurrogate.Match(Rest) is { Success: true } low)
        {
            Position += low.Length;
            return char.ConvertToUtf32((char)codePoint, (char)NumberOf(low));
        }

        if (codePoint > CharacterSet.LastCodePoint)
        {
            Fail($"{escape.Value} is not a character: the last one is \\u{{10FFFF}}.");
        }

        return codePoint;
    }

    private static int NumberOf(Match escape) =>
        int.Parse(escape.Groups["hex"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private int Unknown(char letter, bool isInClass)
    {
        Fail(letter switch
        {
            'A' or 'G' when !isInClass => $"ECMA 262 has no \\{letter}: write ^ for the start of the text.",
            'z' or 'Z' when !isInClass => $"ECMA 262 has no \\{letter}: write $ for the end of the text.",
            'a' => "ECMA 262 has no \\a: write \\x07.",
            'e' => "ECMA 262 has no \\e: write \\x1B.",
            'h' => "ECMA 262 has no \\h: write [ \\t] for a blank or tab.",
            'R' => "ECMA 262 has no \\R: write \\r?\\n for the end of a line.",
            'Q' or 'E' => "ECMA 262 has no \\Q…\\E: write \\ before each special character.",
            >= '0' and <= '9' => $"\\{letter} is not a character here: write \\x and two digits, such as \\x0A.",
            _ => $"\\{letter} means nothing: write {letter} for the letter, or \\\\ for the \\.",
        });
        return letter;
    }

    // The pattern is matched against the rest of the text, so that \G is not needed.
    private static Regex Start(string pattern) => new("^(?:" + pattern + ")", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
