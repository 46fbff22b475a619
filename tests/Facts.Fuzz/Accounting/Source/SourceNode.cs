using System.Collections.Generic;

namespace Facts.Fuzz.Accounting;

/// <summary>A node as the file writes it: aliases are not followed, and nothing is merged.</summary>
/// <param name="Key">The key in front of it in a map, or null.</param>
/// <param name="Start">The offset of its content.</param>
internal sealed record SourceNode(SourceNode? Parent, SourceNode? Key, SourceKind Kind, int Start, string Text)
{
    /// <summary>The end of its content.</summary>
    public int End { get; set; } = Start;

    /// <summary>Of a key, the offset of its value.</summary>
    public int ValueStart { get; set; } = -1;

    /// <summary>Whether it is the key <c>&lt;&lt;</c>, or stands in a map that is merged.</summary>
    public bool IsMerged => (Kind == SourceKind.Key && Text == "<<") || Key is { Text: "<<" } || Parent?.IsMerged == true;

    /// <summary>The node, then all that it is a part of.</summary>
    public IEnumerable<SourceNode> Around
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }
}

internal enum SourceKind
{
    Map,
    List,
    Value,
    Key,
    Alias,
}
