using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>A record of a table, found in a file but not bound yet.</summary>
internal sealed class RecordNode : BindingSubject
{
    public required TableDeclaration Table { get; init; }

    /// <summary>The variant that the place of the record determines, or null if the discriminator determines it.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The entry: a mapping, or the value of the shorthand field.</summary>
    public required YamlNode Node { get; init; }

    /// <summary>The key of the entry in a map of records, or null.</summary>
    public YamlScalar? KeyNode { get; init; }

    /// <summary>The captures of each <c>{field}</c> in the path and the pointer.</summary>
    public ImmutableArray<Capture> Captures { get; init; } = ImmutableArray<Capture>.Empty;

    /// <summary>The keys in the entry that belong to other tables; <c>*</c> means all.</summary>
    public ImmutableHashSet<string> TakenNames { get; init; } = ImmutableHashSet<string>.Empty;

    public override string Label => RecordLabel.Of(this);

    /// <summary>Whether the path or the pointer captures the field.</summary>
    public bool IsCaptured(string field)
    {
        foreach (var capture in Captures)
        {
            if (capture.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node is in the entry or is its name, and was not captured from an entry that contains it.</summary>
    public bool Holds(YamlNode node)
    {
        var (own, other) = (Node.Ends, node.Ends);
        if (own.Start <= other.Start && other.End <= own.End)
        {
            return true;
        }

        foreach (var capture in Captures)
        {
            if (capture.IsOwn && capture.Place.Range.Start.Offset == other.Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the key in the entry belongs to another table.</summary>
    public bool IsTaken(string name) => TakenNames.Contains(name) || TakenNames.Contains("*");
}

/// <summary>The text that a <c>{field}</c> has captured.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Text">The name of the entry, file or folder, or a text in the entry.</param>
/// <param name="Place">The key in the file; for a part of the path, the start of the record.</param>
/// <param name="IsOwn">Whether it comes from the path, or from an entry that contains no other record.</param>
internal readonly record struct Capture(string Field, string Text, Place Place, bool IsOwn)
{
    /// <summary>A node that can be bound as the value of the field.</summary>
    public YamlScalar ToNode() => new(Place.Range, Text, ScalarStyle.SingleQuoted);
}
