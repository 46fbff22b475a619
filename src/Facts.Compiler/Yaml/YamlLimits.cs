namespace Facts.Compiler.Yaml;

/// <summary>How much a file may ask for, so that a hostile or broken one neither stops the build nor fills the memory.</summary>
internal static class YamlLimits
{
    /// <summary>The stages behind the reader walk the nodes recursively, so this also guards their stack.</summary>
    public const int Depth = 64;

    public const int FileLength = 64 * 1024 * 1024;

    /// <summary>Of longer files the nodes are not kept once they are bound.</summary>
    public const int KeptFileLength = 128 * 1024;

    public const int ScalarLength = 1024 * 1024;

    /// <summary>Nodes that a file may always expand to, aliases counted as often as they are used.</summary>
    public const long ExpandedNodes = 1_000_000;

    /// <summary>A larger file may expand to this many times its own nodes.</summary>
    public const long ExpansionFactor = 16;

    /// <summary>
    /// Findings about single characters in one file; a binary file would give millions, and no more than the first are ever listed.
    /// </summary>
    public const int CharacterFindings = 10_000;
}
