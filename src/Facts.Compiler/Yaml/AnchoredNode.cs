namespace Facts.Compiler.Yaml;

/// <summary>What an alias refers to.</summary>
/// <param name="Node">The node, or null while it is still open.</param>
/// <param name="Size">The number of nodes that it expands to.</param>
/// <param name="Height">Its nesting depth.</param>
internal readonly record struct AnchoredNode(YamlNode? Node, long Size, int Height);
