namespace Facts.Compiler.Diagnostics;

/// <summary>A position in a text; all numbers are zero-based, columns and offsets in UTF-16 units.</summary>
internal readonly record struct Mark(int Offset, int Line, int Column);

/// <summary>A range of text from <paramref name="Start"/> up to, but not including, <paramref name="End"/>.</summary>
internal readonly record struct TextRange(Mark Start, Mark End);

/// <summary>A range in a file of the dataset.</summary>
/// <param name="File">The path that diagnostics show, <see cref="FactFile.Path"/>.</param>
/// <param name="Range">The token that the diagnostic is about.</param>
internal readonly record struct Place(string File, TextRange Range);
