using System;
using System.Collections.Generic;

namespace Facts.Compiler.Naming;

/// <summary>The names that are in use in one scope of the generated code.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> taken, StringComparer? comparer = null) => _taken = new(taken, comparer ?? StringComparer.Ordinal);

    private NameScope(HashSet<string> taken) => _taken = taken;

    public bool Has(string name) => _taken.Contains(name);

    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Reserves <paramref name="name"/>, with <paramref name="prefix"/> repeated before it until it is free.</summary>
    public string TakePrefixed(string name, string prefix)
    {
        while (!_taken.Add(name))
        {
            name = prefix + name;
        }

        return name;
    }

    /// <summary>Reserves <paramref name="name"/>, with <paramref name="suffix"/> repeated after it until it is free.</summary>
    public string TakeSuffixed(string name, string suffix)
    {
        while (!_taken.Add(name))
        {
            name += suffix;
        }

        return name;
    }

    /// <summary>A new scope in which all names of this one are in use.</summary>
    public NameScope Nested() => new(new HashSet<string>(_taken, _taken.Comparer));
}
