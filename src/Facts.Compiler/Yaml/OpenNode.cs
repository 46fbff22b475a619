namespace Facts.Compiler.Yaml;

/// <summary>A list or map whose end has not been read yet, or the document that contains it.</summary>
internal struct OpenNode
{
    public OpenNodeKind Kind;

    /// <summary>The offset of the first character; -1 until the first child is known.</summary>
    public int Start;

    /// <summary>Whether it is in brackets.</summary>
    public bool IsFlow;

    /// <summary>The index of its first item among the complete nodes, or of its first entry among all entries.</summary>
    public int First;

    /// <summary>The key whose value comes next.</summary>
    public YamlNode? Key;

    /// <summary>The anchor, or null.</summary>
    public string? Anchor;

    /// <summary>The number of its nodes, including itself and with aliases expanded; at most <see cref="long.MaxValue"/>.</summary>
    public long Size;

    /// <summary>The nesting depth of its children, with aliases expanded.</summary>
    public int Height;

    /// <summary>Its merge key (<c>&lt;&lt;</c>), or null.</summary>
    public YamlScalar? MergeKey;

    /// <summary>The map or list of maps to merge, or null.</summary>
    public YamlNode? Merged;
}

internal enum OpenNodeKind
{
    Document,
    Sequence,
    Mapping,
}
