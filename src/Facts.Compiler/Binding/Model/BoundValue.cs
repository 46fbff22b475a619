using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// A typed value as the declared type read it. Where a field is absent and its type allows that, the value is
/// <see cref="BoundNull"/>, an empty list, set or map, or a <see cref="BoundStated"/> that is not stated; defaults are already in.
/// </summary>
/// <param name="Node">Where it stands; of a default, the default.</param>
internal abstract record BoundValue(YamlNode Node)
{
    /// <summary>What stands around the value in <c>{ $value: …, $cite: … }</c>.</summary>
    public Annotations Around { get; init; } = Annotations.None;

    /// <summary>Whether the value is the default that the schema gives the field.</summary>
    public bool IsDefaultOf(FieldDeclaration field) =>
        field.Default is { } node && ReferenceEquals(Node, AnnotationReader.Unwrap(node));

    /// <summary>The value without the <c>Stated</c> and <c>OneOf</c> around it; null where there is none.</summary>
    public virtual BoundValue? Unwrapped => this;

    /// <summary>
    /// The scalars, texts, enums, references and records in the value, at any depth of wrappers, lists and maps; keys of maps are left out.
    /// </summary>
    public virtual IEnumerable<BoundValue> Leaves => [this];

    /// <summary>Leaves out the members above, because <see cref="Unwrapped"/> would print the value itself without end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>No value, of a <see cref="NullableType"/>.</summary>
internal sealed record BoundNull(YamlNode Node) : BoundValue(Node)
{
    public override BoundValue? Unwrapped => null;

    public override IEnumerable<BoundValue> Leaves => [];
}

/// <summary>
/// A scalar, whose value is an object as <see cref="ScalarDefinition.TryRead"/> gives it: of most types the .NET type of their name, of all integers
/// <see cref="long"/> or <see cref="ulong"/>, and a <see cref="string"/> where the .NET type is made from one.
/// </summary>
internal sealed record BoundScalar(YamlNode Node, ScalarDefinition Definition, object Value) : BoundValue(Node);

internal sealed record BoundText(YamlNode Node, ImmutableArray<(string Language, string Text)> Texts) : BoundValue(Node);

/// <summary>A member of an enum, or the sum of several of a flag enum.</summary>
internal sealed record BoundEnum(YamlNode Node, EnumDeclaration Declaration, long Value) : BoundValue(Node);

/// <summary>
/// The items of a list, set or listing, and of claims, whose citations stand around the items; <paramref name="IsOpen"/> where a listing ends in
/// <c>...</c>.
/// </summary>
internal sealed record BoundList(YamlNode Node, ImmutableArray<BoundValue> Items, bool IsOpen = false) : BoundValue(Node)
{
    /// <summary>Whether some were wrong and left out, so that their number says nothing.</summary>
    public bool IsPartial { get; init; }

    public override IEnumerable<BoundValue> Leaves => Items.SelectMany(static item => item.Leaves);
}

internal sealed record BoundMap(YamlNode Node, ImmutableArray<(BoundValue Key, BoundValue Value)> Entries) : BoundValue(Node)
{
    /// <summary>The keys once more where they are those of records.</summary>
    public ImmutableArray<BoundReference> References { get; init; } = ImmutableArray<BoundReference>.Empty;

    public override IEnumerable<BoundValue> Leaves => Entries.SelectMany(static entry => entry.Value.Leaves);

    /// <summary>Whether some were wrong and left out, so that their number says nothing.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>The key of a record of one of <paramref name="Targets"/>; linking finds the record.</summary>
/// <param name="Targets">One table (or variant), or several where the type is a OneOf of tables.</param>
/// <param name="Key">The key as the first target's key type reads it, or null where only the texts are known yet (several targets of different key
/// types).</param>
internal sealed record BoundReference(YamlNode Node, ImmutableArray<ReferenceType> Targets, FactKey? Key) : BoundValue(Node)
{
    /// <summary>The key as the data write it, for messages.</summary>
    public string Text => FactKeyReader.TextOf(Node);
}

/// <summary>
/// Which alternative of a <see cref="OneOfType"/> the value is. Where all alternatives are tables, linking tells and <paramref name="Alternative"/>
/// is -1.
/// </summary>
internal sealed record BoundOneOf(YamlNode Node, int Alternative, BoundValue Value) : BoundValue(Node)
{
    /// <summary>What holds where no table has the key, of a OneOf that is not of tables alone; linking chooses, and then it is null.</summary>
    public BoundOneOf? Otherwise { get; init; }

    public override BoundValue? Unwrapped => Value.Unwrapped;

    public override IEnumerable<BoundValue> Leaves => Value.Leaves;
}

/// <summary>Absent (<c>IsStated</c> false), stated without a value (<paramref name="Value"/> null), or a value.</summary>
internal sealed record BoundStated(YamlNode Node, bool IsStated, BoundValue? Value) : BoundValue(Node)
{
    public override BoundValue? Unwrapped => Value?.Unwrapped;

    public override IEnumerable<BoundValue> Leaves => Value?.Leaves ?? [];
}

/// <summary>A record of a table or a value.</summary>
/// <param name="Shape">Which fields it has.</param>
/// <param name="Fields">One value for each field of the shape. Null where the value was wrong and a diagnostic has said so.</param>
/// <param name="AdditionalProperties">What no field declares, where the declaration allows it.</param>
internal sealed record BoundRecord(
    YamlNode Node,
    RecordShape Shape,
    ImmutableArray<BoundValue?> Fields,
    BoundMap? AdditionalProperties,
    Annotations Annotations) : BoundValue(Node)
{
    public TypeDeclaration Declaration => Shape.Declaration;

    /// <summary>The variant, or null where the type has none.</summary>
    public VariantDeclaration? Variant => Shape.Variant;

    /// <summary>The value of a field, or null where the record has no such field or its value was wrong.</summary>
    public BoundValue? this[FieldDeclaration field] => Shape.SlotOf(field) is >= 0 and var slot ? Fields[slot] : null;

    /// <summary>The value at the end of a path through values, or null where there is none or it was wrong.</summary>
    public BoundValue? Follow(ImmutableArray<FieldDeclaration> path)
    {
        BoundValue? value = this;
        foreach (var field in path)
        {
            value = (value?.Unwrapped as BoundRecord)?[field];
        }

        return value;
    }

    /// <summary>Whether the field is one of the record's and its value was wrong.</summary>
    public bool IsWrong(FieldDeclaration field) => Shape.SlotOf(field) is >= 0 and var slot && Fields[slot] is null;
}

/// <summary>The reserved keys (<c>$note</c>, <c>$formerly</c>, …) that stand on a record.</summary>
internal sealed record Annotations
{
    public static Annotations None { get; } = new();

    public string? Note { get; init; }

    /// <summary>Former keys; lookups by them find the record.</summary>
    public ImmutableArray<YamlNode> Formerly { get; init; } = ImmutableArray<YamlNode>.Empty;

    public string? Deprecated { get; init; }

    /// <summary>The C# name of the record's member.</summary>
    public YamlScalar? Name { get; init; }

    public ImmutableArray<BoundCitation> Citations { get; init; } = ImmutableArray<BoundCitation>.Empty;

    public BoundDerivation? Derived { get; init; }

    /// <summary>Of one of several claims: <c>preferred</c>, <c>normal</c> or <c>deprecated</c>.</summary>
    public YamlScalar? Rank { get; init; }

    /// <summary>Whether they say where something comes from.</summary>
    public bool HasProvenance => !Citations.IsEmpty || Derived is not null;
}

/// <summary>A row of a table: its key and its fields.</summary>
/// <param name="KeyNode">Where the key stands, or its first part.</param>
internal sealed record BoundRow(FactKey Key, BoundRecord Record, FileSummary File, YamlNode KeyNode)
{
    public TableDeclaration Table => (TableDeclaration)Record.Declaration;

    public Place KeyPlace => File.PlaceOf(KeyNode);

    /// <summary>Whether a node of the file is part of the record's own entry, unlike captures, aliases and defaults of the file.</summary>
    public bool Contains(YamlNode node)
    {
        var (own, other) = (Record.Node.Ends, node.Ends);
        return own.Start <= other.Start && other.End <= own.End;
    }

    /// <summary>The place of a value of the record; of one that stands elsewhere in the file, the key.</summary>
    public Place PlaceOf(YamlNode node) => Contains(node) ? File.PlaceOf(node) : KeyPlace;

    /// <summary>What messages call the record: <c>gifts/bust</c>.</summary>
    public string Label => RecordLabel.Of(Table, Key.ToString());
}

/// <summary>What binding made of one file, in the order of the file.</summary>
internal sealed record BoundFile(FileSummary File, ImmutableArray<BoundRow> Rows, ImmutableArray<FactDiagnostic> Diagnostics)
{
    /// <summary>Whether something in it is cited, derived or remarked on.</summary>
    public bool HasProvenance { get; init; }
}
