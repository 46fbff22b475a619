using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds <c>$defaults</c>, which stands at the top of the file's first document and holds for all of its documents.</summary>
internal static class FileDefaults
{
    public const string Key = "$defaults";

    public static YamlMapping? Read(ParsedFile file, DiagnosticBag diagnostics)
    {
        if (file.Documents.IsEmpty || file.Documents[0] is not YamlMapping root || root[Key] is not { } defaults)
        {
            return null;
        }

        if (defaults is not YamlMapping and not YamlScalar { IsNull: true })
        {
            diagnostics.Report(FileDiagnostics.DefaultsNotMap, file.PlaceOf(defaults), defaults is YamlSequence ? "a list" : "a text");
        }

        return defaults as YamlMapping;
    }

    /// <summary>Whether the document holds the defaults of the others and nothing else.</summary>
    public static bool IsAlone(YamlNode document) =>
        document is YamlMapping { Entries.Length: 1 } root && string.Equals(root.Entries[0].Name, Key, StringComparison.Ordinal);
}
