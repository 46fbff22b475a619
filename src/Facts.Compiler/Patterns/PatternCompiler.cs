using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Patterns;

/// <summary>Compiles a parsed pattern to the steps that <see cref="PatternMatcher"/> runs.</summary>
internal sealed class PatternCompiler
{
    /// <summary>The maximum number of steps. Readable patterns have fewer, but nested repetitions with large numbers exceed it.</summary>
    private const int MostSteps = 20_000;

    private readonly ImmutableArray<PatternStep>.Builder _steps = ImmutableArray.CreateBuilder<PatternStep>();
    private readonly bool _keepsGroups;
    private int _registers;

    private PatternCompiler(int groups, bool keepsGroups) => (_keepsGroups, _registers) = (keepsGroups, keepsGroups ? groups * 2 : 0);

    /// <summary>The steps; null if there are too many.</summary>
    public static PatternProgram? Compile(PatternNode node, int groups, bool hasBackreferences)
    {
        var compiler = new PatternCompiler(groups, hasBackreferences);
        compiler.Write(node, isBackward: false);
        compiler.Add(Operation.Match);
        return compiler._steps.Count > MostSteps ? null : new PatternProgram(compiler._steps.ToImmutable(), compiler._registers);
    }

    private int Add(Operation operation, int first = 0, int second = 0, CharacterSet? set = null)
    {
        _steps.Add(new PatternStep(operation, first, second, set));
        return _steps.Count - 1;
    }

    private void Write(PatternNode node, bool isBackward)
    {
        if (_steps.Count > MostSteps)
        {
            return;
        }

        switch (node)
        {
            case CharacterNode character:
                Add(Operation.Character, second: isBackward ? 1 : 0, set: character.Set);
                break;
            case SequenceNode sequence:
                foreach (var item in isBackward ? sequence.Items.Reverse() : sequence.Items)
                {
                    Write(item, isBackward);
                }

                break;
            case AlternationNode alternation:
                WriteAlternation(alternation, isBackward);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat, isBackward);
                break;
            case GroupNode group:
                WriteGroup(group, isBackward);
                break;
            case AssertionNode assertion:
                Add(assertion.Operation);
                break;
            case LookNode look:
                var start = Add(look.IsNegative ? Operation.NegativeLook : Operation.Look);
                Write(look.Item, look.IsBehind);
                Add(Operation.Match);
                _steps[start] = new PatternStep(_steps[start].Operation, _steps.Count);
                break;
            case BackreferenceNode reference:
                Add(Operation.Backreference, reference.Group * 2, (isBackward ? 1 : 0) + (reference.IgnoresCase ? 2 : 0));
                break;
        }
    }

    private void WriteAlternation(AlternationNode alternation, bool isBackward)
    {
        var jumps = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < alternation.Items.Length; index++)
        {
            var isLast = index == alternation.Items.Length - 1;
            var split = isLast ? -1 : Add(Operation.Split);
            Write(alternation.Items[index], isBackward);
            if (!isLast)
            {
                jumps.Add(Add(Operation.Jump));
                _steps[split] = new PatternStep(Operation.Split, split + 1, _steps.Count);
            }
        }

        foreach (var jump in jumps)
        {
            _steps[jump] = new PatternStep(Operation.Jump, _steps.Count);
        }
    }

    private void WriteRepeat(RepeatNode repeat, bool isBackward)
    {
        for (var count = 0; count < repeat.Least && _steps.Count <= MostSteps; count++)
        {
            WriteItem(repeat, isBackward);
        }

        if (repeat.Most is null)
        {
            WriteLoop(repeat, isBackward);
            return;
        }

        var splits = ImmutableArray.CreateBuilder<int>();
        for (var count = repeat.Least; count < repeat.Most && _steps.Count <= MostSteps; count++)
        {
            splits.Add(Add(Operation.Split));
            WriteItem(repeat, isBackward);
        }

        foreach (var split in splits)
        {
            _steps[split] = new PatternStep(Operation.Split, split + 1, _steps.Count);
        }
    }

    private void WriteLoop(RepeatNode repeat, bool isBackward)
    {
        var register = _keepsGroups ? _registers++ : 0;
        var split = Add(Operation.Split);
        if (_keepsGroups)
        {
            Add(Operation.Save, register);
        }

        WriteItem(repeat, isBackward);
        if (_keepsGroups)
        {
            Add(Operation.Progress, register);
        }

        Add(Operation.Jump, split);
        _steps[split] = new PatternStep(Operation.Split, split + 1, _steps.Count);
    }

    private void WriteItem(RepeatNode repeat, bool isBackward)
    {
        if (_keepsGroups && repeat.EndGroup > repeat.FirstGroup)
        {
            Add(Operation.Clear, repeat.FirstGroup * 2, repeat.EndGroup * 2);
        }

        Write(repeat.Item, isBackward);
    }

    private void WriteGroup(GroupNode group, bool isBackward)
    {
        if (!_keepsGroups)
        {
            Write(group.Item, isBackward);
            return;
        }

        var (start, end) = (group.Index * 2, group.Index * 2 + 1);
        Add(Operation.Save, isBackward ? end : start);
        Write(group.Item, isBackward);
        Add(Operation.Save, isBackward ? start : end);
    }
}
