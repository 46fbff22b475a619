namespace Facts.Compiler.Confusables;

/// <summary>A word with letters of two scripts, one of which looks like the other.</summary>
/// <param name="Letter">The first letter that is not what it looks like.</param>
internal sealed record MixedWord(string Word, char Letter, Script ScriptOfLetter, Script ScriptOfRest)
{
    /// <summary>The first such word of a text, or null. Unit symbols such as kΩ and µm do not count.</summary>
    public static MixedWord? In(string text)
    {
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && (Scripts.Of(text[index]) != Script.Other || ComposedLetters.IsMark(text[index])))
            {
                continue;
            }

            if (index - start > 1 && Of(text.Substring(start, index - start)) is { } mixed)
            {
                return mixed;
            }

            start = index + 1;
        }

        return null;
    }

    private static MixedWord? Of(string word) =>
        !Has(word, Script.Latin) ? null
        : Has(word, Script.Cyrillic) ? Disguised(word, Script.Cyrillic, Script.Latin) ?? Disguised(word, Script.Latin, Script.Cyrillic)
        : Has(word, Script.Greek) ? Disguised(word, Script.Greek, Script.Latin)
        : null;

    /// <summary>The word, if all its letters of one script look like letters of the other; otherwise null.</summary>
    private static MixedWord? Disguised(string word, Script script, Script rest)
    {
        char? first = null;
        foreach (var letter in word)
        {
            if (Scripts.Of(letter) != script)
            {
                continue;
            }

            var isTwin = script == Script.Latin ? ConfusableLetters.IsTwinOfCyrillic(letter) : ConfusableLetters.TwinOf(letter) != letter;
            if (!isTwin)
            {
                return null;
            }

            first ??= letter;
        }

        return first is { } disguised ? new MixedWord(word, disguised, script, rest) : null;
    }

    private static bool Has(string word, Script script)
    {
        foreach (var letter in word)
        {
            if (Scripts.Of(letter) == script)
            {
                return true;
            }
        }

        return false;
    }
}
