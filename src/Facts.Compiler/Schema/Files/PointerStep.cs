using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>
/// One step of a pointer: a literal key, <c>*</c> (any entry or item), a pattern of names (<c>generic*</c>), or captures:
/// <c>{field}</c> (any, and its name goes into the field), <c>{field=name}</c> (any, and what it holds under the name does).
/// </summary>
internal sealed class PointerStep
{
    public static PointerStep Any { get; } = new();

    /// <summary>The key, or null.</summary>
    public string? Literal { get; init; }

    /// <summary>Which names are meant, or null where all are.</summary>
    public FilePattern? Pattern { get; init; }

    public ImmutableArray<StepCapture> Captures { get; init; } = ImmutableArray<StepCapture>.Empty;

    /// <summary>Whether the key of the entry is left for the record.</summary>
    public bool LeavesKey => Literal is null && Captures.IsEmpty;

    /// <summary>Whether entries of this name lie on the way.</summary>
    public bool Takes(string name) => Literal is null ? Pattern is null || Pattern.Matches(name) : Literal == name;
}

/// <summary>What a step of a pointer stores.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Of">The name in the entry whose text is stored, or null for the name of the entry itself.</param>
internal readonly record struct StepCapture(string Field, string? Of);
