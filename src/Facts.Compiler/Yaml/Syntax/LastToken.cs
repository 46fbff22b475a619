namespace Facts.Compiler.Yaml;

/// <summary>The last token that was parsed; a syntax error is somewhere after it.</summary>
/// <param name="Start">The offset of its first character, or -1.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="IsQuoted">Whether it is in quotes.</param>
internal readonly record struct LastToken(int Start, int End, bool IsQuoted)
{
    public static LastToken None { get; } = new(-1, 0, false);
}
