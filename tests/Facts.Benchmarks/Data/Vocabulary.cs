namespace Facts.Benchmarks.Data;

/// <summary>The words that names, keys and texts consist of.</summary>
internal static class Vocabulary
{
    public static readonly string[] Words =
    [
        "amber", "anchor", "apple", "arctic", "autumn", "bamboo", "basalt", "beacon", "birch", "bridge", "bronze", "canyon", "cedar", "cinder",
        "clover", "cobalt",
        "copper", "coral", "crane", "delta", "desert", "ember", "falcon", "fern", "fjord", "forest", "garnet", "glacier", "granite", "harbour",
        "heron", "hollow",
        "indigo", "island", "ivory", "jasper", "juniper", "lagoon", "lantern", "larch", "linen", "maple", "marble", "meadow", "mirror", "mist",
        "moss", "north",
        "oasis", "onyx", "orchard", "otter", "pebble", "pine", "plover", "quartz", "raven", "river", "saffron", "sierra", "silver", "sparrow",
        "thistle", "willow",
    ];

    public static readonly string[] ForeignWords =
    [
        "берёза", "озеро", "звезда", "площадь", "평양", "서울", "바다", "하늘", "東京", "北京", "山水", "花火", "čaj", "žába", "ångström", "smörgås",
        "straße", "größe", "façade", "île", "Ελλάδα", "θάλασσα", "ουρανός", "شمس", "قمر", "בית", "ספר", "हिमालय", "नदी", "ประเทศ", "đường", "łódź",
    ];

    public static readonly string[] Categories =
    [
        "tool", "garment", "instrument", "vessel", "book", "machine", "ornament", "food", "toy", "furniture", "lamp", "medicine",
    ];

    public static string Sentence(Dice dice, int words)
    {
        var text = new string[words];
        for (var index = 0; index < words; index++)
        {
            text[index] = dice.Pick(Words);
        }
        text[0] = Capital(text[0]);
        return string.Join(' ', text) + ".";
    }

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
