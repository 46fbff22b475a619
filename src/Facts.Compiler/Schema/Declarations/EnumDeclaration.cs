using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A closed list of names.</summary>
internal sealed class EnumDeclaration
{
    public required string Name { get; init; }

    public required string TypeName { get; set; }

    public string? Description { get; init; }

    /// <summary>Whether a value may hold several members; the data then give a list, and members are powers of two.</summary>
    public bool IsFlags { get; init; }

    public required ImmutableArray<EnumMember> Members { get; init; }

    public required Place Place { get; init; }
}

/// <summary>One name of an enum.</summary>
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
