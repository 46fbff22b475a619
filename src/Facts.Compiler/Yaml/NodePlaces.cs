using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Converts the offsets of nodes to lines and columns, which few nodes are asked for.</summary>
internal abstract class NodePlaces
{
    /// <summary>The range from <paramref name="start"/> up to <paramref name="end"/>, both offsets of a node.</summary>
    public abstract TextRange Range(int start, int end);
}

/// <summary>The place of a node that is created rather than parsed.</summary>
internal sealed class GivenPlace(TextRange range) : NodePlaces
{
    public override TextRange Range(int start, int end) => range;
}
