using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>
/// The pattern of a file's path in the dataset: <c>*</c> matches any text within a name, <c>**</c> any folders, <c>?</c> one
/// character, <c>[a-z]</c> and <c>[!u]</c> one of a class, and <c>{field}</c> a text that is stored in a field. Case-sensitive.
/// </summary>
internal sealed class FilePattern
{
    private readonly ImmutableArray<FilePatternPart> _parts;

    internal FilePattern(string text, ImmutableArray<FilePatternPart> parts)
    {
        Text = text;
        _parts = parts;
        IsLiteral = parts.All(static part => part.Kind == FilePatternPartKind.Literal);
    }

    /// <summary>The pattern as written in the schema.</summary>
    public string Text { get; }

    /// <summary>Whether it matches only one path: its own text.</summary>
    public bool IsLiteral { get; }

    /// <summary>The parts whose match is stored in a field.</summary>
    public IEnumerable<FilePatternPart> Captures => _parts.Where(static part => part.Kind == FilePatternPartKind.Capture);

    public bool Matches(string path) => Match(path) is not null;

    /// <summary>The fields and texts captured, in the order of the pattern, or null if <paramref name="path"/> does not match.</summary>
    public ImmutableArray<KeyValuePair<string, string>>? Match(string path)
    {
        if (IsLiteral)
        {
            return string.Equals(path, Text, StringComparison.Ordinal) ? ImmutableArray<KeyValuePair<string, string>>.Empty : null;
        }

        var captures = new Stack<KeyValuePair<string, string>>();
        var failed = new bool[(_parts.Length + 1) * (path.Length + 1)];
        return MatchFrom(path, 0, 0, failed, captures) ? captures.ToImmutableArray() : null;
    }

    /// <summary>
    /// Matches from a part and an offset on, the shortest run first. A combination that has failed is not tried again, nor is a run at an
    /// offset that a failed run has reached, so the time is proportional to the length of the pattern times that of the path.
    /// </summary>
    private bool MatchFrom(string path, int part, int offset, bool[] failed, Stack<KeyValuePair<string, string>> captures)
    {
        if (part == _parts.Length)
        {
            return offset == path.Length;
        }

        var row = part * (path.Length + 1);
        if (failed[row + offset])
        {
            return false;
        }

        var current = _parts[part];
        var isRun = current.Kind is FilePatternPartKind.Run or FilePatternPartKind.Capture;
        for (var end = current.FirstEnd(path, offset); end >= 0 && !(isRun && failed[row + end]); end = current.NextEnd(path, offset, end))
        {
            if (MatchFrom(path, part + 1, end, failed, captures))
            {
                if (current.Kind == FilePatternPartKind.Capture)
                {
                    captures.Push(new KeyValuePair<string, string>(current.Text, path.Substring(offset, end - offset)));
                }

                return true;
            }

            failed[row + end] |= isRun;
        }

        failed[row + offset] = true;
        return false;
    }
}
