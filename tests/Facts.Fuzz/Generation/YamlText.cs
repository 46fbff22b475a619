using System.Globalization;
using System.Text;

namespace Facts.Fuzz.Generation;

/// <summary>Writes YAML scalars.</summary>
internal static class YamlText
{
    /// <summary>The text in double quotes; characters are escaped only where YAML requires it, so that unusual ones reach the reader.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' or '\u0085' or '\u2028' or '\u2029' or '\u202E' or '\uFEFF' =>
                    quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
