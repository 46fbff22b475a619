using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>One record as it stands in a file, found by its place and not bound yet.</summary>
internal sealed class RecordNode : BindingSubject
{
    public required TableDeclaration Table { get; init; }

    /// <summary>The variant whose own file this is, or null where the discriminator says it.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>The entry: a mapping, or what the shorthand takes.</summary>
    public required YamlNode Node { get; init; }

    /// <summary>The key of the map by key, or null.</summary>
    public YamlScalar? KeyNode { get; init; }

    /// <summary>What <c>{field}</c> in the path and the pointer matched.</summary>
    public ImmutableArray<Capture> Captures { get; init; } = ImmutableArray<Capture>.Empty;

    /// <summary>Names of the entry that other tables take out of it, and <c>*</c> for all.</summary>
    public ImmutableHashSet<string> TakenNames { get; init; } = ImmutableHashSet<string>.Empty;

    public required ParsedFile File { get; init; }

    public override string Label => RecordLabel.Of(this);

    /// <summary>Whether another table takes the entry of this name out of the record.</summary>
    public bool IsTaken(string name) => TakenNames.Contains(name) || TakenNames.Contains("*");
}

/// <summary>What a <c>{field}</c> matched.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Text">The name of the entry, file or folder.</param>
/// <param name="Place">The key in the file, or the record's start for a part of the path.</param>
internal readonly record struct Capture(string Field, string Text, Place Place)
{
    /// <summary>The text as a value of the field.</summary>
    public YamlScalar ToNode() => new(Place.Range, Text, ScalarStyle.SingleQuoted);
}
