using System;

namespace Facts.Compiler.Yaml;

/// <summary>An unresolved conflict that a merge left in a file: both versions of some lines, between conflict markers.</summary>
/// <param name="Start">The start of the first marker.</param>
/// <param name="StartEnd">The end of its line.</param>
/// <param name="End">The end of the line of the last marker.</param>
internal readonly record struct MergeConflict(int Start, int StartEnd, int End)
{
    private const string Ours = "<<<<<<<";
    private const string Base = "|||||||";
    private const string Separator = "=======";
    private const string Theirs = ">>>>>>>";

    /// <summary>
    /// The first conflict from <paramref name="from"/> on: all markers in order, each at the start of a line. A single one may be text.
    /// </summary>
    public static MergeConflict? Find(string text, int from)
    {
        var start = text.IndexOf(Ours, from, StringComparison.Ordinal);
        while (start >= 0 && !IsMarker(text, start, Ours))
        {
            start = text.IndexOf(Ours, start + 1, StringComparison.Ordinal);
        }

        if (start < 0)
        {
            return null;
        }

        var isSeparated = false;
        for (var line = NextLine(text, start); line < text.Length; line = NextLine(text, line))
        {
            if (isSeparated && IsMarker(text, line, Theirs))
            {
                return new MergeConflict(start, LineEnd(text, start), LineEnd(text, line));
            }

            isSeparated |= IsMarker(text, line, Separator);
        }

        return null;
    }

    /// <summary>The line of the first marker, which names one of the versions.</summary>
    public string FirstLine(string text) => text.Substring(Start, StartEnd - Start);

    /// <summary>Whether a line begins at <paramref name="offset"/> with one of the markers; the others may have been removed.</summary>
    public static bool IsMarker(string text, int offset) =>
        IsMarker(text, offset, Ours) || IsMarker(text, offset, Base) || IsMarker(text, offset, Separator) || IsMarker(text, offset, Theirs);

    private static bool IsMarker(string text, int offset, string marker)
    {
        var end = offset + marker.Length;
        return string.CompareOrdinal(text, offset, marker, 0, marker.Length) == 0
            && (offset == 0 || text[offset - 1] is '\n' or '\r' or '\uFEFF')
            && (end == text.Length || text[end] is ' ' or '\t' or '\r' or '\n');
    }

    private static int LineEnd(string text, int offset) => text.IndexOfAny(['\r', '\n'], offset) is var end and >= 0 ? end : text.Length;

    private static int NextLine(string text, int offset) => Math.Min(LineEnd(text, offset) + 1, text.Length);
}
