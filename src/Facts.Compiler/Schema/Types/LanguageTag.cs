namespace Facts.Compiler.Schema;

/// <summary>Checks language tags (BCP 47): a language of two to eight letters, then parts of up to eight letters or digits.</summary>
internal static class LanguageTag
{
    /// <summary>The tag with <c>-</c> between its parts, instead of the <c>_</c> that is also in use.</summary>
    public static string Normalize(string tag) => tag.IndexOf('_') < 0 ? tag : tag.Replace('_', '-');

    public static bool IsValid(string tag)
    {
        var parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 8 || !IsOf(parts[0], lettersOnly: true))
        {
            return false;
        }

        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index].Length is 0 or > 8 || !IsOf(parts[index], lettersOnly: false))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOf(string part, bool lettersOnly)
    {
        foreach (var character in part)
        {
            var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (lettersOnly || character is < '0' or > '9'))
            {
                return false;
            }
        }

        return true;
    }
}
