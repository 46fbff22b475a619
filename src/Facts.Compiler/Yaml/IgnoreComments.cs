using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Spelling;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Finds the comments of a file that ask to ignore diagnostics. The parser drops comments, so the text is searched and matches inside
/// scalars are excluded.
/// </summary>
internal sealed class IgnoreComments(string text, TextPositions positions, string mark)
{
    private const string Start = "facts:";
    private const string Word = "ignore";
    private const string Because = "because";

    /// <param name="mark">The start of a comment: <c>#</c>, or <c>//</c> in JSON.</param>
    public static ImmutableArray<IgnoreComment> Read(string text, TextPositions positions, ImmutableArray<YamlNode> documents, string mark = "#")
    {
        var comments = new IgnoreComments(text, positions, mark);
        var signs = comments.FindSigns();
        if (signs.Count == 0)
        {
            return ImmutableArray<IgnoreComment>.Empty;
        }

        var inTexts = new TextFinder(text, signs).Find(documents);
        var found = ImmutableArray.CreateBuilder<IgnoreComment>();
        foreach (var sign in signs)
        {
            if (!inTexts.Contains(sign) && comments.ReadAt(sign) is { } comment)
            {
                found.Add(comment);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The offsets of the marks that may begin such a comment, in order.</summary>
    private List<int> FindSigns()
    {
        var signs = new List<int>();
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var sign = at - 1;
            while (sign >= 0 && text[sign] is ' ' or '\t')
            {
                sign--;
            }

            sign -= mark.Length - 1;
            if (sign >= 0 && IsComment(sign) && (sign == 0 || char.IsWhiteSpace(text[sign - 1])))
            {
                signs.Add(sign);
            }
        }

        return signs;
    }

    /// <summary>The comment, or null if it does not ask to ignore diagnostics.</summary>
    private IgnoreComment? ReadAt(int sign)
    {
        var end = EndOfLine(sign);
        var words = new Words(text, text.IndexOf(Start, sign, StringComparison.Ordinal) + Start.Length, end);
        var (asked, _, _) = words.Next();
        var isAsked = asked == Word;
        if (!isAsked && NearSpelling.Find(asked, [Word]) is null)
        {
            return null;
        }

        var ids = ImmutableArray.CreateBuilder<(string, TextRange)>();
        string? reason = null;
        while (words.Next() is { Word.Length: > 0 } next)
        {
            if (next.Word == Because)
            {
                reason = text.Substring(next.End, end - next.End).Trim();
                break;
            }

            ids.Add((next.Word, positions.Range(next.Start, next.End)));
        }

        return new IgnoreComment(
            positions.Range(sign, end),
            LineOf(sign),
            isAsked ? ids.ToImmutable() : ImmutableArray<(string, TextRange)>.Empty,
            reason is "" ? null : reason);
    }

    private int LineOf(int sign)
    {
        var line = positions.LineOf(sign);
        if (text.Substring(positions.LineStart(line), sign - positions.LineStart(line)).Trim().Length > 0)
        {
            return line;
        }

        var offset = sign;
        while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || IsComment(offset)))
        {
            offset = IsComment(offset) ? EndOfLine(offset) : offset + 1;
        }

        return positions.LineOf(offset);
    }

    private bool IsComment(int offset) => string.CompareOrdinal(text, offset, mark, 0, mark.Length) == 0;

    private int EndOfLine(int offset)
    {
        var end = text.IndexOfAny(['\r', '\n'], offset);
        end = end < 0 ? text.Length : end;
        while (text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>The words of a comment, separated by spaces and commas.</summary>
    private sealed class Words(string text, int start, int end)
    {
        private int _at = start;

        public (string Word, int Start, int End) Next()
        {
            while (_at < end && text[_at] is ' ' or '\t' or ',')
            {
                _at++;
            }

            var first = _at;
            while (_at < end && text[_at] is not (' ' or '\t' or ','))
            {
                _at++;
            }

            return (text.Substring(first, _at - first), first, _at);
        }
    }

    /// <summary>Finds the marks inside scalars, which do not begin comments.</summary>
    private sealed class TextFinder(string text, List<int> signs)
    {
        private readonly HashSet<YamlNode> _visited = [];
        private readonly HashSet<int> _inTexts = [];

        public HashSet<int> Find(ImmutableArray<YamlNode> nodes)
        {
            foreach (var node in nodes)
            {
                Visit(node);
            }

            return _inTexts;
        }

        private void Visit(YamlNode node)
        {
            if (node is YamlScalar scalar)
            {
                Mark(scalar);
            }
            else if (_visited.Add(node))
            {
                Find((node as YamlSequence)?.Items ?? ImmutableArray<YamlNode>.Empty);
                foreach (var entry in (node as YamlMapping)?.Entries ?? ImmutableArray<YamlEntry>.Empty)
                {
                    Mark(entry.Key);
                    Visit(entry.Value);
                }
            }
        }

        private void Mark(YamlScalar scalar)
        {
            var start = scalar.Range.Start.Offset;
            if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            {
                // A comment may follow the header of a block scalar.
                start = Math.Max(start, text.IndexOfAny(['\r', '\n'], start));
            }

            var index = signs.BinarySearch(start);
            for (index = index < 0 ? ~index : index; index < signs.Count && signs[index] < scalar.Range.End.Offset; index++)
            {
                _inTexts.Add(signs[index]);
            }
        }
    }
}
