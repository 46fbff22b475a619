using System.Collections.Immutable;

namespace Facts.Compiler.Patterns;

/// <summary>A node of the syntax tree of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One character of a set.</summary>
internal sealed record CharacterNode(CharacterSet Set) : PatternNode;

/// <summary>A sequence; empty if there are no items.</summary>
internal sealed record SequenceNode(ImmutableArray<PatternNode> Items) : PatternNode
{
    public static SequenceNode Empty { get; } = new(ImmutableArray<PatternNode>.Empty);
}

/// <summary>Alternatives.</summary>
internal sealed record AlternationNode(ImmutableArray<PatternNode> Items) : PatternNode;

/// <summary>
/// A repetition, unlimited if the maximum is null. Whether it is greedy or lazy does not affect whether a text matches. The groups inside, from
/// <paramref name="FirstGroup"/> to <paramref name="EndGroup"/>, are reset for each repetition.
/// </summary>
internal sealed record RepeatNode(PatternNode Item, int Least, int? Most, int FirstGroup, int EndGroup) : PatternNode;

/// <summary>A capturing group.</summary>
internal sealed record GroupNode(PatternNode Item, int Index) : PatternNode;

/// <summary>A backreference, which matches the text of a group again.</summary>
internal sealed record BackreferenceNode(int Group, bool IgnoresCase) : PatternNode;

/// <summary>A zero-width assertion, such as <c>^</c> or <c>\b</c>.</summary>
internal sealed record AssertionNode(Operation Operation) : PatternNode;

/// <summary>A lookahead or lookbehind.</summary>
internal sealed record LookNode(PatternNode Item, bool IsBehind, bool IsNegative) : PatternNode;
