using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Patterns;

/// <summary>The predefined character classes of ECMA 262: <c>\d</c>, <c>\w</c>, <c>\s</c>, and the general categories of <c>\p{…}</c>.</summary>
internal static class CharacterClasses
{
    private const int AllCategories = (1 << (int)UnicodeCategory.OtherNotAssigned + 1) - 1;

    private static readonly ImmutableArray<(int, int)> Digits = ImmutableArray.Create<(int, int)>(('0', '9'));

    private static readonly ImmutableArray<(int, int)> WordCharacters =
        ImmutableArray.Create<(int, int)>(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    private static readonly ImmutableArray<(int, int)> Spaces = ImmutableArray.Create<(int, int)>(
        (0x9, 0xD), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    private static readonly ImmutableArray<(int, int)> LineEnds = ImmutableArray.Create<(int, int)>((0xA, 0xA), (0xD, 0xD), (0x2028, 0x2029));

    private static readonly Dictionary<string, string> LongNames = new()
    {
        ["Letter"] = "L", ["Cased_Letter"] = "LC", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Combining_Mark"] = "M", ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd",
        ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd", ["Open_Punctuation"] = "Ps", ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf", ["Other_Punctuation"] = "Po", ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So", ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp", ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co", ["Unassigned"] = "Cn",
    };

    // In the order of UnicodeCategory.
    private static readonly ImmutableArray<string> ShortNames = ImmutableArray.Create(
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn");

    /// <summary>Everything except line terminators.</summary>
    public static ImmutableArray<(int First, int Last)> Dot { get; } = Complement(LineEnds);

    public static bool IsWordCharacter(char character) =>
        character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    public static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>The ranges of <c>\d</c>, <c>\D</c>, <c>\w</c>, <c>\W</c>, <c>\s</c> and <c>\S</c>, by letter; null for any other
    /// letter.</summary>
    public static ImmutableArray<(int First, int Last)>? Of(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Complement(Digits),
        'w' => WordCharacters,
        'W' => Complement(WordCharacters),
        's' => Spaces,
        'S' => Complement(Spaces),
        _ => null,
    };

    /// <summary>The categories of <c>\p{…}</c> as a mask; null if the name is unknown.</summary>
    public static int? Categories(string name, bool isNegated)
    {
        var value = name.StartsWith("gc=", System.StringComparison.Ordinal) ? name.Substring(3)
            : name.StartsWith("General_Category=", System.StringComparison.Ordinal) ? name.Substring(17)
            : name;
        var shortName = LongNames.TryGetValue(value, out var found) ? found : value;
        var mask = shortName switch
        {
            "Any" => AllCategories,
            "Assigned" => AllCategories & ~(1 << (int)UnicodeCategory.OtherNotAssigned),
            "LC" => MaskOf("Lu") | MaskOf("Ll") | MaskOf("Lt"),
            _ => MaskOf(shortName),
        };
        return mask == 0 ? null : isNegated ? AllCategories & ~mask : mask;
    }

    private static int MaskOf(string shortName) => Enumerable.Range(0, ShortNames.Length)
        .Where(index => shortName.Length is 1 or 2 && ShortNames[index].StartsWith(shortName, System.StringComparison.Ordinal))
        .Aggregate(0, (mask, index) => mask | 1 << index);

    private static ImmutableArray<(int First, int Last)> Complement(ImmutableArray<(int First, int Last)> ranges)
    {
        var others = ImmutableArray.CreateBuilder<(int, int)>();
        var next = 0;
        foreach (var (first, last) in ranges)
        {
            if (first > next)
            {
                others.Add((next, first - 1));
            }

            next = last + 1;
        }

        others.Add((next, CharacterSet.LastCodePoint));
        return others.ToImmutable();
    }
}
