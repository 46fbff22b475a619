using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary><c># facts: ignore FACT5121 because …</c>, as it stands.</summary>
/// <param name="Range">From the number sign to the end of the line.</param>
/// <param name="Line">The line it holds for, counted from 0: its own, or the next one with content where it stands alone.</param>
/// <param name="Ids">What is to be ignored; empty where nothing is named.</param>
/// <param name="Reason">What stands behind <c>because</c>, or null.</param>
internal sealed record IgnoreComment(TextRange Range, int Line, ImmutableArray<(string Id, TextRange Range)> Ids, string? Reason);
