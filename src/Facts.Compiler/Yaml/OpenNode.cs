namespace Facts.Compiler.Yaml;

/// <summary>A list or map that has begun and not ended, or the document around all of them.</summary>
internal struct OpenNode
{
    public OpenNodeKind Kind;

    /// <summary>The offset of the first character; -1 until the first child is known.</summary>
    public int Start;

    /// <summary>Whether brackets hold it.</summary>
    public bool IsFlow;

    /// <summary>Where its children begin among the finished nodes, or its entries among the entries.</summary>
    public int First;

    /// <summary>The key that waits for its value.</summary>
    public YamlNode? Key;

    /// <summary>The name that aliases use, or null.</summary>
    public string? Anchor;

    /// <summary>How many nodes it holds, itself included and aliases expanded; stops at <see cref="long.MaxValue"/>.</summary>
    public long Size;

    /// <summary>How many levels its children nest, aliases followed.</summary>
    public int Height;

    /// <summary>Its <c>&lt;&lt;</c>, or null.</summary>
    public YamlScalar? MergeKey;

    /// <summary>The map or the list of maps that it merges, or null.</summary>
    public YamlNode? Merged;
}

internal enum OpenNodeKind
{
    Document,
    Sequence,
    Mapping,
}
