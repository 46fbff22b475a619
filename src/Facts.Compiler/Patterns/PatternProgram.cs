using System.Collections.Immutable;

namespace Facts.Compiler.Patterns;

/// <summary>What a step of a pattern does.</summary>
internal enum Operation : byte
{
    /// <summary>Takes one character of the set; backwards where <see cref="PatternStep.Second"/> is 1.</summary>
    Character,

    /// <summary>Goes on at the first step, and at the second if that fails.</summary>
    Split,

    Jump,

    /// <summary>All of the pattern, or of a look, has matched.</summary>
    Match,

    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,

    /// <summary>Runs the next steps on their own, and goes on at the first step where that matches.</summary>
    Look,

    /// <summary>Likewise, where that does not match.</summary>
    NegativeLook,

    /// <summary>Keeps the place in a register.</summary>
    Save,

    /// <summary>Fails where the place is still the one in the register: a repetition that takes nothing would go on for ever.</summary>
    Progress,

    /// <summary>Empties the registers from the first to before the second.</summary>
    Clear,

    /// <summary>
    /// Takes what the group of the first register matched; backwards where <see cref="PatternStep.Second"/> is 1 or 3, in any case from 2 on.
    /// </summary>
    Backreference,
}

/// <summary>One step of a pattern.</summary>
internal readonly struct PatternStep(Operation operation, int first = 0, int second = 0, CharacterSet? set = null)
{
    public Operation Operation { get; } = operation;

    public int First { get; } = first;

    public int Second { get; } = second;

    public CharacterSet? Set { get; } = set;
}

/// <summary>A pattern as steps. It has registers only where a backreference needs them.</summary>
internal sealed record PatternProgram(ImmutableArray<PatternStep> Steps, int Registers);
