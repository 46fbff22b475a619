using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A field whose type has been resolved, but not its C# name.</summary>
internal sealed record FieldDraft
{
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    public required OptionMap Options { get; init; }

    public required Place Place { get; init; }

    public required Place TypePlace { get; init; }

    /// <summary>The C# name that the schema declares, or null.</summary>
    public string? As { get; init; }

    public bool IsImplicit { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>The inverse, if the type is a reference.</summary>
    public string? Inverse { get; init; }

    public InverseCount? InverseCount { get; init; }

    public ImmutableArray<string> Absent { get; init; } = ImmutableArray<string>.Empty;

    public ImmutableDictionary<string, bool> Spellings { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public string? Unit { get; init; }

    public bool Single { get; init; }

    public string? Delimiter { get; init; }

    public bool Acyclic { get; init; }

    public bool RequiresProvenance { get; init; }

    /// <summary>The C# name; empty until it has been decided.</summary>
    public string PropertyName { get; set; } = "";

    /// <summary>The name of the property for the key of a reference, or null for any other type.</summary>
    public string? Companion => FieldNames.KeyOf(Type, PropertyName);

    public FieldDeclaration ToDeclaration(UnitSystem units) => new()
    {
        Name = Name,
        PropertyName = PropertyName,
        Type = Type,
        Description = Options.Text("description"),
        Deprecated = Options.Deprecation(),
        Examples = Options.Scalars("examples").Select(example => example.Text).ToImmutableArray(),
        Default = Options.Node("default"),
        Inverse = Inverse,
        InverseCount = InverseCount,
        Absent = Absent,
        Spellings = Spellings,
        Unit = Unit,
        Units = units,
        Single = Single,
        Delimiter = Delimiter,
        Unique = Options.Flag("unique"),
        Acyclic = Acyclic,
        RequiresProvenance = RequiresProvenance,
        Computed = Options.Scalar("computed", "a C# expression") is { } expression ? new ExpressionText(expression, Options.File) : null,
        IsImplicit = IsImplicit,
        Constraints = Constraints,
        Place = Place,
        TypePlace = TypePlace,
    };
}
