using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>One declaration as it stands: a name and what it is.</summary>
internal sealed record SchemaEntry(YamlScalar Key, YamlNode Value, ParsedFile File)
{
    public string Name => Key.Text;

    public Place Place => File.PlaceOf(Key);
}

/// <summary>The declarations of all schema files by kind, files in ordinal order of their paths.</summary>
internal sealed class SchemaSections
{
    private static readonly ImmutableArray<string> Names = ImmutableArray.Create("tables", "values", "enums", "units", "provenance");

    private static readonly ImmutableArray<string> ManifestNames = ImmutableArray.Create("name", "namespace", "license", "sources", "version");

    private readonly Dictionary<string, List<SchemaEntry>> _entries = Names.ToDictionary(
        name => name,
        _ => new List<SchemaEntry>(),
        StringComparer.Ordinal);

    public IReadOnlyList<SchemaEntry> this[string section] => _entries[section];

    public static SchemaSections Read(IEnumerable<ParsedFile> files, SchemaScope scope)
    {
        var sections = new SchemaSections();
        foreach (var file in files.OrderBy(file => file.File.FactsPath, StringComparer.Ordinal))
        {
            foreach (var document in file.Documents)
            {
                sections.Read(document, file, scope);
            }
        }

        return sections;
    }

    private void Read(YamlNode document, ParsedFile file, SchemaScope scope)
    {
        var map = OptionMap.Of(document, file, "a schema file", scope, "a map with 'tables', 'values', 'enums' or 'units'");
        foreach (var name in ManifestNames.Where(map.Has))
        {
            scope.Report(SchemaDiagnostics.MisplacedSection, map.PlaceOfName(name), name, "dataset.yaml", "a schema file");
        }

        map.CheckNames(
            Names.AddRange(ManifestNames),
            " Its sections are tables, values, enums, units and provenance; what they declare stands below them.");
        foreach (var name in Names)
        {
            Read(name, map);
        }
    }

    private void Read(string section, OptionMap map)
    {
        switch (map.Mapping.Find(section))
        {
            case null or { Value: YamlScalar { IsNull: true } }:
                break;
            case { } entry when section == "provenance":
                _entries[section].Add(new SchemaEntry(entry.Key, entry.Value, map.File));
                break;
            case { Value: YamlMapping declarations }:
                _entries[section].AddRange(declarations.Entries.Select(entry => new SchemaEntry(entry.Key, entry.Value, map.File)));
                break;
            case { } entry:
                map.ReportShape(section, entry.Value, "a map of names to what they are");
                break;
        }
    }
}
