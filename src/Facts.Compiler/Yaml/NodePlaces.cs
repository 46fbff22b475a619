using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Converts the offsets of nodes to lines and columns on demand, because only diagnostics need them.</summary>
internal abstract class NodePlaces
{
    /// <summary>The range between two offsets of a node.</summary>
    public abstract TextRange Range(int start, int end);
}

/// <summary>The place of a node that is created rather than parsed.</summary>
internal sealed class GivenPlace(TextRange range) : NodePlaces
{
    public override TextRange Range(int start, int end) => range;
}
