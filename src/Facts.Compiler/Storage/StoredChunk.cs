namespace Facts.Compiler.Storage;

/// <summary>A chunk of a stored table.</summary>
/// <param name="Text">What is stored.</param>
/// <param name="Contents">What that is, for people who read the generated code.</param>
internal readonly record struct StoredChunk(string Text, string Contents);
