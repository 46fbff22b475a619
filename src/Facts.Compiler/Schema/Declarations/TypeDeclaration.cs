using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>A table or a value: a record type that may have variants.</summary>
internal abstract class TypeDeclaration : RecordDeclaration
{
    /// <summary>The closed list of variants; empty if there are none.</summary>
    public ImmutableArray<VariantDeclaration> Variants { get; set; } = ImmutableArray<VariantDeclaration>.Empty;

    /// <summary>The key in the data whose value is the name of the variant.</summary>
    public string Discriminator { get; set; } = "kind";

    /// <summary>The field that gets the value of an entry that is not a map.</summary>
    public FieldDeclaration? Shorthand { get; set; }

    /// <summary>Keys in the data that are allowed but not read.</summary>
    public ImmutableArray<string> Ignore { get; set; } = ImmutableArray<string>.Empty;

    /// <summary>The texts that mean an absent value in fields that do not say so themselves, in the discriminator and in undeclared fields.</summary>
    public ImmutableArray<string> Absent { get; set; } = ImmutableArray<string>.Empty;

    /// <summary>The type of undeclared fields, or null if they are errors. In C#, they are the map <c>AdditionalProperties</c>.</summary>
    public FieldType? AdditionalProperties { get; set; }

    public ImmutableArray<RuleDeclaration> Rules { get; set; } = ImmutableArray<RuleDeclaration>.Empty;

    /// <summary>The rules about which fields must or must not be given together, including fields of variants.</summary>
    public ImmutableArray<PresenceRule> PresenceRules { get; set; } = ImmutableArray<PresenceRule>.Empty;

    /// <summary>The minimum number of fields in an entry.</summary>
    public int? MinProperties { get; set; }

    /// <summary>The maximum number of fields in an entry.</summary>
    public int? MaxProperties { get; set; }

    /// <summary>The period in which a record applies, or null if the schema does not declare one.</summary>
    public ValidityDeclaration? Validity { get; set; }

    /// <summary>Whether every record must have provenance, according to its own option <c>provenance</c>, or else that of the schema.</summary>
    public bool RequiresProvenance { get; set; }

    /// <summary>The shape of its records without a variant, then one for each variant.</summary>
    public ImmutableArray<RecordShape> Shapes { get; set; } = ImmutableArray<RecordShape>.Empty;

    /// <summary>The shape of records of a variant, or of records whose variant is unknown.</summary>
    public RecordShape ShapeOf(VariantDeclaration? variant) => Shapes[variant is null ? 0 : variant.Index + 1];

    /// <summary>The type itself and its variants: everything that declares fields of its records.</summary>
    public IEnumerable<RecordDeclaration> SelfAndVariants => Variants.Prepend<RecordDeclaration>(this);

    /// <summary>All fields of its records, each with the variant that declares it, or null if all records have it.</summary>
    public IEnumerable<(FieldDeclaration Field, VariantDeclaration? Variant)> FieldsWithVariants =>
        SelfAndVariants.SelectMany(static owner => owner.Fields.Select(own => (own, owner as VariantDeclaration)));
}
