using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>One record as it stands in a file, found by its place and not bound yet.</summary>
internal sealed class RecordNode : BindingSubject
{
    public required TableDeclaration Table { get; init; }

    /// <summary>The variant that the place of the record fixes, or null if the discriminator names it.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The entry: a mapping, or the value of the shorthand field.</summary>
    public required YamlNode Node { get; init; }

    /// <summary>The key of the entry in a map of records, or null.</summary>
    public YamlScalar? KeyNode { get; init; }

    /// <summary>What each <c>{field}</c> in the path and the pointer matched.</summary>
    public ImmutableArray<Capture> Captures { get; init; } = ImmutableArray<Capture>.Empty;

    /// <summary>Names in the entry that belong to other tables; <c>*</c> stands for all.</summary>
    public ImmutableHashSet<string> TakenNames { get; init; } = ImmutableHashSet<string>.Empty;

    public override string Label => RecordLabel.Of(this);

    /// <summary>Whether the path or the pointer gives the field of this name.</summary>
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

    /// <summary>Whether a node stands in the entry or is its name, unlike what is captured from the entries around it.</summary>
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

    /// <summary>Whether what has this name in the entry belongs to another table.</summary>
    public bool IsTaken(string name) => TakenNames.Contains(name) || TakenNames.Contains("*");
}

/// <summary>What a <c>{field}</c> matched.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Text">The name of the entry, file or folder.</param>
/// <param name="Place">The key in the file; for a part of the path, the start of the record.</param>
/// <param name="IsOwn">Whether it is the name of an entry that holds no other record.</param>
internal readonly record struct Capture(string Field, string Text, Place Place, bool IsOwn)
{
    /// <summary>The text as a value of the field.</summary>
    public YamlScalar ToNode() => new(Place.Range, Text, ScalarStyle.SingleQuoted);
}
