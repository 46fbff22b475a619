using System.Text;

namespace Facts.Compiler.Confusables;

/// <summary>Computes the skeleton of a text, without differences that are hard to see: texts that look alike have the same skeleton.</summary>
internal static class Skeleton
{
    /// <summary>Longer texts are their own skeleton, because nobody compares them by eye.</summary>
    private const int Longest = 1_000;

    /// <summary>In shorter texts, zero and one are taken as digits, not as look-alikes of letters.</summary>
    private const int ShortestWithDigits = 3;

    public static string Of(string text)
    {
        StringBuilder? skeleton = null;
        var foldsAscii = text.Length >= ShortestWithDigits;
        for (var index = 0; index < text.Length && text.Length <= Longest; index++)
        {
            var character = text[index];
            if (IsItself(character, foldsAscii))
            {
                skeleton?.Append(character);
                continue;
            }

            skeleton ??= new StringBuilder(text, 0, index, text.Length + 8);
            Append(skeleton, character, foldsAscii);
        }

        // Many characters, such as those of other scripts, do not look like any other.
        return skeleton?.ToString() is { } other && other != text ? other : text;
    }

    /// <summary>Whether the text is its own skeleton.</summary>
    public static bool IsOwn(string text)
    {
        var foldsAscii = text.Length >= ShortestWithDigits;
        for (var index = 0; index < text.Length && text.Length <= Longest; index++)
        {
            if (!IsItself(text[index], foldsAscii))
            {
                return text[index] >= '\u0080' && ReferenceEquals(Of(text), text);
            }
        }

        return true;
    }

    /// <summary>The hash of the skeleton; the skeleton itself is created only if a character is not ASCII.</summary>
    public static int HashOf(string text)
    {
        var foldsAscii = text.Length is >= ShortestWithDigits and <= Longest;
        var hash = 0;
        foreach (var character in text)
        {
            if (character >= '\u0080')
            {
                return HashOfCharacters(Of(text));
            }

            hash = unchecked((hash * 31) + (foldsAscii ? ConfusableLetters.FoldAscii(character) : character));
        }

        return hash;
    }

    private static int HashOfCharacters(string skeleton)
    {
        var hash = 0;
        foreach (var character in skeleton)
        {
            hash = unchecked((hash * 31) + character);
        }

        return hash;
    }

    private static bool IsItself(char character, bool foldsAscii) =>
        character < '\u0080' && (!foldsAscii || ConfusableLetters.FoldAscii(character) == character);

    private static void Append(StringBuilder skeleton, char character, bool foldsAscii)
    {
        if (ConfusableLetters.IsInvisible(character))
        {
            return;
        }

        if (ComposedLetters.IsMark(character))
        {
            // Two marks on one letter can be in any order.
            var place = skeleton.Length;
            while (place > 0 && ComposedLetters.IsMark(skeleton[place - 1]) && skeleton[place - 1] > character)
            {
                place--;
            }

            skeleton.Insert(place, character);
        }
        else if (ComposedLetters.TryDecompose(character, out var letter, out var mark))
        {
            Append(skeleton, letter, foldsAscii);
            Append(skeleton, mark, foldsAscii);
        }
        else
        {
            var twin = ConfusableLetters.TwinOf(character);
            skeleton.Append(foldsAscii ? ConfusableLetters.FoldAscii(twin) : twin);
        }
    }
}
