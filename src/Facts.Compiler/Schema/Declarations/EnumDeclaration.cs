using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>An enum: a closed list of names.</summary>
internal sealed class EnumDeclaration
{
    private readonly Dictionary<string, EnumMember> _membersByName = new(StringComparer.Ordinal);

    public required string Name { get; init; }

    public required string TypeName { get; set; }

    public string? Description { get; init; }

    /// <summary>Whether a value can combine several members, which are then powers of two; the data contain a list.</summary>
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
                foreach (var spelling in member.Spellings)
                {
                    _membersByName[spelling] = member;
                }
            }
        }
    }

    /// <summary>The names of members that were rejected, for example because two have the same value.</summary>
    public ImmutableHashSet<string> Refused { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether members could not be read, so that unknown names may be members.</summary>
    public bool IsIncomplete { get; init; }

    public required Place Place { get; init; }

    /// <summary>The member with this name or spelling in the data, or null.</summary>
    public EnumMember? Find(string text) => _membersByName.TryGetValue(text, out var member) ? member : null;
}

/// <summary>A member of an enum.</summary>
internal sealed class EnumMember
{
    /// <summary>The text in the data.</summary>
    public required string Name { get; init; }

    /// <summary>Other texts that mean the member.</summary>
    public ImmutableArray<string> Spellings { get; init; } = ImmutableArray<string>.Empty;

    public required string MemberName { get; init; }

    public required long Value { get; init; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    public required Place Place { get; init; }
}
