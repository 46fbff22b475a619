namespace Facts.Compiler.Emit;

/// <summary>A C# file to add to the compilation.</summary>
/// <param name="HintName">A file name that does not depend on the machine: <c>Gifts.g.cs</c>, <c>Gifts.rows.g.cs</c>.</param>
/// <param name="Text">The whole file, with <c>\n</c> line ends.</param>
internal sealed record GeneratedSource(string HintName, string Text);
