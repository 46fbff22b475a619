using Facts.Compiler;
using Facts.Compiler.Yaml;

namespace Facts.Generator;

/// <summary>A data file as cached between runs: parsed or, if it is large, only its text.</summary>
/// <remarks>
/// The nodes of large files would take too much memory, and are needed again only if the schema changes. The step that binds such a file parses
/// it, once for each change, and its result references the nodes only as far as the bound values do.
/// </remarks>
internal sealed record CachedFile(FactFile File, ReadingRules Rules, ParsedFile? Parsed)
{
    /// <summary>The maximum length of a text whose nodes are cached.</summary>
    public const int MostCharacters = 128 * 1024;
}
