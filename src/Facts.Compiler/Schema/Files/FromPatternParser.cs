using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>
/// Parses <c>from</c>: a file pattern, <c>#</c>, and a JSON Pointer with <c>*</c>, <c>name*</c>, <c>{field}</c> and <c>{field=name}</c>.
/// </summary>
internal static class FromPatternParser
{
    /// <summary>
    /// The pattern, or null and a diagnostic. A pattern without <c>#</c> is an error, because the schema should show whether a file is one
    /// record or contains many.
    /// </summary>
    public static FromPattern? Parse(YamlScalar text, ParsedFile file, DiagnosticBag diagnostics)
    {
        var hash = text.Text.IndexOf('#');
        if (hash < 0)
        {
            diagnostics.Report(FileDiagnostics.FromWithoutHash, file.PlaceOf(text), text.Text, Pointed(text, file));
            return null;
        }

        var reading = new Reading(text, file, diagnostics);
        if (reading.ReadFiles(text.Text.Substring(0, hash)) is not { } files || !reading.ReadPointer(hash + 1))
        {
            return null;
        }

        return new FromPattern
        {
            Text = text.Text,
            Files = files,
            Pointer = reading.Steps.ToImmutable(),
            Captures = reading.Captures.ToImmutable(),
            Place = file.PlaceOf(text),
        };
    }

    /// <summary>A hint for a pattern without <c>#</c>, which begins a comment in YAML if a space precedes it.</summary>
    private static string Pointed(YamlScalar text, ParsedFile file)
    {
        var source = file.File.Text;
        var (start, end) = (text.Range.End.Offset, source.IndexOf('\n', text.Range.End.Offset));
        var rest = (end < 0 ? source.Substring(start) : source.Substring(start, end - start)).Trim();
        return rest.StartsWith("#", StringComparison.Ordinal) 
            ? $"A '#' after a space begins a comment: write '{text.Text}{rest}'."
            : $"Write '{text.Text}#/*' for the entries of each file, or '{text.Text}#' where each document is one record.";
    }

    private sealed class Reading(YamlScalar text, ParsedFile file, DiagnosticBag diagnostics)
    {
        /// <summary>The fields that capture the name of a file, a folder or an entry.</summary>
        private readonly HashSet<string> _ofNames = new(StringComparer.Ordinal);

        public ImmutableArray<PointerStep>.Builder Steps { get; } = ImmutableArray.CreateBuilder<PointerStep>();

        public ImmutableArray<FromCapture>.Builder Captures { get; } = ImmutableArray.CreateBuilder<FromCapture>();

        public FilePattern? ReadFiles(string text)
        {
            if (FilePatternParser.Parse(text, out var fault) is not { } pattern)
            {
                Fail(FileDiagnostics.FromFile, 0, text.Length, text, fault);
                return null;
            }

            foreach (var capture in pattern.Captures)
            {
                if (!AddCapture(capture.Text, ofName: true, capture.Start + 1))
                {
                    Fail(FileDiagnostics.FromCapture, capture.Start, capture.Text.Length + 2, "{" + capture.Text + "}");
                    return null;
                }
            }

            return pattern;
        }

        public bool ReadPointer(int start)
        {
            var pointer = text.Text;
            if (start < pointer.Length && pointer[start] != '/')
            {
                return Fail(FileDiagnostics.FromPointer, start, pointer.Length - start);
            }

            while (start < pointer.Length)
            {
                var end = pointer.IndexOf('/', start + 1);
                end = end < 0 ? pointer.Length : end;
                if (!ReadStep(start + 1, pointer.Substring(start + 1, end - start - 1)))
                {
                    return false;
                }

                start = end;
            }

            return true;
        }

        private bool ReadStep(int start, string step)
        {
            if (step == "*")
            {
                Steps.Add(PointerStep.Any);
                return true;
            }

            return step.IndexOfAny(['{', '}']) >= 0 ? ReadCaptures(start, step)
                : step.IndexOfAny(['*', '[']) >= 0 ? ReadPattern(start, step)
                : ReadLiteral(start, step);
        }

        /// <summary>Reads one or more <c>{field}</c> and <c>{field=name}</c>, which must be the whole step.</summary>
        private bool ReadCaptures(int start, string step)
        {
            var captures = ImmutableArray.CreateBuilder<StepCapture>();
            for (var offset = 0; offset < step.Length;)
            {
                var end = step.IndexOf('}', offset);
                var inside = end < 0 || step[offset] != '{' ? "" : step.Substring(offset + 1, end - offset - 1);
                var equals = inside.IndexOf('=');
                var capture = equals < 0 ? new StepCapture(inside, null) : new StepCapture(inside.Substring(0, equals), inside.Substring(equals + 1));
                if (capture.Field.Length == 0
                    || capture.Of?.Length == 0
                    || inside.IndexOf('{') >= 0
                    || !AddCapture(capture.Field, ofName: capture.Of is null, start + offset + 1))
                {
                    return Fail(FileDiagnostics.FromCapture, start, step.Length, step);
                }

                captures.Add(capture);
                offset = end + 1;
            }

            Steps.Add(new PointerStep { Captures = captures.ToImmutable() });
            return true;
        }

        /// <summary>Adds a captured field; returns false if it has already captured a name. Several texts of entries are joined.</summary>
        private bool AddCapture(string field, bool ofName, int start)
        {
            if (ofName ? !_ofNames.Add(field) : _ofNames.Contains(field))
            {
                return false;
            }

            if (!Captures.Any(other => other.Field == field))
            {
                Captures.Add(new FromCapture(field, ScalarPlace.Of(text, file, start, field.Length)));
            }

            return true;
        }

        private bool ReadPattern(int start, string step)
        {
            if (FilePatternParser.Parse(step.Replace("~1", "/").Replace("~0", "~"), out var fault) is not { } pattern)
            {
                return Fail(FileDiagnostics.FromName, start, step.Length, step, fault);
            }

            Steps.Add(new PointerStep { Pattern = pattern });
            return true;
        }

        private bool ReadLiteral(int start, string step)
        {
            for (var tilde = step.IndexOf('~'); tilde >= 0; tilde = step.IndexOf('~', tilde + 1))
            {
                if (tilde + 1 == step.Length || step[tilde + 1] is not ('0' or '1'))
                {
                    var length = Math.Min(2, step.Length - tilde);
                    return Fail(FileDiagnostics.FromEscape, start + tilde, length, step.Substring(tilde, length));
                }
            }

            Steps.Add(new PointerStep { Literal = step.Replace("~1", "/").Replace("~0", "~") });
            return true;
        }

        private bool Fail(FactDescriptor descriptor, int start, int length, params object?[] arguments)
        {
            diagnostics.Report(descriptor, ScalarPlace.Of(text, file, start, length), arguments);
            return false;
        }
    }
}
