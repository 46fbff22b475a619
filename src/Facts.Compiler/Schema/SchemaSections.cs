using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>One declaration in a schema file: a name and its node.</summary>
internal sealed record SchemaEntry(YamlScalar Key, YamlNode Value, ParsedFile File)
{
    public string Name => Key.Text;

    public Place Place => File.PlaceOf(Key);
}

/// <summary>The declarations of all schema files by section, in ordinal order of the files' paths.</summary>
internal sealed class SchemaSections
{
    public static ImmutableArray<string> ManifestNames { get; } = ImmutableArray.Create("name", "namespace", "license", "sources", "version");

    private readonly Dictionary<string, List<SchemaEntry>> _entries = Names.ToDictionary(
        name => name,
        _ => new List<SchemaEntry>(),
        StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create("tables", "values", "enums", "units", "provenance");

    /// <summary>The sections that are maps from names to declarations.</summary>
    public static ImmutableArray<string> Declarations { get; } = ImmutableArray.Create("tables", "values", "enums", "units");

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
        var before = scope.Diagnostics.Count;
        var map = OptionMap.Of(document, file, "a schema file", scope, "a map with 'tables', 'values', 'enums' or 'units'");
        foreach (var name in ManifestNames.Where(map.Has))
        {
            scope.Report(SchemaDiagnostics.MisplacedSection, map.PlaceOfName(name), name, "dataset.yaml", "a schema file");
        }

        map.CheckNames(
            Names.AddRange(ManifestNames),
            " Its sections are tables, values, enums, units and provenance; declarations go below them.");
        foreach (var name in Names)
        {
            Read(name, map);
        }

        scope.HasUnknownNames |= scope.Diagnostics.Count > before;
    }

    private void Read(string section, OptionMap map)
    {
        if (section == "provenance")
        {
            if (map.Mapping.Find(section) is { Value: not YamlScalar { IsNull: true } } entry)
            {
                _entries[section].Add(new SchemaEntry(entry.Key, entry.Value, map.File));
            }
        }
        else if (map.Map(section, "a map of names to what they are") is { } declarations)
        {
            _entries[section].AddRange(declarations.Entries.Select(entry => new SchemaEntry(entry.Key, entry.Value, map.File)));
        }
    }
}
