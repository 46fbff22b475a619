using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>
/// One step of a pointer: a literal key, <c>*</c> (any entry or item), a pattern of names (<c>generic*</c>), or captures:
/// <c>{field}</c> (any entry; stores its name in the field), <c>{field=name}</c> (any entry; stores its value of <c>name</c> in the field).
/// </summary>
internal sealed class PointerStep
{
    public static PointerStep Any { get; } = new();

    /// <summary>The key, or null.</summary>
    public string? Literal { get; init; }

    /// <summary>The pattern of the names that match, or null.</summary>
    public FilePattern? Pattern { get; init; }

    public ImmutableArray<StepCapture> Captures { get; init; } = ImmutableArray<StepCapture>.Empty;

    /// <summary>Whether the key of the entry can be the key of the record.</summary>
    public bool LeavesKey => Literal is null && Captures.IsEmpty;

    /// <summary>Whether the step matches entries of this name.</summary>
    public bool Takes(string name) => Literal is null ? Pattern is null || Pattern.Matches(name) : Literal == name;
}

/// <summary>A capture of a step of a pointer.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Of">The key in the entry whose text is stored, or null to store the name of the entry itself.</param>
internal readonly record struct StepCapture(string Field, string? Of);
