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

    /// <summary>Writes a summary of plain text.</summary>
    public static void Summary(CodeWriter code, string text) => Element(code, "summary", Escape(text));

    /// <summary>Writes a summary that is already XML.</summary>
    public static void SummaryXml(CodeWriter code, string xml) => Element(code, "summary", xml);

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

    public static void Inherit(CodeWriter code) => code.Line("/// <inheritdoc/>");

    public static void Examples(CodeWriter code, IReadOnlyList<string> examples)
    {
        if (examples.Count > 0)
        {
            var items = new StringBuilder("For example ");
            for (var index = 0; index < examples.Count; index++)
            {
                items.Append(index == 0 ? "" : ", ").Append("<c>").Append(Escape(OneLine(examples[index]))).Append("</c>");
            }

            Element(code, "example", items.Append('.').ToString());
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
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                builder.Append(character).Append(text[++index]);
            }
            else
            {
                Append(builder, character);
            }
        }

        return builder.ToString();
    }

    private static void Append(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '&':
                builder.Append("&amp;");
                break;
            case '<':
                builder.Append("&lt;");
                break;
            case '>':
                builder.Append("&gt;");
                break;
            case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                builder.Append(character);
                break;
            case '\uFFFE' or '\uFFFF':
                builder.Append('\uFFFD');
                break;
            default:
                AppendUncommon(builder, character);
                break;
        }
    }

    private static void AppendUncommon(StringBuilder builder, char character)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(character))
        {
            case UnicodeCategory.Control:
                builder.Append(' ');
                break;
            case UnicodeCategory.Surrogate:
                builder.Append('\uFFFD');
                break;
            case UnicodeCategory.Format:
                builder.Append("&#x").Append(((int)character).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                break;
            default:
                builder.Append(character);
                break;
        }
    }

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
