namespace Facts.Compiler.Storage;

/// <summary>A chunk of a stored table.</summary>
/// <param name="Text">The stored text.</param>
/// <param name="Contents">A description for readers of the generated code.</param>
internal readonly record struct StoredChunk(string Text, string Contents);
