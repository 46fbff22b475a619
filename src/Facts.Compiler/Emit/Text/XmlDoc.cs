using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Facts.Compiler.Emit.Text;

/// <summary>Writes XML documentation. Text from YAML is escaped, so that it can neither end the comment nor open an element.</summary>
internal static class XmlDoc
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Writes a summary of plain text, after an empty line.</summary>
    public static void Summary(CodeWriter code, string text) => SummaryXml(code, Escape(text));

    /// <summary>Writes a summary that is already XML, after an empty line.</summary>
    public static void SummaryXml(CodeWriter code, string xml)
    {
        code.Blank();
        Element(code, "summary", xml);
    }

    /// <summary>Writes remarks as paragraphs of plain text; empty ones are omitted.</summary>
    public static void Remarks(CodeWriter code, params string?[] paragraphs)
    {
        var texts = paragraphs.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Escape(text!.Trim())).ToList();
        if (texts.Count > 0)
        {
            Element(code, "remarks", texts.Count == 1 ? texts[0] : string.Join("\n", texts.Select(text => $"<para>{text}</para>")));
        }
    }

    public static void Parameter(CodeWriter code, string name, string text) =>
        code.Line($"""/// <param name="{name}">{Escape(text)}</param>""");

    public static void Examples(CodeWriter code, IReadOnlyList<string> examples)
    {
        if (examples.Count > 0)
        {
            Element(code, "example", $"For example {string.Join(", ", examples.Select(static text => $"<c>{Escape(OneLine(text))}</c>"))}.");
        }
    }

    /// <summary>The text on one line, with white space collapsed.</summary>
    public static string OneLine(string text) => Regex.Replace(text.Trim(), @"\s+", " ");

    /// <summary>Escapes a text for XML; line ends are kept.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (!Surrogates.IsPaired(text, index) && Escaped(text[index]) is { } escaped)
            {
                builder.Append(escaped);
            }
            else
            {
                builder.Append(text[index]);
            }
        }

        return builder.ToString();
    }

    /// <summary>What a character is replaced with, or null where XML can contain it.</summary>
    private static string? Escaped(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => null,
        '\uFFFE' or '\uFFFF' => "\uFFFD",
        _ => CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control => " ",
            UnicodeCategory.Surrogate => "\uFFFD",
            UnicodeCategory.Format => $"&#x{((int)character).ToString("X", CultureInfo.InvariantCulture)};",
            _ => null,
        },
    };

    private static void Element(CodeWriter code, string name, string xml)
    {
        var lines = xml.Trim().Split(LineEnds, StringSplitOptions.None);
        var only = $"/// <{name}>{lines[0]}</{name}>";
        if (lines.Length == 1 && only.Length <= code.Width)
        {
            code.Line(only);
            return;
        }

        code.Line($"/// <{name}>");
        foreach (var line in lines)
        {
            code.Line(("/// " + line).TrimEnd());
        }

        code.Line($"/// </{name}>");
    }
}
