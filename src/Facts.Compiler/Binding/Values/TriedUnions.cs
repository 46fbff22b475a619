using System.Collections.Generic;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// A cache of the alternatives that fit lists and maps, or that none does. Each alternative of each enclosing OneOf tries them again, so
/// without the cache, the work would double with every level.
/// </summary>
internal sealed class TriedUnions
{
    /// <summary>More than the nested lists and maps of one value. What is removed is only tried again.</summary>
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
