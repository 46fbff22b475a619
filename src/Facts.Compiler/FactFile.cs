namespace Facts.Compiler;

/// <summary>One file of a dataset as text; the compiler itself never opens a file.</summary>
/// <param name="Path">Where the file lies on this machine; only diagnostics show it.</param>
/// <param name="FactsPath">
/// Where the file lies in the dataset, with <c>/</c> between folders (<c>events/visit.yaml</c>); names, patterns and
/// the order of files depend on this path alone, so that every machine writes the same bytes.
/// </param>
/// <param name="Text">The whole text.</param>
internal sealed record FactFile(string Path, string FactsPath, string Text);
