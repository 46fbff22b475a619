using Facts.Compiler;
using Facts.Compiler.Yaml;

namespace Facts.Generator;

/// <summary>A data file as it is cached between runs: parsed, or, where it is large, as its text alone.</summary>
/// <remarks>
/// The nodes of large files would fill the memory, and only a change of the schema needs them again. The step that binds such a file
/// parses it, once for each change, and what it returns holds no more of the nodes than the bound values do.
/// </remarks>
internal sealed record CachedFile(FactFile File, ReadingRules Rules, ParsedFile? Parsed)
{
    /// <summary>The length of the longest text whose nodes are cached.</summary>
    public const int MostCharacters = 128 * 1024;
}
