namespace Facts.Compiler.Emit.Text;

/// <summary>Tells the halves of surrogate pairs from surrogates that stand alone, which no encoding can represent.</summary>
internal static class Surrogates
{
    /// <summary>Whether the character is a half of a surrogate pair.</summary>
    public static bool IsPaired(string text, int index) =>
        char.IsSurrogate(text[index])
        && ((index > 0 && char.IsSurrogatePair(text[index - 1], text[index]))
            || (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])));
}
