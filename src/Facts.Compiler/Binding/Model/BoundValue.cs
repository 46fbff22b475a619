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
/// A value of the declared type. If a field is absent and its type allows that, the value is <see cref="BoundNull"/>, an empty list,
/// set or map, or a <see cref="BoundStated"/> that is not stated. Defaults have been applied.
/// </summary>
/// <param name="Node">The node of the value; for a default, the node in the schema or in <c>$defaults</c>.</param>
internal abstract record BoundValue(YamlNode Node)
{
    /// <summary>The annotations around the value in <c>{ $value: …, $cite: … }</c>.</summary>
    public Annotations Around { get; init; } = Annotations.None;

    /// <summary>Whether the value is the default that the schema gives the field.</summary>
    public bool IsDefaultOf(FieldDeclaration field) =>
        field.Default is { } node && ReferenceEquals(Node, AnnotationReader.Unwrap(node));

    /// <summary>The value without the <c>Stated</c> and <c>OneOf</c> around it, or null if there is no value.</summary>
    public virtual BoundValue? Unwrapped => this;

    /// <summary>
    /// The scalars, texts, enums, references and records in the value, at any depth of wrappers, lists and maps; without keys of maps.
    /// </summary>
    public virtual IEnumerable<BoundValue> Leaves => [this];

    /// <summary>Omits the members above, because printing <see cref="Unwrapped"/>, which may be the value itself, would never end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>The absent value of a <see cref="NullableType"/>.</summary>
internal sealed record BoundNull(YamlNode Node) : BoundValue(Node)
{
    public override BoundValue? Unwrapped => null;

    public override IEnumerable<BoundValue> Leaves => [];
}

/// <summary>
/// A scalar. Its value is the result of <see cref="ScalarDefinition.TryRead"/>: for integers a <see cref="long"/> or <see cref="ulong"/>, a
/// <see cref="string"/> if the .NET type is created from one, and for most other types an instance of the .NET type with the same name.
/// </summary>
internal sealed record BoundScalar(YamlNode Node, ScalarDefinition Definition, object Value) : BoundValue(Node);

internal sealed record BoundText(YamlNode Node, ImmutableArray<(string Language, string Text)> Texts) : BoundValue(Node);

/// <summary>A member of an enum, or a combination of members of a flags enum.</summary>
internal sealed record BoundEnum(YamlNode Node, EnumDeclaration Declaration, long Value) : BoundValue(Node);

/// <summary>
/// The items of a list, set or listing, or claims, whose citations are the annotations around the items.
/// </summary>
internal sealed record BoundList(YamlNode Node, ImmutableArray<BoundValue> Items, bool IsOpen = false) : BoundValue(Node)
{
    /// <summary>Whether invalid items were left out, so that their number is too low.</summary>
    public bool IsPartial { get; init; }

    public override IEnumerable<BoundValue> Leaves => Items.SelectMany(static item => item.Leaves);
}

internal sealed record BoundMap(YamlNode Node, ImmutableArray<(BoundValue Key, BoundValue Value)> Entries) : BoundValue(Node)
{
    /// <summary>The keys as references, if they are keys of records.</summary>
    public ImmutableArray<BoundReference> References { get; init; } = ImmutableArray<BoundReference>.Empty;

    public override IEnumerable<BoundValue> Leaves => Entries.SelectMany(static entry => entry.Value.Leaves);

    /// <summary>Whether invalid entries were left out, so that their number is too low.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>The key of a record of one of <paramref name="Targets"/>; linking finds the record.</summary>
/// <param name="Targets">One table (or variant), or several if the type is a OneOf of tables.</param>
/// <param name="Key">The key, read as the key type of the first target; null if the targets have different key types, and linking reads it.</param>
internal sealed record BoundReference(YamlNode Node, ImmutableArray<ReferenceType> Targets, FactKey? Key) : BoundValue(Node)
{
    /// <summary>The key as written in the data, for messages.</summary>
    public string Text => FactKeyReader.TextOf(Node);
}

/// <summary>
/// A value of a <see cref="OneOfType"/>, with the index of its alternative; -1 if all alternatives are tables, because linking chooses
/// between them.
/// </summary>
internal sealed record BoundOneOf(YamlNode Node, int Alternative, BoundValue Value) : BoundValue(Node)
{
    /// <summary>The value if no table has the key, for a OneOf of tables and other types; null once linking has chosen.</summary>
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

/// <summary>A record of a table, or a value.</summary>
/// <param name="Shape">The fields that it has.</param>
/// <param name="Fields">One value for each field of the shape; null if the value was invalid, which has been reported.</param>
/// <param name="AdditionalProperties">The undeclared fields, if the declaration allows them.</param>
internal sealed record BoundRecord(
    YamlNode Node,
    RecordShape Shape,
    ImmutableArray<BoundValue?> Fields,
    BoundMap? AdditionalProperties,
    Annotations Annotations) : BoundValue(Node)
{
    public TypeDeclaration Declaration => Shape.Declaration;

    /// <summary>The variant, or null if the type has none.</summary>
    public VariantDeclaration? Variant => Shape.Variant;

    /// <summary>The value of a field, or null if the record has no such field or its value was invalid.</summary>
    public BoundValue? this[FieldDeclaration field] => Shape.SlotOf(field) is >= 0 and var slot ? Fields[slot] : null;

    /// <summary>The value at the end of a path through values, or null if there is none or it was invalid.</summary>
    public BoundValue? Follow(ImmutableArray<FieldDeclaration> path)
    {
        BoundValue? value = this;
        foreach (var field in path)
        {
            value = (value?.Unwrapped as BoundRecord)?[field];
        }

        return value;
    }

    /// <summary>Whether the record has the field, but its value was invalid.</summary>
    public bool IsWrong(FieldDeclaration field) => Shape.SlotOf(field) is >= 0 and var slot && Fields[slot] is null;
}

/// <summary>The reserved keys (<c>$note</c>, <c>$formerly</c>, …) of a record or value.</summary>
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

    /// <summary>The rank of a claim: <c>preferred</c>, <c>normal</c> or <c>deprecated</c>.</summary>
    public YamlScalar? Rank { get; init; }

    /// <summary>Whether they state a provenance.</summary>
    public bool HasProvenance => !Citations.IsEmpty || Derived is not null;
}

/// <summary>A row of a table: its key and its fields.</summary>
/// <param name="KeyNode">The node of the key, or of its first part.</param>
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

    /// <summary>The place of a node of the record, or of the key if the node is not in the record's own entry.</summary>
    public Place PlaceOf(YamlNode node) => Contains(node) ? File.PlaceOf(node) : KeyPlace;

    /// <summary>The name of the record in messages: <c>gifts/bust</c>.</summary>
    public string Label => RecordLabel.Of(Table, Key.ToString());
}

/// <summary>The result of binding one file, in the order of the file.</summary>
internal sealed record BoundFile(FileSummary File, ImmutableArray<BoundRow> Rows, ImmutableArray<FactDiagnostic> Diagnostics)
{
    /// <summary>Whether anything in it has a citation, a derivation or a remark.</summary>
    public bool HasProvenance { get; init; }

    /// <summary>The rows that contradict their location, which has been reported.</summary>
    public ImmutableArray<MisplacedRow> Misplaced { get; init; } = ImmutableArray<MisplacedRow>.Empty;
}

/// <summary>A row that contradicts its location, so that it may be meant to have either of two keys.</summary>
/// <param name="KeyOfLocation">The key that the location gives it, which may be the same; null if that is no key.</param>
internal sealed record MisplacedRow(BoundRow Row, FactKey? KeyOfLocation);
