using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>
/// Everything that <c>dataset.yaml</c> and the <c>*.schema.yaml</c> files declare, resolved and named. Declarations refer to each
/// other in cycles, so they are classes that the schema reader alone fills; after that nothing changes them.
/// </summary>
internal sealed class DatasetSchema
{
    public required Manifest Manifest { get; init; }

    public required ImmutableArray<TableDeclaration> Tables { get; init; }

    public required ImmutableArray<ValueDeclaration> Values { get; init; }

    public required ImmutableArray<EnumDeclaration> Enums { get; init; }

    /// <summary>The declared units, each behind those that it is defined by.</summary>
    public required ImmutableArray<UnitDeclaration> Units { get; init; }

    /// <summary>What the <c>by</c> of citations holds: keys of a table or of several (a OneOf), or plain names.</summary>
    public FieldType Attribution { get; init; } = new ScalarType(ScalarKind.String);

    /// <summary>Whether the schema says anything of provenance, so that records have it even where nothing is cited yet.</summary>
    public bool DeclaresProvenance { get; init; }

    /// <summary>The tables, then the values.</summary>
    public IEnumerable<TypeDeclaration> Types => Tables.Concat<TypeDeclaration>(Values);

    /// <summary>The fields of all tables, values and variants.</summary>
    public IEnumerable<FieldDeclaration> Fields =>
        Types.SelectMany(static type => type.SelfAndVariants).SelectMany(static declaration => declaration.Fields);

    /// <summary>The units that are built in and those that are declared.</summary>
    public UnitSystem UnitSystem { get; init; } = UnitSystem.Standard;
}

/// <summary><c>dataset.yaml</c></summary>
internal sealed class Manifest
{
    /// <summary>The name of the generated static class: a C# identifier.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? License { get; init; }

    public string? Version { get; init; }

    public ImmutableArray<SourceDeclaration> Sources { get; init; } = ImmutableArray<SourceDeclaration>.Empty;

    /// <summary>Files that hold no facts of the dataset.</summary>
    public ImmutableArray<IgnoredFiles> Ignore { get; init; } = ImmutableArray<IgnoredFiles>.Empty;

    public Place Place { get; init; }
}

/// <summary>Files that the manifest says are not read.</summary>
internal sealed record IgnoredFiles(FilePattern Pattern, Place Place);

/// <summary>What tables, values and variants have in common: named fields.</summary>
internal abstract class RecordDeclaration
{
    /// <summary>The name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the generated type, without the type that it is nested in.</summary>
    public required string TypeName { get; set; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    /// <summary>
    /// Its own fields, in the order of the schema; for a variant, without those of its owner. Key fields that the schema leaves out stand first.
    /// </summary>
    public ImmutableArray<FieldDeclaration> Fields { get; set; } = ImmutableArray<FieldDeclaration>.Empty;

    public required Place Place { get; init; }
}

/// <summary>A table or a value: a record type that may have variants.</summary>
internal abstract class TypeDeclaration : RecordDeclaration
{
    /// <summary>The closed list of variants; empty where the record has none.</summary>
    public ImmutableArray<VariantDeclaration> Variants { get; set; } = ImmutableArray<VariantDeclaration>.Empty;

    /// <summary>The key in the data that names the variant; <c>kind</c> by default.</summary>
    public string Discriminator { get; set; } = "kind";

    /// <summary>The field that an entry which is no map gives.</summary>
    public FieldDeclaration? Shorthand { get; set; }

    /// <summary>Names in the data that are accepted and not read.</summary>
    public ImmutableArray<string> Ignore { get; set; } = ImmutableArray<string>.Empty;

    /// <summary>The type of entries that no field declares, or null where they are an error. In C# the map <c>AdditionalProperties</c>.</summary>
    public FieldType? AdditionalProperties { get; set; }

    public ImmutableArray<RuleDeclaration> Rules { get; set; } = ImmutableArray<RuleDeclaration>.Empty;

    /// <summary>Which fields go together; also those of variants.</summary>
    public ImmutableArray<PresenceRule> PresenceRules { get; set; } = ImmutableArray<PresenceRule>.Empty;

    /// <summary><c>minProperties</c> and <c>maxProperties</c>: how many fields an entry gives.</summary>
    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    /// <summary>From when until when a record holds; null where the schema does not say.</summary>
    public ValidityDeclaration? Validity { get; set; }

    /// <summary>Whether every record must say where it comes from: by its own <c>provenance</c>, else by that of the schema.</summary>
    public bool RequiresProvenance { get; set; }

    /// <summary>The shape of its records without a variant, then one for each variant.</summary>
    public ImmutableArray<RecordShape> Shapes { get; set; } = ImmutableArray<RecordShape>.Empty;

    /// <summary>The shape of its records of a variant, or of those whose variant nobody knows.</summary>
    public RecordShape ShapeOf(VariantDeclaration? variant) => Shapes[variant is null ? 0 : variant.Index + 1];

    /// <summary>The type itself and its variants: everything that declares fields of its records.</summary>
    public IEnumerable<RecordDeclaration> SelfAndVariants => Variants.Prepend<RecordDeclaration>(this);
}

/// <summary>A record with a key, and the table that holds all of them.</summary>
internal sealed class TableDeclaration : TypeDeclaration
{
    /// <summary>The name of the table and of its property: <c>Gifts</c>. Its class is <c>GiftTable</c>, the type name and <c>Table</c>.</summary>
    public required string TableName { get; set; }

    /// <summary>One part, or several of a composite key.</summary>
    public ImmutableArray<KeyPart> Key { get; set; } = ImmutableArray<KeyPart>.Empty;

    /// <summary>Where its records stand; empty: in the default places.</summary>
    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;

    public ImmutableArray<IndexDeclaration> Indexes { get; set; } = ImmutableArray<IndexDeclaration>.Empty;

    /// <summary>Up to how many records the table has a member per record; 0: never. 500 by default.</summary>
    public int Members { get; set; } = 500;

    /// <summary>Until when its facts count as fresh, or null where they do for ever.</summary>
    public Freshness? Freshness { get; set; }
}

/// <summary>A record without a key.</summary>
internal sealed class ValueDeclaration : TypeDeclaration;

/// <summary>One of the closed list of kinds of a table's records or of a value.</summary>
internal sealed class VariantDeclaration : RecordDeclaration
{
    public required TypeDeclaration Owner { get; init; }

    /// <summary>Its place in the owner's list, which the stored rows carry.</summary>
    public required int Index { get; init; }

    /// <summary>The name of its own typed table (<c>People</c>), or null.</summary>
    public string? TableName { get; set; }

    public ImmutableArray<FromPattern> From { get; set; } = ImmutableArray<FromPattern>.Empty;
}

/// <summary>One part of a key: a field, or a way into one (<c>id.bioguide</c>, <c>extensions[0]</c>).</summary>
internal sealed class KeyPart
{
    /// <summary>As the schema writes it.</summary>
    public required string Text { get; init; }

    /// <summary>From the record's own field inwards through values; one for a plain field.</summary>
    public required ImmutableArray<FieldDeclaration> Path { get; init; }

    /// <summary>The item that is meant where the last field is a list.</summary>
    public int? Item { get; init; }

    /// <summary>The type of the part: never nullable; a reference's own key is its value.</summary>
    public required FieldType Type { get; init; }

    public required Place Place { get; init; }

    /// <summary>Whether the part is simply a field of the record.</summary>
    public bool IsField => Path.Length == 1 && Item is null;
}

internal sealed class FieldDeclaration
{
    /// <summary>The name in the data.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The C# property: from the name, or <c>as</c>; <c>Key</c> for the key's field where the schema neither names nor declares one.
    /// </summary>
    public required string PropertyName { get; init; }

    public FieldType Type { get; set; } = new UnknownType();

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    public ImmutableArray<string> Examples { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>What holds where the data say nothing; bound like any value.</summary>
    public YamlNode? Default { get; init; }

    /// <summary>The C# name of the navigation back, declared on what this field refers to.</summary>
    public string? Inverse { get; set; }

    /// <summary>How many records may lead back, or null where any number may.</summary>
    public InverseCount? InverseCount { get; init; }

    /// <summary>The unit that a quantity without one is counted in; the others measure the same.</summary>
    public string? Unit { get; init; }

    /// <summary>The units that the schema knows.</summary>
    public UnitSystem Units { get; init; } = UnitSystem.Standard;

    /// <summary>A lone value may stand where a list is declared.</summary>
    public bool Single { get; init; }

    /// <summary>Splits one scalar into the items of a list.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Whether its value must say where it comes from.</summary>
    public bool RequiresProvenance { get; init; }

    /// <summary>No two records share it; of a list, no two share an item.</summary>
    public bool Unique { get; init; }

    public bool Acyclic { get; init; }

    /// <summary>The C# expression that gives the value; the data never do.</summary>
    public ExpressionText? Computed { get; init; }

    /// <summary>Whether the key, not the data's entry, gives it: the schema left the key's field out or a path stores it.</summary>
    public bool IsImplicit { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>The declared name.</summary>
    public required Place Place { get; init; }

    /// <summary>The type expression.</summary>
    public required Place TypePlace { get; init; }
}

/// <summary>The constraint words of JSON Schema, as they stand on one field; texts are read by the type of the field.</summary>
internal sealed record Constraints
{
    public static Constraints None { get; } = new();

    public YamlScalar? Minimum { get; init; }

    public YamlScalar? Maximum { get; init; }

    public YamlScalar? ExclusiveMinimum { get; init; }

    public YamlScalar? ExclusiveMaximum { get; init; }

    public YamlScalar? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The closed list of texts.</summary>
    public ImmutableArray<YamlScalar> Enum { get; init; } = ImmutableArray<YamlScalar>.Empty;

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>Where the schema gives each word its value.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>The words for the ends of a range that are given.</summary>
    public IEnumerable<(string Word, YamlScalar Text)> Bounds => new[]
    {
        ("minimum", Minimum), ("maximum", Maximum), ("exclusiveMinimum", ExclusiveMinimum), ("exclusiveMaximum", ExclusiveMaximum),
    }.Where(bound => bound.Item2 is not null)!;
}

internal sealed class EnumDeclaration
{
    public required string Name { get; init; }

    public required string TypeName { get; set; }

    public string? Description { get; init; }

    /// <summary>Whether a value may hold several members; then the data give a list, and members are powers of two.</summary>
    public bool IsFlags { get; init; }

    public required ImmutableArray<EnumMember> Members { get; init; }

    public required Place Place { get; init; }
}

internal sealed class EnumMember
{
    /// <summary>The text in the data.</summary>
    public required string Name { get; init; }

    public required string MemberName { get; init; }

    public required long Value { get; init; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    public required Place Place { get; init; }
}

internal sealed class UnitDeclaration
{
    public required string Name { get; init; }

    public string? Symbol { get; init; }

    /// <summary>What one of it is in another unit, as the schema writes it (<c>24 hour</c>), or null for a base unit.</summary>
    public string? Is { get; init; }

    public required Place Place { get; init; }
}

/// <summary>A second way into a table.</summary>
internal sealed class IndexDeclaration
{
    /// <summary>One field or path, or several of a composite index. A list gives each of its items.</summary>
    public required ImmutableArray<IndexPart> Parts { get; init; }

    public bool IsUnique { get; init; }

    public bool IsOrdered { get; init; }

    /// <summary>The C# name: <c>ByRecipient</c>, or <c>as</c>. Of an ordered index, the word in <c>GivenBetween</c>: <c>Given</c>.</summary>
    public required string Name { get; init; }

    public required Place Place { get; init; }
}

/// <summary>What one part of an index is made of.</summary>
internal sealed class IndexPart
{
    /// <summary>The variant that has the first field of the path, or null where all records have it.</summary>
    public VariantDeclaration? Variant { get; init; }

    /// <summary>From the record's own field inwards through values.</summary>
    public required ImmutableArray<FieldDeclaration> Path { get; init; }

    /// <summary>The type of one key: the item type of a list, never nullable.</summary>
    public required FieldType KeyType { get; init; }

    /// <summary>Whether there is a list, set, listing or map on the way, so that each item is a key.</summary>
    public required bool IsEachItem { get; init; }
}

/// <summary><c>validity</c>: the fields that say from when until when a record holds.</summary>
internal sealed class ValidityDeclaration
{
    /// <summary>A FactDate or DateOnly; where it is absent, the record always has held.</summary>
    public FieldDeclaration? From { get; init; }

    /// <summary>The last date on which it holds; where it is absent, it still does.</summary>
    public FieldDeclaration? Until { get; init; }

    /// <summary>What records follow each other for: of a table, those with the same values; of values, those of one list with the same.</summary>
    public required ImmutableArray<FieldPath> Per { get; init; }

    public bool ForbidsOverlaps { get; init; }

    public bool ForbidsGaps { get; init; }
}

/// <summary>A condition on every record, as it stands.</summary>
internal sealed class RuleDeclaration
{
    public required ExpressionText Check { get; init; }

    public string? Message { get; init; }

    public bool IsWarning { get; init; }

    public Place Place => Check.Place;
}
