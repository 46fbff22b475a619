using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A field of a table, value or variant.</summary>
internal sealed class FieldDeclaration
{
    /// <summary>The name in the data.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The C# property, made from the name or given by <c>as</c>; <c>Key</c> for the key of a table whose schema declares none.
    /// </summary>
    public required string PropertyName { get; init; }

    public FieldType Type { get; set; } = new UnknownType();

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    public ImmutableArray<string> Examples { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The default value, which is bound like any other value.</summary>
    public YamlNode? Default { get; init; }

    /// <summary>The C# name of the inverse, a member of the record that this field refers to.</summary>
    public string? Inverse { get; set; }

    /// <summary>The minimum and maximum number of records that may refer to one target, or null if it is not limited.</summary>
    public InverseCount? InverseCount { get; init; }

    /// <summary>The unit of quantities that are written without one; other units must have the same dimension.</summary>
    public string? Unit { get; init; }

    /// <summary>The built-in units and those that the schema declares.</summary>
    public UnitSystem Units { get; init; } = UnitSystem.Standard;

    /// <summary>The texts that the data may write for a value that is absent.</summary>
    public ImmutableArray<string> Absent { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The texts that mean true and false beside these words themselves; empty for fields that are not <c>bool</c>.</summary>
    public ImmutableDictionary<string, bool> Spellings { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Whether a single value may be written instead of a list.</summary>
    public bool Single { get; init; }

    /// <summary>The delimiter that splits a scalar into the items of a list.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Whether a value must have provenance.</summary>
    public bool RequiresProvenance { get; init; }

    /// <summary>Whether no two records may have the same value, or the same item of a list.</summary>
    public bool Unique { get; init; }

    /// <summary>Whether following the field's references must never lead back to the record.</summary>
    public bool Acyclic { get; init; }

    /// <summary>The C# expression that computes the value, which the data must not contain; or null.</summary>
    public ExpressionText? Computed { get; init; }

    /// <summary>Whether the value comes from the key or a path instead of the record's own entry.</summary>
    public bool IsImplicit { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>The place of the name in the schema.</summary>
    public required Place Place { get; init; }

    /// <summary>The place of the type in the schema.</summary>
    public required Place TypePlace { get; init; }
}
