using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Patterns;

/// <summary>
/// Runs the steps of a pattern on a text. A step that has failed at a position is not tried there again, so the time is proportional to the
/// length of the text times that of the pattern. Only backreferences, whose meaning depends on earlier matches, can take longer, up to a limit.
/// </summary>
internal sealed class PatternMatcher(PatternProgram program)
{
    private const int StepsForAll = 1_000_000;
    private const int StepsForEachPlace = 64;
    private const long MostPlaces = 1L << 28;

    private readonly Stack<(int Step, int Place, int Trail, int[]? Registers)> _pending = new();

    // The splits on the current path through a lookaround.
    private readonly List<long> _trail = [];
    private ulong[] _tried = [];

    // The splits tried in a lookaround that led to its end.
    private ulong[] _succeeded = [];
    private int[] _registers = new int[program.Registers];
    private string _text = "";
    private long _stepsLeft;
    private int _looks;

    private bool RemembersPlaces => program.Registers == 0;

    private bool HasLooks { get; } =
        program.Steps.Any(static step => step.Operation is Operation.Look or Operation.NegativeLook);

    public PatternVerdict Match(string text)
    {
        _text = text;
        var places = (long)program.Steps.Length * (text.Length + 1);
        if (places > MostPlaces)
        {
            return PatternVerdict.GaveUp;
        }

        Forget(places);
        _stepsLeft = StepsForAll + StepsForEachPlace * (RemembersPlaces ? places : text.Length);
        var last = program.Steps[0].Operation == Operation.StartOfText ? 0 : text.Length;
        for (var start = 0; start <= last && _stepsLeft > 0; start++)
        {
            var isInsidePair = start > 0 && start < text.Length && char.IsSurrogatePair(text, start - 1);
            if (!isInsidePair && Run(0, start))
            {
                return PatternVerdict.Matches;
            }
        }

        return _stepsLeft > 0 ? PatternVerdict.Differs : PatternVerdict.GaveUp;
    }

    private void Forget(long places)
    {
        _pending.Clear();
        _trail.Clear();
        _looks = 0;
        var words = (int)((places + 63) / 64);
        if (!RemembersPlaces)
        {
            return;
        }

        if (_tried.Length < words)
        {
            (_tried, _succeeded) = (new ulong[words], HasLooks ? new ulong[words] : []);
            return;
        }

        Array.Clear(_tried, 0, words);
        if (HasLooks)
        {
            Array.Clear(_succeeded, 0, words);
        }
    }

    /// <summary>Whether the steps from the given one match at a position.</summary>
    private bool Run(int step, int place)
    {
        if (!RemembersPlaces && _looks == 0)
        {
            Clear(0, program.Registers);
        }

        var (below, isMatch) = (_pending.Count, false);
        while (!isMatch)
        {
            if (!Follow(step, place, ref isMatch))
            {
                if (_pending.Count == below || _stepsLeft <= 0)
                {
                    break;
                }

                (step, place, var trail, var registers) = _pending.Pop();
                _registers = registers ?? _registers;
                _trail.RemoveRange(trail, _trail.Count - trail);
            }
        }

        while (_pending.Count > below)
        {
            _pending.Pop();
        }

        return isMatch;
    }

    /// <summary>Follows one path until it matches or fails.</summary>
    private bool Follow(int step, int place, ref bool isMatch)
    {
        while (--_stepsLeft > 0)
        {
            var current = program.Steps[step++];
            switch (current.Operation)
            {
                case Operation.Match:
                    isMatch = true;
                    return true;
                case Operation.Jump:
                    step = current.First;
                    break;
                case Operation.Split:
                    if (RemembersPlaces && !IsNew(step - 1, place, ref isMatch))
                    {
                        return isMatch;
                    }

                    _pending.Push((current.Second, place, _trail.Count, RemembersPlaces ? null : (int[])_registers.Clone()));
                    step = current.First;
                    break;
                case Operation.Look or Operation.NegativeLook:
                    if (!Look(step, place, current.Operation == Operation.NegativeLook))
                    {
                        return false;
                    }

                    step = current.First;
                    break;
                default:
                    if (!Take(current, ref place))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool Take(in PatternStep step, ref int place)
    {
        switch (step.Operation)
        {
            case Operation.Character:
                return step.Second == 0 ? TakeNext(step.Set!, ref place) : TakePrevious(step.Set!, ref place);
            case Operation.Save:
                _registers[step.First] = place;
                return true;
            case Operation.Clear:
                Clear(step.First, step.Second);
                return true;
            case Operation.Progress:
                return _registers[step.First] != place;
            case Operation.Backreference:
                return TakeAgain(step, ref place);
            default:
                return Holds(step.Operation, place);
        }
    }

    private bool TakeNext(CharacterSet set, ref int place)
    {
        if (place >= _text.Length)
        {
            return false;
        }

        var isPair = place + 1 < _text.Length && char.IsSurrogatePair(_text[place], _text[place + 1]);
        var isMember = set.Contains(_text, place, isPair ? char.ConvertToUtf32(_text[place], _text[place + 1]) : _text[place]);
        place += isPair ? 2 : 1;
        return isMember;
    }

    private bool TakePrevious(CharacterSet set, ref int place)
    {
        if (place <= 0)
        {
            return false;
        }

        place -= place > 1 && char.IsSurrogatePair(_text[place - 2], _text[place - 1]) ? 2 : 1;
        var start = place;
        return TakeNext(set, ref start);
    }

    private bool TakeAgain(in PatternStep step, ref int place)
    {
        var (start, end) = (_registers[step.First], _registers[step.First + 1]);
        if (start < 0 || end < 0)
        {
            return true; // As in ECMA 262, a group that did not participate matches the empty text.
        }

        var length = end - start;
        var isBackward = (step.Second & 1) != 0;
        var from = isBackward ? place - length : place;
        if (from < 0 || from + length > _text.Length)
        {
            return false;
        }

        place = isBackward ? from : from + length;
        _stepsLeft -= length;
        var comparison = (step.Second & 2) != 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return string.Compare(_text, start, _text, from, length, comparison) == 0;
    }

    private bool Holds(Operation operation, int place) => operation switch
    {
        Operation.StartOfText => place == 0,
        Operation.EndOfText => place == _text.Length,
        Operation.StartOfLine => place == 0 || CharacterClasses.IsLineEnd(_text[place - 1]),
        Operation.EndOfLine => place == _text.Length || CharacterClasses.IsLineEnd(_text[place]),
        _ => IsBoundary(place) == (operation == Operation.WordBoundary),
    };

    private bool IsBoundary(int place) =>
        (place > 0 && CharacterClasses.IsWordCharacter(_text[place - 1]))
        != (place < _text.Length && CharacterClasses.IsWordCharacter(_text[place]));

    private bool Look(int step, int place, bool isNegative)
    {
        var (trail, registers) = (_trail.Count, RemembersPlaces ? null : (int[])_registers.Clone());
        _looks++;
        var isMatch = Run(step, place);
        _looks--;

        // The path to a match did not fail, so another lookaround that reaches it matches too.
        for (var index = trail; isMatch && index < _trail.Count; index++)
        {
            _succeeded[_trail[index] >> 6] |= 1UL << (int)(_trail[index] & 63);
        }

        _trail.RemoveRange(trail, _trail.Count - trail);
        if (registers is not null && (isNegative || !isMatch))
        {
            _registers = registers;
        }

        return _stepsLeft > 0 && isMatch != isNegative;
    }

    /// <summary>Whether a split has not been tried at a position; one that led to the end of a lookaround does so again.</summary>
    private bool IsNew(int step, int place, ref bool isMatch)
    {
        var index = (long)step * (_text.Length + 1) + place;
        var bit = 1UL << (int)(index & 63);
        if ((_tried[index >> 6] & bit) != 0)
        {
            isMatch = _looks > 0 && (_succeeded[index >> 6] & bit) != 0;
            return false;
        }

        _tried[index >> 6] |= bit;
        if (_looks > 0)
        {
            _trail.Add(index);
        }

        return true;
    }

    private void Clear(int first, int end)
    {
        for (var register = first; register < end; register++)
        {
            _registers[register] = -1;
        }
    }
}
