using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds the keys in the records of one origin that belong to other origins of the file, whose pointers lead deeper.</summary>
internal sealed class TakenNames
{
    private readonly int _depth;
    private readonly ImmutableArray<ImmutableArray<PointerStep>> _deeper;
    private readonly ImmutableHashSet<string>? _ofEach;

    public TakenNames(RecordOrigin origin, ImmutableArray<RecordOrigin> all)
    {
        _depth = origin.Pointer.Length;
        _deeper = all
            .Select(other => other.Pointer)
            .Where(pointer => pointer.Length > _depth && Enumerable.Range(0, _depth).All(i => MayMeet(origin.Pointer[i], pointer[i])))
            .ToImmutableArray();

        // Usually the pointers have the same beginning, and all records of the file share one set.
        var isAlongside = _deeper.All(pointer => Enumerable.Range(0, _depth + 1).All(i =>
            pointer[i].Pattern is null && (i == _depth || origin.Pointer[i].Literal is not null || pointer[i].Literal is null)));
        _ofEach = isAlongside ? _deeper.Select(pointer => pointer[_depth].Literal ?? "*").ToImmutableHashSet(StringComparer.Ordinal) : null;
    }

    /// <param name="names">The names on the path to the record.</param>
    /// <param name="node">The record.</param>
    public ImmutableHashSet<string> Of(List<string> names, YamlNode node)
    {
        var taken = _ofEach ?? _deeper.Where(pointer => IsOnWay(pointer, names))
            .SelectMany(pointer => Names(pointer[_depth], node))
            .ToImmutableHashSet(StringComparer.Ordinal);
        return _depth == 0 && node is YamlMapping root && root[FileDefaults.Key] is not null ? taken.Add(FileDefaults.Key) : taken;
    }

    private static bool MayMeet(PointerStep own, PointerStep other) =>
        own.Literal is null || other.Literal is null || string.Equals(own.Literal, other.Literal, StringComparison.Ordinal);

    private static bool IsOnWay(ImmutableArray<PointerStep> pointer, List<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!pointer[i].Takes(names[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Names(PointerStep step, YamlNode node) => step switch
    {
        { Literal: { } name } => [name],
        { Pattern: not null } => ((node as YamlMapping)?.Entries ?? ImmutableArray<YamlEntry>.Empty).Select(entry => entry.Name).Where(step.Takes),
        _ => ["*"],
    };
}
