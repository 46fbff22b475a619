using System.Collections.Immutable;

namespace Facts.Compiler.Patterns;

/// <summary>A part of a pattern as written.</summary>
internal abstract record PatternNode;

/// <summary>One character of a set.</summary>
internal sealed record CharacterNode(CharacterSet Set) : PatternNode;

/// <summary>One after the other; nothing where there are no items.</summary>
internal sealed record SequenceNode(ImmutableArray<PatternNode> Items) : PatternNode
{
    public static SequenceNode Empty { get; } = new(ImmutableArray<PatternNode>.Empty);
}

/// <summary>One of several.</summary>
internal sealed record AlternationNode(ImmutableArray<PatternNode> Items) : PatternNode;

/// <summary>
/// The same several times; null for any number. Greedy or lazy is the same where the question is only whether a text matches.
/// The groups in it, from <paramref name="FirstGroup"/> to <paramref name="EndGroup"/>, start anew each time.
/// </summary>
internal sealed record RepeatNode(PatternNode Item, int Least, int? Most, int FirstGroup, int EndGroup) : PatternNode;

/// <summary>A group that a backreference can name.</summary>
internal sealed record GroupNode(PatternNode Item, int Index) : PatternNode;

/// <summary>What a group matched, once more.</summary>
internal sealed record BackreferenceNode(int Group, bool IgnoresCase) : PatternNode;

/// <summary>A condition on the place, which takes no character.</summary>
internal sealed record AssertionNode(Operation Operation) : PatternNode;

/// <summary>What must, or must not, stand before or behind the place.</summary>
internal sealed record LookNode(PatternNode Item, bool IsBehind, bool IsNegative) : PatternNode;
