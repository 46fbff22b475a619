using System;
using System.Collections.Generic;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>
/// Reports values that are nested deeper than data can be, and cuts them, because the stack of the host may be small. A value may contain itself.
/// </summary>
internal sealed class ValueDepthCheck(SchemaScope scope)
{
    private const int Most = 64;

    private readonly Dictionary<ValueDeclaration, int> _depths = [];
    private readonly HashSet<ValueDeclaration> _way = [];

    public void Check(IEnumerable<ValueDeclaration> values)
    {
        foreach (var value in values)
        {
            DepthOf(value);
        }
    }

    /// <summary>The depth of the values nested in this one, including itself.</summary>
    private int DepthOf(ValueDeclaration value)
    {
        if (_depths.TryGetValue(value, out var known) || !_way.Add(value))
        {
            return known;
        }

        var deepest = 0;
        foreach (var (field, _) in value.FieldsWithVariants)
        {
            deepest = Math.Max(deepest, DepthOf(field));
        }

        _way.Remove(value);
        _depths.Add(value, deepest + 1);
        return deepest + 1;
    }

    private int DepthOf(FieldDeclaration field)
    {
        var deepest = 0;
        foreach (var inner in field.Type.Values)
        {
            deepest = Math.Max(deepest, _way.Count < Most ? DepthOf(inner.Declaration) : Most);
        }

        if (deepest < Most)
        {
            return deepest;
        }

        scope.Report(SchemaDiagnostics.ValuesTooDeep, field.TypePlace, Most);
        field.Type = new UnknownType();
        return 0;
    }
}
