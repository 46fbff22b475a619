using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>A comment that suppresses diagnostics: <c># facts: ignore FACT5121 because …</c>.</summary>
/// <param name="Range">The range from the comment mark to the end of the line.</param>
/// <param name="Line">The line it applies to, counted from 0: its own, or the next one with content if the comment is alone on its line.</param>
/// <param name="Ids">The ids of the diagnostics to ignore; empty if the comment names none.</param>
/// <param name="Reason">The text after <c>because</c>, or null.</param>
internal sealed record IgnoreComment(TextRange Range, int Line, ImmutableArray<(string Id, TextRange Range)> Ids, string? Reason)
{
    /// <summary>The id of the error that the reader did not report because of this comment, or null.</summary>
    public string? Excused { get; init; }
}
