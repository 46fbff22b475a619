using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Tells where nodes stand. They keep offsets alone, because lines and columns are asked of few.</summary>
internal abstract class NodePlaces
{
    /// <summary>The range from <paramref name="start"/> up to <paramref name="end"/>, as a node keeps them.</summary>
    public abstract TextRange Range(int start, int end);
}

/// <summary>The place of one node that is made, not read.</summary>
internal sealed class GivenPlace(TextRange range) : NodePlaces
{
    public override TextRange Range(int start, int end) => range;
}
