using System;
using System.Linq;

namespace Facts.Compiler.Schema;

/// <summary>What to write instead of common mistakes in types.</summary>
internal static class TypeHint
{
    /// <summary>A sentence after a space, or nothing.</summary>
    public static string For(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return text.IndexOf('|') >= 0 || words.FirstOrDefault() == "enum"
            ? " A closed list of words is an enum: declare it below 'enums:', and write its name."
            : text.IndexOf('(') >= 0 ? " How long a text may be is said by 'maxLength', beside 'type'."
            : text.IndexOf('=') >= 0 ? " What holds where the data say nothing is said by 'default', beside 'type'."
            : words.Length != 2 ? ""
            : words[0] is "optional" or "nullable" ? $" Write '{words[1]}?'."
            : words[1] is "optional" or "nullable" ? $" Write '{words[0]}?'."
            : words[0] == "required" ? $" Every field is required: write '{words[1]}'."
            : words[1] == "required" ? $" Every field is required: write '{words[0]}'."
            : "";
    }
}
