namespace Facts.Compiler.Diagnostics;

/// <summary>A position in a text; all three numbers count from 0, columns and offsets in UTF-16 units.</summary>
internal readonly record struct Mark(int Offset, int Line, int Column);

/// <summary>A stretch of text from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct TextRange(Mark Start, Mark End);

/// <summary>A stretch of a file of the dataset.</summary>
/// <param name="File">The path that diagnostics show, <see cref="FactFile.Path"/>.</param>
/// <param name="Range">The token that is meant.</param>
internal readonly record struct Place(string File, TextRange Range);
