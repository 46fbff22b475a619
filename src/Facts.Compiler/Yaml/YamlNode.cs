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
}

/// <summary>A node of a YAML document with its place. Aliases are replaced by the node that they name, merge keys by the entries that they bring.</summary>
internal abstract class YamlNode(TextRange range)
{
    /// <summary>From the first to behind the last character of the node.</summary>
    public TextRange Range { get; } = range;
}

/// <summary>A scalar: its text, never interpreted here, because the declared type does that.</summary>
internal sealed class YamlScalar(TextRange range, string text, ScalarStyle style) : YamlNode(range)
{
    public string Text { get; } = text;

    public ScalarStyle Style { get; } = style;

    /// <summary>Whether this is YAML's null: plain <c>null</c>, <c>Null</c>, <c>NULL</c>, <c>~</c> or nothing.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

internal sealed class YamlSequence(TextRange range, ImmutableArray<YamlNode> items) : YamlNode(range)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>A mapping; its keys are scalars and distinct.</summary>
internal sealed class YamlMapping(TextRange range, ImmutableArray<YamlEntry> entries) : YamlNode(range)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>The value of <paramref name="key"/>, or null where the mapping has no such key.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;
}

/// <summary>A file after parsing: the roots of its documents (an empty document has none) and what was wrong.</summary>
internal sealed class ParsedFile(FactFile file, ImmutableArray<YamlNode> documents, ImmutableArray<FactDiagnostic> diagnostics)
{
    public FactFile File { get; } = file;

    public ImmutableArray<YamlNode> Documents { get; } = documents;

    public ImmutableArray<FactDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether the whole file was read; false: documents may be missing, and so what refers to them is not to blame.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The comments that ask to ignore findings, in order.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = ImmutableArray<IgnoreComment>.Empty;

    public Place PlaceOf(YamlNode node) => new(File.Path, node.Range);
}
