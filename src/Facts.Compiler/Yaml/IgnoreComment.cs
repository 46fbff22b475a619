using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>A comment <c># facts: ignore FACT5121 because …</c>.</summary>
/// <param name="Range">From the number sign to the end of the line.</param>
/// <param name="Line">The line it applies to, counted from 0: its own, or the next one with content if the comment is alone on its line.</param>
/// <param name="Ids">What to ignore; empty if nothing is named.</param>
/// <param name="Reason">The text after <c>because</c>, or null.</param>
internal sealed record IgnoreComment(TextRange Range, int Line, ImmutableArray<(string Id, TextRange Range)> Ids, string? Reason)
{
    /// <summary>The error that the reader has left out because the comment asks for it, or null.</summary>
    public string? Excused { get; init; }
}
