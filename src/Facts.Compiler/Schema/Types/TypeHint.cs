using System;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>Suggests what to write instead of common mistakes in types.</summary>
internal static class TypeHint
{
    /// <summary>A sentence after a space, or an empty string.</summary>
    public static string For(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return WithoutNull(text) is { } type ? $" Write '{type}?'."
            : text.IndexOf('|') >= 0 || words.FirstOrDefault() == "enum"
            ? " A closed list of words is an enum: declare it below 'enums:', and write its name."
            : text.IndexOf('(') >= 0 ? " Use 'maxLength' beside 'type' to limit the length of a text."
            : text.IndexOf('=') >= 0 ? " Use 'default' beside 'type' for the value of an omitted field."
            : words.Length != 2 ? ""
            : words[0] is "optional" or "nullable" ? $" Write '{words[1]}?'."
            : words[1] is "optional" or "nullable" ? $" Write '{words[0]}?'."
            : words[0] == "required" ? $" Every field is required: write '{words[1]}'."
            : words[1] == "required" ? $" Every field is required: write '{words[0]}'."
            : "";
    }

    /// <summary>The type in a union with null, which means an optional type in other languages; or null.</summary>
    private static string? WithoutNull(string text)
    {
        var parts = text.Split('|', ' ').Where(static part => part.Length > 0 && part != "or").ToList();
        return parts.Count == 2 && parts.RemoveAll(static part => part is "null" or "undefined" or "None" or "nil") == 1 ? parts[0] : null;
    }
}
