using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A closed list of names.</summary>
internal sealed class EnumDeclaration
{
    private readonly Dictionary<string, EnumMember> _membersByName = new(StringComparer.Ordinal);

    public required string Name { get; init; }

    public required string TypeName { get; set; }

    public string? Description { get; init; }

    /// <summary>Whether a value may hold several members; the data then give a list, and members are powers of two.</summary>
    public bool IsFlags { get; init; }

    public required ImmutableArray<EnumMember> Members
    {
        get;
        init
        {
            field = value;
            foreach (var member in value)
            {
                _membersByName[member.Name] = member;
            }
        }
    }

    /// <summary>The names of members that were refused, for example because two have the same value.</summary>
    public ImmutableHashSet<string> Refused { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether its members could not be read, so that it may have others.</summary>
    public bool IsIncomplete { get; init; }

    public required Place Place { get; init; }

    /// <summary>The member that the data write so, or null.</summary>
    public EnumMember? Find(string name) => _membersByName.TryGetValue(name, out var member) ? member : null;
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
