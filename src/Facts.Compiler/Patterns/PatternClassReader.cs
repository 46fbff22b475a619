using System.Collections.Generic;

namespace Facts.Compiler.Patterns;

/// <summary>Reads a character class: <c>[a-z]</c>, <c>[^\s]</c>.</summary>
internal sealed class PatternClassReader(PatternReader reader)
{
    private static readonly Dictionary<string, string> PosixNames = new()
    {
        ["alpha"] = "A-Za-z", ["digit"] = "0-9", ["alnum"] = "0-9A-Za-z", ["upper"] = "A-Z", ["lower"] = "a-z", ["space"] = "\\s", ["word"] = "\\w",
        ["xdigit"] = "0-9A-Fa-f", ["blank"] = " \\t", ["punct"] = "\\p{P}",
    };

    private readonly List<(int First, int Last)> _ranges = [];
    private int _categories;
    private bool _hasItems;

    public CharacterSet Read(bool ignoresCase)
    {
        var start = reader.Position;
        reader.Skip(1);
        var isNegated = reader.Skip("^");
        if (reader.Next == ']')
        {
            reader.Fail(isNegated
                ? "ECMA 262 reads [^] as any character: write [^\\]…] for all but a bracket, or [\\s\\S] for any character."
                : "ECMA 262 reads [] as no character: write \\] for a bracket in a class.");
        }

        while (reader is { Error: null, IsAtEnd: false, Next: not ']' })
        {
            ReadItem();
        }

        if (reader.Error is null && !reader.Skip("]"))
        {
            reader.Fail($"The [ of '{reader.Since(start)}' is not closed. Add ] where it ends, or write \\[ for the character.");
        }

        return new CharacterSet(_ranges, _categories, isNegated, ignoresCase);
    }

    private void ReadItem()
    {
        var start = reader.Position;
        if (reader.Rest.StartsWith("[:", System.StringComparison.Ordinal)
            && reader.Rest.IndexOf(":]", System.StringComparison.Ordinal) is > 1 and var end)
        {
            var name = reader.Rest.Substring(2, end - 2);
            var instead = PosixNames.TryGetValue(name, out var known) ? $"write {known}" : "write the characters";
            reader.Fail($"ECMA 262 has no [:{name}:]: {instead} in the brackets.");
            return;
        }

        if (_hasItems && reader.Rest.StartsWith("-[", System.StringComparison.Ordinal))
        {
            reader.Fail("ECMA 262 cannot subtract one class from another: write (?![aeiou])[a-z] for [a-z-[aeiou]].");
            return;
        }

        _hasItems = true;
        var first = ReadCharacter();
        if (reader.Next != '-' || reader.Rest.StartsWith("-]", System.StringComparison.Ordinal))
        {
            Add(first, first);
            return;
        }

        reader.Skip(1);
        if (reader.IsAtEnd)
        {
            return;
        }

        var last = ReadCharacter();
        if (reader.Error is null && (first is null || last is null))
        {
            reader.Fail($"'{reader.Since(start)}' is not a range, because one end is a class. Write \\- for the hyphen.");
        }
        else if (last < first)
        {
            reader.Fail($"In the range '{reader.Since(start)}' the later character comes first. Swap them, or write \\- for the hyphen.");
        }

        Add(first, last);
    }

    /// <summary>Reads a character; returns null for an escape such as <c>\d</c>, whose characters are added to the set.</summary>
    private int? ReadCharacter()
    {
        if (reader.ReadClassEscape() is var (ranges, categories))
        {
            _ranges.AddRange(ranges);
            _categories |= categories;
            return null;
        }

        return reader.Next == '\\' ? reader.ReadEscapedCharacter(isInClass: true) : reader.ReadCodePoint();
    }

    private void Add(int? first, int? last)
    {
        if (first is { } from && last is { } to)
        {
            _ranges.Add((from, to));
        }
    }
}
