using System;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>A JSON text, with the current position in it and the diagnostics about it.</summary>
internal sealed class JsonSource(string path, string text, TextPositions positions, DiagnosticBag diagnostics)
{
    public string Text { get; } = text;

    /// <summary>The offset of the next character to read.</summary>
    public int At { get; set; } = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public bool IsAtEnd => At >= Text.Length;

    /// <summary>The next character, or NUL at the end; a NUL in the file has already been reported and replaced.</summary>
    public char Next => At < Text.Length ? Text[At] : '\0';

    /// <summary>Whether reading has stopped at an error, after which the text cannot be interpreted.</summary>
    public bool IsStopped { get; private set; }

    public char Peek(int distance) => At + distance < Text.Length ? Text[At + distance] : '\0';

    public bool StartsWith(string token) => string.CompareOrdinal(Text, At, token, 0, token.Length) == 0;

    public int LineOf(int offset) => positions.LineOf(offset);

    /// <summary>The end of the line, without trailing spaces and tabs.</summary>
    public int EndOfLine(int offset)
    {
        var end = Text.IndexOfAny(['\r', '\n'], offset);
        end = end < 0 ? Text.Length : end;
        while (end > offset && Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    public void Report(FactDescriptor descriptor, int start, int end, params object?[] arguments) =>
        diagnostics.Report(descriptor, new Place(path, positions.Range(start, Math.Max(end, Math.Min(start + 1, Text.Length)))), arguments);

    /// <summary>Reports an error after which the file cannot be read further.</summary>
    public void Stop(int start, int end, string reason) => Stop(FileDiagnostics.NotJson, start, end, reason);

    public void Stop(FactDescriptor descriptor, int start, int end, params object?[] arguments)
    {
        // A conflict marker is not valid JSON anywhere, and explains all other errors.
        if (MergeConflict.IsMarker(Text, Math.Min(At, Text.Length)))
        {
            Report(FileDiagnostics.MergeConflict, At, EndOfLine(At), Text.Substring(At, EndOfLine(At) - At));
        }
        else
        {
            Report(descriptor, start, end, arguments);
        }

        IsStopped = true;
    }
}
