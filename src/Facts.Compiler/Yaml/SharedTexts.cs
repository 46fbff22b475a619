namespace Facts.Compiler.Yaml;

/// <summary>
/// Shares equal strings, because field names and many short values recur. Strings with the same slot replace each other, so size and time
/// are bounded.
/// </summary>
/// <param name="length">The length of the whole file.</param>
internal sealed class SharedTexts(int length)
{
    private const int FewestSlots = 32;
    private const int MostSlots = 2048;
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[SlotsFor(length)];

    public string Share(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return text;
        }

        ref var slot = ref _texts[Hash(text) & (_texts.Length - 1)];
        if (slot is not null && string.Equals(slot, text))
        {
            return slot;
        }

        slot = text;
        return text;
    }

    private static int SlotsFor(int length)
    {
        var slots = FewestSlots;
        while (slots < MostSlots && slots * 64 < length)
        {
            slots *= 2;
        }

        return slots;
    }

    // A few characters suffice: strings that they do not distinguish merely replace each other.
    private static int Hash(string text)
    {
        var last = text.Length - 1;
        var hash = (text.Length * 31) + text[0];
        hash = (hash * 31) + text[last >> 1];
        hash = (hash * 31) + text[last - (last >> 2)];
        return (hash * 31) + text[last];
    }
}
