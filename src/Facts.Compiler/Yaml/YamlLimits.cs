namespace Facts.Compiler.Yaml;

/// <summary>Limits that keep a hostile or broken file from stopping the build or exhausting memory.</summary>
internal static class YamlLimits
{
    /// <summary>The nesting depth. Later stages recurse over the nodes, so this also protects their stack.</summary>
    public const int Depth = 64;

    public const int FileLength = 64 * 1024 * 1024;

    public const int ScalarLength = 1024 * 1024;

    /// <summary>The number of nodes that any file may expand to, counting aliases as often as they are used.</summary>
    public const long ExpandedNodes = 1_000_000;

    /// <summary>A large file may expand to this many times its own nodes.</summary>
    public const long ExpansionFactor = 16;

    /// <summary>
    /// Diagnostics about single characters in one file; a binary file would cause millions, and only the first are listed.
    /// </summary>
    public const int CharacterDiagnostics = 10_000;
}
