using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Finds the record of a reference by the keys of the tables.</summary>
internal sealed class ReferenceResolver(ImmutableArray<LinkedTable> tables)
{
    private readonly Dictionary<TableDeclaration, LinkedTable> _tables = tables.ToDictionary(static table => table.Declaration);

    /// <summary>The record of the first target that has the key and the variant of the reference, or null.</summary>
    public LinkedRecord? Resolve(BoundReference reference)
    {
        foreach (var target in reference.Targets)
        {
            if (Find(reference, target) is { } record && record.Fits(target))
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>The record with the key in the table of one target, regardless of its variant.</summary>
    public LinkedRecord? Find(BoundReference reference, ReferenceType target) =>
        (reference.Key ?? FactKeyReader.Read(target.Table, reference.Node)) is { } key ? _tables[target.Table].Find(key) : null;

    /// <summary>Whether a reference with another text would have a target.</summary>
    public bool Has(BoundReference reference, string text)
    {
        var node = new YamlScalar(reference.Node.Range, text, ScalarStyle.Plain);
        return Resolve(reference with { Node = node, Key = null }) is not null;
    }

    /// <summary>A record with the key in a table to which the reference cannot refer, or null.</summary>
    public LinkedRecord? FindElsewhere(BoundReference reference)
    {
        foreach (var table in tables)
        {
            if (!reference.Targets.Any(target => target.Table == table.Declaration)
                && FactKeyReader.Read(table.Declaration, reference.Node) is { } key
                && table.Find(key) is { } record)
            {
                return record;
            }
        }

        return null;
    }

    public LinkedTable this[TableDeclaration table] => _tables[table];

    public int TableCount => _tables.Count;
}
