using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;

namespace Facts.Fuzz.Checking;

/// <summary>The invariants of every diagnostic, whatever the input.</summary>
internal static class DiagnosticCheck
{
    /// <param name="areDistinct">Whether no two files have the same path; if some have, equal diagnostics are allowed.</param>
    public static Failure? Check(ImmutableArray<FactFile> files, ImmutableArray<FactDiagnostic> found, bool areDistinct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in found)
        {
            var problem = Problem(files, diagnostic.Place)
                ?? diagnostic.Related.Select(related => Problem(files, related.Place)).FirstOrDefault(related => related is not null)
                ?? (diagnostic.Message.Any(IsInvisible) ? "message with an invisible character" : null)
                ?? (diagnostic.Message.Length > 2_000 ? "message of more than 2,000 characters" : null)
                ?? (seen.Add(diagnostic.ToString()) || !areDistinct ? null : "the same diagnostic twice");
            if (problem is not null)
            {
                return new Failure($"{diagnostic.Id}: {problem}", diagnostic.ToString());
            }
        }

        return null;
    }

    /// <summary>A character that ends the line of the message, hides a part of it or changes its direction.</summary>
    private static bool IsInvisible(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string? Problem(ImmutableArray<FactFile> files, Place place)
    {
        var range = place.Range;
        if (place.File.Length == 0)
        {
            return range == default ? null : "a range without a file";
        }

        var named = files.Where(file => file.Path == place.File).ToList();
        return named.Count == 0 ? "a file that is not there"
            : named.All(file => range.End.Offset > file.Text.Length) ? "a place behind the end of the file"
            : range.Start.Offset > range.End.Offset || range.Start.Line < 0 || range.Start.Column < 0 ? "a place that ends before it starts"
            : null;
    }
}
