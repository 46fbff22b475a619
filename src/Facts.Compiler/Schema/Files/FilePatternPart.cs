using System;

namespace Facts.Compiler.Schema;

internal enum FilePatternPartKind
{
    /// <summary>A literal text.</summary>
    Literal,

    /// <summary><c>?</c>: one character other than <c>/</c>.</summary>
    One,

    /// <summary><c>[…]</c>: one of the characters in the text, or none of them if it begins with <c>!</c>.</summary>
    Class,

    /// <summary><c>*</c>: any text without <c>/</c>, possibly empty.</summary>
    Run,

    /// <summary><c>{text}</c>: a text of one or more characters without <c>/</c>.</summary>
    Capture,

    /// <summary><c>**/</c>: any number of folders, each with its <c>/</c>.</summary>
    Folders,

    /// <summary><c>**</c> at the end: everything.</summary>
    Everything,
}

/// <summary>One part of a <see cref="FilePattern"/>.</summary>
/// <param name="Text">The literal, the inside of the class or the name of the field.</param>
/// <param name="Start">Its offset in the pattern.</param>
internal readonly record struct FilePatternPart(FilePatternPartKind Kind, string Text = "", int Start = 0)
{
    /// <summary>The end of the shortest match at <paramref name="start"/>, or -1.</summary>
    public int FirstEnd(string path, int start) => Kind switch
    {
        FilePatternPartKind.Literal => string.CompareOrdinal(path, start, Text, 0, Text.Length) == 0 ? start + Text.Length : -1,
        FilePatternPartKind.One => IsInName(path, start) ? start + 1 : -1,
        FilePatternPartKind.Class => IsInName(path, start) && IsOfClass(path[start]) ? start + 1 : -1,
        FilePatternPartKind.Capture => IsInName(path, start) ? start + 1 : -1,
        FilePatternPartKind.Everything => path.Length,
        _ => start,
    };

    /// <summary>The end of the next longer match after <paramref name="end"/>, or -1.</summary>
    public int NextEnd(string path, int start, int end) => Kind switch
    {
        FilePatternPartKind.Run or FilePatternPartKind.Capture => IsInName(path, end) ? end + 1 : -1,
        FilePatternPartKind.Folders when start == 0 || path[start - 1] == '/' => path.IndexOf('/', end) is var slash and >= 0 ? slash + 1 : -1,
        _ => -1,
    };

    private static bool IsInName(string path, int offset) => offset < path.Length && path[offset] != '/';

    private bool IsOfClass(char character)
    {
        var isNegated = Text[0] is '!' or '^';
        var isFound = false;
        for (var i = isNegated ? 1 : 0; i < Text.Length; i++)
        {
            if (i + 2 < Text.Length && Text[i + 1] == '-')
            {
                isFound |= character >= Text[i] && character <= Text[i + 2];
                i += 2;
            }
            else
            {
                isFound |= character == Text[i];
            }
        }

        return isFound != isNegated;
    }
}
