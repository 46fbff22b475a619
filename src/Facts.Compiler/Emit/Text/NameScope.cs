using System;
using System.Collections.Generic;

namespace Facts.Compiler.Emit.Text;

/// <summary>The names that are taken in one place of the generated code.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> taken, StringComparer? comparer = null) => _taken = new(taken, comparer ?? StringComparer.Ordinal);

    private NameScope(HashSet<string> taken) => _taken = taken;

    public bool Has(string name) => _taken.Contains(name);

    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>
    /// Takes <paramref name="name"/>, or where it is taken, the same with <paramref name="prefix"/> in front, as often as it needs.
    /// </summary>
    public string TakePrefixed(string name, string prefix)
    {
        while (!_taken.Add(name))
        {
            name = prefix + name;
        }

        return name;
    }

    /// <summary>Takes <paramref name="name"/>, or where it is taken, the same with <paramref name="suffix"/> behind, as often as it needs.</summary>
    public string TakeSuffixed(string name, string suffix)
    {
        while (!_taken.Add(name))
        {
            name += suffix;
        }

        return name;
    }

    /// <summary>A scope in which everything that is taken here is taken too.</summary>
    public NameScope Nested() => new(new HashSet<string>(_taken, _taken.Comparer));
}
