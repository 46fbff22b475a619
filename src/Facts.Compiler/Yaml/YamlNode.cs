using System;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>How a scalar is written; it decides only whether <c>null</c> and <c>~</c> are null.</summary>
internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,

    /// <summary>An alias to an unknown anchor, which has been reported: its value is unknown, but not missing.</summary>
    UnknownAlias,
}

/// <summary>
/// A node of a YAML document with its place. Aliases are replaced by the node they refer to, merge keys by the merged entries.
/// </summary>
internal abstract class YamlNode
{
    private const int FormShift = 28;

    private readonly NodePlaces _places;
    private readonly int _start;

    // Also holds the form in its upper bits, which saves memory; files are too short to need all bits for an offset.
    private readonly int _end;

    private protected YamlNode(NodePlaces places, int start, int end, int form = 0)
    {
        _places = places;
        _start = start;
        _end = end | (form << FormShift);
    }

    private protected YamlNode(TextRange range, int form = 0) : this(new GivenPlace(range), range.Start.Offset, range.End.Offset, form)
    {
    }

    private protected YamlNode(YamlNode other) : this(other, other._start, other._end)
    {
    }

    private protected YamlNode(YamlNode neighbour, int start, int end) => (_places, _start, _end) = (neighbour._places, start, end);

    /// <summary>The range from the first character of the node to the end of the last.</summary>
    public TextRange Range => _places.Range(_start, _end & ((1 << FormShift) - 1));

    /// <summary>The start and end, for another node in the same place.</summary>
    internal (int Start, int End) Ends => (_start, _end);

    private protected int Form => _end >> FormShift;
}

/// <summary>A scalar: its text, which only the declared type interprets.</summary>
internal sealed class YamlScalar : YamlNode
{
    public YamlScalar(NodePlaces places, int start, int end, string text, ScalarStyle style) : base(places, start, end, (int)style) => Text = text;

    public YamlScalar(TextRange range, string text, ScalarStyle style) : base(range, (int)style) => Text = text;

    /// <param name="neighbour">A node of the same file.</param>
    /// <param name="start">As <see cref="YamlNode.Ends"/> gives it.</param>
    /// <param name="end">As <see cref="YamlNode.Ends"/> gives it.</param>
    internal YamlScalar(YamlNode neighbour, int start, int end, string text) : base(neighbour, start, end) => Text = text;

    public string Text { get; }

    public ScalarStyle Style => (ScalarStyle)Form;

    /// <summary>Whether this is YAML's null: plain <c>null</c>, <c>Null</c>, <c>NULL</c>, <c>~</c> or nothing.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

internal sealed class YamlSequence : YamlNode
{
    public YamlSequence(NodePlaces places, int start, int end, ImmutableArray<YamlNode> items) : base(places, start, end) => Items = items;

    public YamlSequence(TextRange range, ImmutableArray<YamlNode> items) : base(range) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }
}

/// <summary>A mapping; its keys are scalars and distinct.</summary>
internal sealed class YamlMapping : YamlNode
{
    public YamlMapping(NodePlaces places, int start, int end, ImmutableArray<YamlEntry> entries) : base(places, start, end) => Entries = entries;

    public YamlMapping(TextRange range, ImmutableArray<YamlEntry> entries) : base(range) => Entries = entries;

    private YamlMapping(YamlMapping other) : base(other) => Entries = ImmutableArray<YamlEntry>.Empty;

    public ImmutableArray<YamlEntry> Entries { get; }

    /// <summary>The value of <paramref name="key"/>, or null if the mapping has no such key.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>A copy without entries, for callers that need only the place and would otherwise keep the contents in memory.</summary>
    public YamlMapping WithoutEntries() => new(this);

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Name, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>A key with its value. It stores the text and offsets of the key, so that keys need no nodes of their own.</summary>
internal readonly record struct YamlEntry
{
    private readonly int _keyStart;
    private readonly int _keyEnd;

    /// <param name="key">The key, of the same file as the value.</param>
    /// <param name="value">The value.</param>
    public YamlEntry(YamlScalar key, YamlNode value)
    {
        (Name, Value) = (key.Text, value);
        (_keyStart, _keyEnd) = key.Ends;
    }

    /// <param name="name">The text of the key.</param>
    /// <param name="keyStart">The offset of the key in the file of the value.</param>
    /// <param name="keyEnd">The end of the key.</param>
    /// <param name="value">The value.</param>
    public YamlEntry(string name, int keyStart, int keyEnd, YamlNode value) => (Name, _keyStart, _keyEnd, Value) = (name, keyStart, keyEnd, value);

    /// <summary>The text of the key.</summary>
    public string Name { get; }

    public YamlNode Value { get; }

    /// <summary>The key as a node, created on each call.</summary>
    public YamlScalar Key => new(Value, _keyStart, _keyEnd, Name);
}
