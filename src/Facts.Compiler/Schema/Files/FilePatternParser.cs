using System;
using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>Parses a file pattern.</summary>
internal static class FilePatternParser
{
    /// <summary>Matching recurses once per part, so this limits the stack.</summary>
    private const int MaxLength = 1000;

    /// <summary>The pattern, or null and the reason why the text is not a pattern.</summary>
    public static FilePattern? Parse(string text, out string fault)
    {
        fault = FaultOfPath(text);
        if (fault.Length > 0)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<FilePatternPart>();
        for (var offset = 0; offset < text.Length;)
        {
            var end = Next(text, offset, out var part, out fault);
            if (fault.Length > 0)
            {
                return null;
            }

            parts.Add(part with { Start = offset });
            offset = end;
        }

        return new FilePattern(text, parts.ToImmutable());
    }

    private static string FaultOfPath(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return text.Length == 0 ? "it names no file" : "it is too long";
        }

        if (text.Contains("\\"))
        {
            return "folders are separated by '/'";
        }

        if (text.EndsWith("/", StringComparison.Ordinal))
        {
            return $"it names a folder; for the files in it write '{text}**'";
        }

        var isRelative = text[0] == '/' || ("/" + text + "/").Contains("/./") || ("/" + text + "/").Contains("/../") || text.Contains("//");
        return isRelative ? "it must be relative to the folder of the dataset, without '/' at the start, '.' or '..'" : "";
    }

    private static int Next(string text, int offset, out FilePatternPart part, out string fault)
    {
        fault = "";
        switch (text[offset])
        {
            case '*':
                return Star(text, offset, out part, out fault);
            case '?':
                part = new FilePatternPart(FilePatternPartKind.One);
                return offset + 1;
            case '[':
                return Class(text, offset, out part, out fault);
            case '{':
                return Capture(text, offset, out part, out fault);
            default:
                var end = text.IndexOfAny(['*', '?', '[', '{', '}'], offset + 1);
                end = end < 0 ? text.Length : end;
                fault = text[offset] == '}' ? "a '}' has no '{' before it" : "";
                part = new FilePatternPart(FilePatternPartKind.Literal, text.Substring(offset, end - offset));
                return end;
        }
    }

    private static int Star(string text, int offset, out FilePatternPart part, out string fault)
    {
        var end = offset;
        while (end < text.Length && text[end] == '*')
        {
            end++;
        }

        fault = "";
        part = new FilePatternPart(FilePatternPartKind.Run);
        if (end - offset == 1)
        {
            return end;
        }

        var isWhole = (offset == 0 || text[offset - 1] == '/') && (end == text.Length || text[end] == '/') && end - offset == 2;
        fault = isWhole ? "" : "'**' matches whole folders, so it must be between '/'";
        part = new FilePatternPart(end == text.Length ? FilePatternPartKind.Everything : FilePatternPartKind.Folders);
        return Math.Min(end + 1, text.Length);
    }

    private static int Class(string text, int offset, out FilePatternPart part, out string fault)
    {
        var first = offset + 1 < text.Length && text[offset + 1] is '!' or '^' ? offset + 2 : offset + 1;
        var end = first + 1 < text.Length ? text.IndexOf(']', first + 1) : -1;
        fault = end < 0 ? "a '[' is not closed" : "";
        part = end < 0 ? default : new FilePatternPart(FilePatternPartKind.Class, text.Substring(offset + 1, end - offset - 1));
        return end + 1;
    }

    private static int Capture(string text, int offset, out FilePatternPart part, out string fault)
    {
        var end = text.IndexOf('}', offset);
        var name = end < 0 ? "" : text.Substring(offset + 1, end - offset - 1);
        fault = end < 0 ? "a '{' is not closed"
            : name.Length == 0 || name.IndexOfAny(['{', '/', '*']) >= 0 ? "the name of a field is needed between '{' and '}'"
            : "";
        part = new FilePatternPart(FilePatternPartKind.Capture, name);
        return end + 1;
    }
}
