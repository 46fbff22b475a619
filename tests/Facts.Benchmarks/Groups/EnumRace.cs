using System;
using System.Collections.Generic;
using System.Reflection;
using Facts.Benchmarks.Measuring;

namespace Facts.Benchmarks.Groups;

/// <summary>A table with a key type that the benchmarks cannot name.</summary>
internal interface IKeyedRace
{
    string? Mistake { get; }

    IReadOnlyList<Contender> Hits { get; }

    IReadOnlyList<Contender> Misses { get; }
}

/// <summary>The table whose key is an enum of the compiled assembly.</summary>
internal sealed class EnumRace<TEnum>(Assembly assembly) : IKeyedRace
    where TEnum : struct, Enum
{
    private readonly KeyedTable<TEnum> _table = KeyedTable<TEnum>.In(assembly, "Kind", Enum.GetValues<TEnum>(), Outside());

    public string? Mistake => _table.Mistake;

    public IReadOnlyList<Contender> Hits => _table.Contenders(_table.Scattered(_table.Hits));

    public IReadOnlyList<Contender> Misses => _table.Contenders(_table.Scattered(_table.Misses));

    /// <summary>Numbers that no member has.</summary>
    private static TEnum[] Outside()
    {
        var values = new TEnum[1_000];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (TEnum)Enum.ToObject(typeof(TEnum), 5_000 + (index * 7));
        }
        return values;
    }
}
