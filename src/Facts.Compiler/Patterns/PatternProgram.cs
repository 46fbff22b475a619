using System.Collections.Immutable;

namespace Facts.Compiler.Patterns;

/// <summary>The operations of a pattern.</summary>
internal enum Operation : byte
{
    /// <summary>Matches one character of the set; backwards if <see cref="PatternStep.Second"/> is 1.</summary>
    Character,

    /// <summary>Continues at the first step, and at the second if that fails.</summary>
    Split,

    Jump,

    /// <summary>The end of the pattern or of a lookaround.</summary>
    Match,

    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,

    /// <summary>Runs the next steps separately, and continues at the first step if they match.</summary>
    Look,

    /// <summary>Runs the next steps separately, and continues at the first step if they do not match.</summary>
    NegativeLook,

    /// <summary>Stores the position in a register.</summary>
    Save,

    /// <summary>Fails if the position is still that in the register, because repeating an empty match would never end.</summary>
    Progress,

    /// <summary>Clears the registers from the first up to, but not including, the second.</summary>
    Clear,

    /// <summary>
    /// Matches the text of the group with the first register; backwards if <see cref="PatternStep.Second"/> is 1 or 3, ignoring case if it is 2 or
    /// 3.
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

/// <summary>A compiled pattern. It has registers only if a backreference needs them.</summary>
internal sealed record PatternProgram(ImmutableArray<PatternStep> Steps, int Registers);
