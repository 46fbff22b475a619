using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Facts.Benchmarks.Data;

namespace Facts.Benchmarks.Groups;

/// <summary>The tables of <see cref="KeyedTables"/> with a given number of records each, compiled and loaded.</summary>
internal sealed class KeyedAssembly
{
    /// <summary>Nobody writes a longer switch by hand.</summary>
    private const int LongestSwitch = 100;

    private readonly Assembly _assembly;
    private readonly int _count;

    public KeyedAssembly(int count)
    {
        _count = count;
        var loops = new List<string>();
        foreach (var shape in Enum.GetValues<KeyShape>())
        {
            loops.AddRange(LoopSource.Keyed($"{shape}", "string"));
            if (count <= LongestSwitch)
            {
                loops.Add(LoopSource.Switch($"{shape}", TextKeys.Make(shape, count)));
            }
        }

        loops.AddRange(LoopSource.Keyed("Number", "int"));
        loops.AddRange(LoopSource.Keyed("Token", "System.Guid"));
        loops.AddRange(LoopSource.Keyed("Pair", "(string Product, int Cycle)"));
        if (HasKinds)
        {
            loops.AddRange(LoopSource.Keyed("Kind", "Bench.Member"));
        }
        _assembly = LoadedDataset.Load(KeyedTables.Text(count), [.. loops]);
        if (HasKinds)
        {
            Kinds = KindTable();
        }
    }

    public bool HasKinds => _count <= KeyedTables.MostMembers;

    public KeyedTable<int> Numbers => KeyedTable<int>.In(_assembly, "Number", KeyedTables.Numbers(_count), KeyedTables.Numbers(_count + 100, 41));

    public KeyedTable<Guid> Tokens => KeyedTable<Guid>.In(_assembly, "Token", KeyedTables.Guids(_count), KeyedTables.Guids(_count + 100, 42));

    public KeyedTable<(string, int)> Pairs =>
        KeyedTable<(string, int)>.In(_assembly, "Pair", KeyedTables.Pairs(_count), KeyedTables.Pairs(_count + 100, 43));

    /// <summary>The table by enum; its key type exists only in the compiled assembly.</summary>
    public IKeyedRace? Kinds { get; }

    public KeyedTable<string> Texts(KeyShape shape) =>
        KeyedTable<string>.In(_assembly, $"{shape}", TextKeys.Make(shape, _count), TextKeys.Make(shape, (_count * 2) + 100, 99));

    private IKeyedRace KindTable()
    {
        var member = _assembly.GetType("Bench.Member", throwOnError: true)!;
        return (IKeyedRace)Activator.CreateInstance(typeof(EnumRace<>).MakeGenericType(member), _assembly)!;
    }

    public IEnumerable<string?> Mistakes()
    {
        foreach (var shape in Enum.GetValues<KeyShape>())
        {
            yield return Texts(shape).Mistake;
        }
        yield return Numbers.Mistake;
        yield return Tokens.Mistake;
        yield return Pairs.Mistake;
        yield return Kinds?.Mistake;
    }
}
