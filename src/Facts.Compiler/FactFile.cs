namespace Facts.Compiler;

/// <summary>One file of a dataset as text; the compiler itself never opens a file.</summary>
/// <param name="Path">The path on this machine, which only diagnostics show.</param>
/// <param name="FactsPath">
/// The path in the dataset, with <c>/</c> between folders (<c>events/visit.yaml</c>). Names, patterns and the order of files depend only on this
/// path, so that every machine writes the same output.
/// </param>
/// <param name="Text">The whole text.</param>
internal sealed record FactFile(string Path, string FactsPath, string Text);
