using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>A file with the sections of a schema whose name does not say that it is one.</summary>
internal static class MisnamedSchema
{
    private static readonly char[] Separators = ['.', '-', '_', ' '];

    private static readonly HashSet<string> MeaningNothing = new(StringComparer.OrdinalIgnoreCase) { "schema", "schemas", "yaml", "yml", "json" };

    /// <summary>Whether all that the file declares has its place in a schema.</summary>
    public static bool IsSchema(ParsedFile file)
    {
        var entries = file.Documents.OfType<YamlMapping>().SelectMany(static root => root.Entries).ToList();
        return entries.Exists(static entry => entry.Value is YamlMapping && SchemaSections.Declarations.Contains(entry.Name))
            && entries.TrueForAll(static entry => SchemaSections.Names.Contains(entry.Name) || SchemaSections.ManifestNames.Contains(entry.Name));
    }

    /// <summary>The path with the name that a schema has: <c>parts/air_schema.yml</c> becomes <c>parts/air.schema.yaml</c>.</summary>
    public static string RightName(string factsPath, string datasetName)
    {
        var start = factsPath.LastIndexOf('/') + 1;
        var words = DefaultPlace.WithoutExtension(factsPath.Substring(start)).Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => !MeaningNothing.Contains(word))
            .DefaultIfEmpty(DefaultPlace.FolderOf(datasetName));
        return factsPath.Substring(0, start) + string.Join("-", words) + ".schema.yaml";
    }
}
