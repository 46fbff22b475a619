namespace Facts.Compiler.Yaml;

/// <summary>What an alias stands for.</summary>
/// <param name="Node">The node, or null while it is still open.</param>
/// <param name="Size">How many nodes it expands to.</param>
/// <param name="Height">How many levels it nests.</param>
internal readonly record struct AnchoredNode(YamlNode? Node, long Size, int Height);
