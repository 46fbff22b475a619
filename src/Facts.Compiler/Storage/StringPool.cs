using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Storage;

/// <summary>The texts that occur more than once, the most frequent first, so that they have the shortest numbers.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _ids = [];

    public StringPool(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, (int Count, int First)>();
        var order = 0;
        foreach (var text in texts)
            counts[text] = counts.TryGetValue(text, out var seen) ? (seen.Count + 1, seen.First) : (1, order++);

        Texts = counts
            .Where(entry => entry.Value.Count > 1 && entry.Key.Length > 1)
            .OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Value.First)
            .Select(entry => entry.Key)
            .ToArray();
        for (var id = 0; id < Texts.Count; id++)
            _ids.Add(Texts[id], id);
    }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>Writes a text as its number, or as it is where it occurs once.</summary>
    public void Write(ByteWriter writer, string text)
    {
        if (_ids.TryGetValue(text, out var id))
            writer.WriteVarint(((ulong)id << 1) | 1);
        else
            writer.WriteInlineText(text);
    }
}
