using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Recognizes files that contain a schema, but do not have the name of one.</summary>
internal static class MisnamedSchema
{
    private static readonly char[] Separators = ['.', '-', '_', ' '];

    private static readonly HashSet<string> MeaningNothing = new(StringComparer.OrdinalIgnoreCase) { "schema", "schemas", "yaml", "yml", "json" };

    /// <summary>Whether the file has a section of declarations, and no entries that are not sections of a schema or manifest.</summary>
    public static bool IsSchema(ParsedFile file)
    {
        var entries = file.Documents.OfType<YamlMapping>().SelectMany(static root => root.Entries).ToList();
        return entries.Exists(static entry => entry.Value is YamlMapping && SchemaSections.Declarations.Contains(entry.Name))
            && entries.TrueForAll(static entry => SchemaSections.Names.Contains(entry.Name) || SchemaSections.ManifestNames.Contains(entry.Name));
    }

    /// <summary>The path with a valid name for a schema: <c>parts/air.schema.yaml</c> for <c>parts/air_schema.yml</c>.</summary>
    public static string RightName(string factsPath, string datasetName)
    {
        var start = factsPath.LastIndexOf('/') + 1;
        var words = DefaultPlace.WithoutExtension(factsPath.Substring(start)).Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => !MeaningNothing.Contains(word))
            .DefaultIfEmpty(DefaultPlace.FolderOf(datasetName));
        return factsPath.Substring(0, start) + string.Join("-", words) + ".schema.yaml";
    }
}
