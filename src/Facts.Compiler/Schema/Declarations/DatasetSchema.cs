using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Scalars;

namespace Facts.Compiler.Schema;

/// <summary>
/// Everything that <c>dataset.yaml</c> and the <c>*.schema.yaml</c> files declare, resolved and named. Declarations refer to each
/// other in cycles, so they are classes that the schema reader fills in; nothing changes them afterwards.
/// </summary>
internal sealed class DatasetSchema
{
    public DatasetSchema() => Defaults = new SchemaDefaults(this);

    public required Manifest Manifest { get; init; }

    /// <summary>The paths of the manifest and the schema files, relative to the dataset.</summary>
    public ImmutableArray<string> FilePaths { get; init; } = ImmutableArray<string>.Empty;

    public required ImmutableArray<TableDeclaration> Tables { get; init; }

    public required ImmutableArray<ValueDeclaration> Values { get; init; }

    public required ImmutableArray<EnumDeclaration> Enums { get; init; }

    /// <summary>The declared units, each after the units that define it.</summary>
    public required ImmutableArray<UnitDeclaration> Units { get; init; }

    /// <summary>The type of <c>by</c> in citations: keys of one or several tables (a OneOf), or plain names.</summary>
    public FieldType Attribution { get; init; } = new ScalarType(Scalar.String);

    /// <summary>Whether the schema mentions provenance, so that records have the property even if nothing is cited yet.</summary>
    public bool DeclaresProvenance { get; init; }

    /// <summary>
    /// Whether declarations or file patterns were rejected, so that unknown files and names may belong to them.
    /// </summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The tables, then the values.</summary>
    public IEnumerable<TypeDeclaration> Types => Tables.Concat<TypeDeclaration>(Values);

    /// <summary>The fields of all tables, values and variants.</summary>
    public IEnumerable<FieldDeclaration> Fields =>
        Types.SelectMany(static type => type.SelfAndVariants).SelectMany(static declaration => declaration.Fields);

    /// <summary>The default values of the fields.</summary>
    public SchemaDefaults Defaults { get; }

    /// <summary>The built-in units and the declared ones.</summary>
    public UnitSystem UnitSystem { get; init; } = UnitSystem.Standard;
}
