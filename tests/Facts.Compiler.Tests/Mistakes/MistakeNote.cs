using System;
using System.IO;
using System.Linq;

namespace Facts.Compiler.Tests.Mistakes;

/// <summary>What <c>mistake.md</c> in a folder says about the mistake there.</summary>
/// <param name="Place">The file, and most often the line and the column, as <c>file:line:column</c>.</param>
internal sealed record MistakeNote(string Description, string Place, string Fix)
{
    public const string FileName = "mistake.md";

    public static MistakeNote Read(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, FileName))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new MistakeNote(lines["mistake"], lines["at"], lines["fix"]);
    }
}
