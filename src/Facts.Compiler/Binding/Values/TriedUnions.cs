using System.Collections.Generic;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// Which alternative fits the lists and maps that were tried before, or that none does. Each alternative of each OneOf around them asks
/// again, and without a memory the work would double with every level.
/// </summary>
internal sealed class TriedUnions
{
    /// <summary>More than one value nests; what is forgotten is only tried again.</summary>
    private const int Most = 1024;

    private readonly Dictionary<(OneOfType, FieldDeclaration?, YamlNode), BoundOneOf?> _found = [];

    public bool TryGet(OneOfType type, FieldDeclaration? field, YamlNode node, out BoundOneOf? found) =>
        _found.TryGetValue((type, field, node), out found);

    public void Add(OneOfType type, FieldDeclaration? field, YamlNode node, BoundOneOf? found)
    {
        if (_found.Count == Most)
        {
            _found.Clear();
        }

        _found.Add((type, field, node), found);
    }
}
