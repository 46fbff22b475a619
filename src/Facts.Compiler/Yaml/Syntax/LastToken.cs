namespace Facts.Compiler.Yaml;

/// <summary>The last piece of content that was understood; a mistake lies behind it.</summary>
/// <param name="Start">The offset of its first character, or -1.</param>
/// <param name="End">The offset behind its last.</param>
/// <param name="IsQuoted">Whether quotes hold it.</param>
internal readonly record struct LastToken(int Start, int End, bool IsQuoted)
{
    public static LastToken None { get; } = new(-1, 0, false);
}
