namespace Facts.Compiler.Yaml;

/// <summary>A node with an anchor, to which aliases can refer.</summary>
/// <param name="Node">The node, or null until its end has been read.</param>
/// <param name="Size">The number of nodes that it expands to.</param>
/// <param name="Height">Its nesting depth.</param>
internal readonly record struct AnchoredNode(YamlNode? Node, long Size, int Height);
