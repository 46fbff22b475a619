using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Patterns;

/// <summary>
/// Parses a pattern. Rejects syntax of other dialects that ECMA 262 lacks or interprets differently, and says what to write instead.
/// </summary>
internal sealed class PatternParser(string text)
{
    private const int DeepestGroup = 200;
    private const int MostRepetitions = 10_000;

    private static readonly Regex Name = new("^[A-Za-z_$][A-Za-z0-9_$]*$", RegexOptions.CultureInvariant);

    private readonly PatternReader _reader = new(text);
    private readonly Dictionary<string, int> _names = [];
    private int _allGroups;
    private int _depth;
    private bool _ignoresCase;
    private bool _isMultiline;
    private bool _dotTakesAll;

    public string? Error => _reader.Error;

    /// <summary>The number of capturing groups.</summary>
    public int Groups { get; private set; }

    public bool HasBackreferences { get; private set; }

    /// <summary>The whole pattern, or null.</summary>
    public PatternNode? Parse()
    {
        FindGroups();
        var node = ReadAlternatives();
        if (_reader.Error is null && !_reader.IsAtEnd)
        {
            _reader.Fail("A ) has no ( before it. Write \\) for the character.");
        }

        return _reader.Error is null ? node : null;
    }

    /// <summary>Finds the numbers and names of the groups first, because a backreference may precede its group.</summary>
    private void FindGroups()
    {
        var isInClass = false;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass:
                    CountGroup(index);
                    break;
            }
        }
    }

    private void CountGroup(int index)
    {
        if (index + 1 >= text.Length || text[index + 1] != '?')
        {
            _allGroups++;
        }
        else if (index + 3 < text.Length && text[index + 2] == '<' && text[index + 3] is not ('=' or '!'))
        {
            var end = text.IndexOf('>', index);
            if (end > 0)
            {
                _names[text.Substring(index + 3, end - index - 3)] = _allGroups;
            }

            _allGroups++;
        }
    }

    private PatternNode ReadAlternatives()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            items.Add(ReadSequence());
        }
        while (_reader.Skip("|"));
        return items.Count == 1 ? items[0] : new AlternationNode(items.ToImmutable());
    }

    private PatternNode ReadSequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (_reader is { Error: null, IsAtEnd: false, Next: not ('|' or ')') })
        {
            items.Add(ReadRepeated());
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items.ToImmutable());
    }

    private PatternNode ReadRepeated()
    {
        var firstGroup = Groups;
        var start = _reader.Position;
        var node = ReadOne();
        if (_reader.Error is not null || !ReadQuantifier(out var least, out var most))
        {
            return node;
        }

        if (node is AssertionNode or LookNode)
        {
            _reader.Fail($"'{_reader.Since(start)}' repeats an assertion, which matches no character. Leave out the repetition.");
        }
        else if (_reader.Next == '+')
        {
            _reader.Fail($"ECMA 262 has no possessive repetition: write {_reader.Since(start)} without the + after it.");
        }
        else if (_reader.Next is '*' or '?' || ReadQuantifier(out _, out _))
        {
            _reader.Fail($"'{_reader.Since(start)}' is repeated twice. Put it into a group, (?:{_reader.Since(start)}), or leave out one.");
        }

        return new RepeatNode(node, least, most, firstGroup, Groups);
    }

    private bool ReadQuantifier(out int least, out int? most)
    {
        (least, most) = (0, null);
        switch (_reader.Next)
        {
            case '*':
                _reader.Skip(1);
                break;
            case '+':
                least = 1;
                _reader.Skip(1);
                break;
            case '?':
                most = 1;
                _reader.Skip(1);
                break;
            case '{' when PatternReader.Count.Match(_reader.Rest) is { Success: true } count:
                ReadCount(count, ref least, ref most);
                break;
            default:
                return false;
        }

        _reader.Skip("?"); // Lazy, which affects what is matched, but not whether there is a match.
        return true;
    }

    private void ReadCount(Match count, ref int least, ref int? most)
    {
        var (first, second) = (count.Groups["least"].Value, count.Groups["most"].Value);
        if (first.Length == 0)
        {
            _reader.Fail($"ECMA 262 reads {count.Value} as text: write {{0,{second}}}.");
            return;
        }

        least = Number(first);
        most = second.Length > 0 ? Number(second) : count.Groups["comma"].Success ? null : least;
        if (least > MostRepetitions || most > MostRepetitions)
        {
            _reader.Fail($"{count.Value} repeats more than 10,000 times. Use 'minLength' and 'maxLength' for lengths.");
        }
        else if (most < least)
        {
            _reader.Fail($"In {count.Value} the larger number comes first: write {{{second},{first}}}.");
        }

        _reader.Skip(count.Length);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private PatternNode ReadOne()
    {
        switch (_reader.Next)
        {
            case '^':
                return Assertion(_isMultiline ? Operation.StartOfLine : Operation.StartOfText);
            case '$':
                return Assertion(_isMultiline ? Operation.EndOfLine : Operation.EndOfText);
            case '(':
                return ReadGroup();
            case '.':
                _reader.Skip(1);
                return new CharacterNode(_dotTakesAll ? new CharacterSet([(0, CharacterSet.LastCodePoint)]) : new CharacterSet(CharacterClasses.Dot));
            case '[':
                return new CharacterNode(new PatternClassReader(_reader).Read(_ignoresCase));
            case '\\':
                return ReadEscape();
            case '*' or '+' or '?':
                _reader.Fail($"There is nothing before {_reader.Next} to repeat. Write \\{_reader.Next} for the character.");
                return SequenceNode.Empty;
            case '{' when PatternReader.Count.IsMatch(_reader.Rest):
                _reader.Fail("There is nothing before { to repeat. Write \\{ for the character.");
                return SequenceNode.Empty;
            default:
                return Character(_reader.ReadCodePoint());
        }
    }

    private AssertionNode Assertion(Operation operation)
    {
        _reader.Skip(1);
        return new AssertionNode(operation);
    }

    private CharacterNode Character(int codePoint) => new(new CharacterSet([(codePoint, codePoint)], ignoresCase: _ignoresCase));

    private PatternNode ReadEscape()
    {
        var rest = _reader.Rest;
        if (rest.StartsWith("\\b", System.StringComparison.Ordinal) || rest.StartsWith("\\B", System.StringComparison.Ordinal))
        {
            _reader.Skip(1);
            return Assertion(rest[1] == 'b' ? Operation.WordBoundary : Operation.NoWordBoundary);
        }

        if (rest.Length > 1 && (rest[1] == 'k' || rest[1] is >= '1' and <= '9'))
        {
            return ReadBackreference();
        }

        return _reader.ReadClassEscape() is var (ranges, categories)
            ? new CharacterNode(new CharacterSet(ranges, categories, ignoresCase: _ignoresCase))
            : Character(_reader.ReadEscapedCharacter(isInClass: false));
    }

    private PatternNode ReadBackreference()
    {
        HasBackreferences = true;
        var match = PatternReader.Backreference.Match(_reader.Rest);
        if (!match.Success)
        {
            _reader.Fail("A backreference by name is written \\k<name>.");
            return SequenceNode.Empty;
        }

        var isNamed = match.Groups["name"].Success;
        var group = isNamed
            ? _names.TryGetValue(match.Groups["name"].Value, out var index) ? index : -1
            : Number(match.Groups["number"].Value) - 1;
        if (group < 0 || group >= _allGroups)
        {
            _reader.Fail(
                $"{match.Value} refers to no group of the pattern. Number the groups from the left, or write \\x and two digits for a character.");
        }

        _reader.Skip(match.Length);
        return new BackreferenceNode(group, _ignoresCase);
    }

    private PatternNode ReadGroup()
    {
        if (_depth == DeepestGroup)
        {
            _reader.Fail("Its groups are nested too deeply.");
            return SequenceNode.Empty;
        }

        _depth++;
        var start = _reader.Position;
        var (ignoresCase, isMultiline, dotTakesAll) = (_ignoresCase, _isMultiline, _dotTakesAll);
        var node = ReadGroupOf(PatternReader.GroupStart.Match(_reader.Rest));
        (_ignoresCase, _isMultiline, _dotTakesAll) = (ignoresCase, isMultiline, dotTakesAll);
        _depth--;
        if (_reader.Error is null && !_reader.Skip(")"))
        {
            _reader.Fail($"The ( of '{_reader.Since(start)}' is not closed. Add ) where it ends, or write \\( for the character.");
        }

        return node;
    }

    private PatternNode ReadGroupOf(Match start)
    {
        _reader.Skip(start.Length);
        if (start.Groups["flags"].Success)
        {
            SetFlags(start.Groups["on"].Value, true);
            SetFlags(start.Groups["off"].Value, false);
            return ReadAlternatives();
        }

        switch (start.Value)
        {
            case "(?=" or "(?!" or "(?<=" or "(?<!":
                return new LookNode(ReadAlternatives(), start.Length == 4, start.Value[start.Length - 1] == '!');
            case "(":
                return ReadCapture();
        }

        var name = start.Groups["name"].Value;
        if (!Name.IsMatch(name))
        {
            _reader.Fail(GroupError(start));
            return SequenceNode.Empty;
        }

        return ReadCapture();
    }

    private GroupNode ReadCapture()
    {
        var index = Groups++;
        return new GroupNode(ReadAlternatives(), index);
    }

    private void SetFlags(string flags, bool isOn)
    {
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 'i':
                    _ignoresCase = isOn;
                    break;
                case 'm':
                    _isMultiline = isOn;
                    break;
                default:
                    _dotTakesAll = isOn;
                    break;
            }
        }
    }

    private static string GroupError(Match start)
    {
        if (start.Groups["lone"].Success)
        {
            return $"ECMA 262 has no {start.Value}): write (?{start.Groups["lone"].Value}:…) around what it applies to.";
        }

        if (start.Groups["foreign"].Success)
        {
            return $"ECMA 262 names groups in angle brackets: write (?<{start.Groups["foreign"].Value}>…).";
        }

        return start.Value switch
        {
            "(?P=" => "ECMA 262 writes a backreference by name as \\k<name>.",
            "(?>" => "ECMA 262 has no atomic groups: write (?:…), with no repetition inside another.",
            "(?(" => "ECMA 262 has no conditions: write both alternatives with | between them.",
            "(?#" => "ECMA 262 has no comments: leave it out, or put it in the description of the field.",
            _ when start.Groups["name"].Success => $"'{start.Groups["name"].Value}' is not the name of a group: names are letters, digits and _.",
            _ => "There is no such group: write (…), (?:…), (?<name>…), (?=…), (?!…), (?<=…) or (?<!…), or \\( for the character.",
        };
    }
}
