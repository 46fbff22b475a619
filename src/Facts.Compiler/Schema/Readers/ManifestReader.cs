using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>dataset.yaml</c>.</summary>
internal static class ManifestReader
{
    private static readonly ImmutableArray<string> Options = ImmutableArray.Create(
        "name", "namespace", "title", "description", "license", "version", "sources", "absent", "ignore", "json");

    private static readonly ImmutableArray<string> JsonOptions = ImmutableArray.Create("comments", "trailingCommas");

    public static bool IsManifest(ParsedFile file) => DatasetFiles.IsManifest(file.File.FactsPath);

    /// <summary>The valid options of the manifest about reading files.</summary>
    public static ReadingRules ReadRules(ParsedFile file)
    {
        var scope = new SchemaScope();
        var map = OptionMap.Of(file.Documents.IsEmpty ? Nothing : file.Documents[0], file, "dataset.yaml", scope);
        return new ReadingRules(ImmutableArray.CreateRange(Ignore(map, scope), static files => files.Pattern), Json(map, scope));
    }

    public static Manifest Read(ImmutableArray<ParsedFile> files, SchemaOptions options, SchemaScope scope)
    {
        var manifests = files.Where(IsManifest)
            .OrderBy(file => file.File.FactsPath, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var other in manifests.Skip(1))
        {
            var first = manifests[0];
            scope.ReportWithRelated(
                SchemaDiagnostics.ManifestTwice,
                StartOf(other),
                StartOf(first),
                "The first manifest",
                first.File.FactsPath,
                other.File.FactsPath);
        }

        if (manifests.IsEmpty)
        {
            var place = files.OrderBy(file => file.File.FactsPath, StringComparer.Ordinal).Select(StartOf).DefaultIfEmpty(Nowhere).First();
            scope.Report(SchemaDiagnostics.ManifestMissing, place);
            return Build(
                OptionMap.Empty(default, NoFile, "dataset.yaml", scope),
                options,
                scope,
                isMissing: true);
        }

        var file = manifests[0];
        var map = OptionMap.Of(file.Documents.IsEmpty ? Nothing : file.Documents[0], file, "dataset.yaml", scope);
        CheckNames(map, scope);
        return Build(map, options, scope, isMissing: false);
    }

    private static ParsedFile NoFile => new(new FactFile("", "", ""));

    private static YamlScalar Nothing => new(default, "", ScalarStyle.Plain);

    private static Place Nowhere => new("", default);

    private static Place StartOf(ParsedFile file) => new(file.File.Path, default);

    private static void CheckNames(OptionMap map, SchemaScope scope)
    {
        foreach (var section in SchemaSections.Names.Where(map.Has))
        {
            scope.Report(
                SchemaDiagnostics.MisplacedSection,
                map.PlaceOfName(section),
                section,
                "a schema file such as gifts.schema.yaml",
                "dataset.yaml");
        }

        map.CheckNames(Options.AddRange(SchemaSections.Names));
    }

    private static Manifest Build(OptionMap map, SchemaOptions options, SchemaScope scope, bool isMissing)
    {
        var namer = new DatasetNamer(map, options, scope);
        _ = Json(map, scope); // Reports errors: ReadRules has read it without reporting any.
        var name = namer.Name(isMissing);
        return new Manifest
        {
            Name = name,
            Namespace = namer.Namespace(name),
            Title = map.Text("title"),
            Description = map.Text("description"),
            License = map.Text("license"),
            Version = map.Text("version"),
            Sources = SourceReader.Read(map, scope),
            Absent = AbsentReader.Texts(map),
            Ignore = Ignore(map, scope),
            Place = isMissing ? Nowhere : map.Has("name") ? map.PlaceOfName("name") : map.PlaceOf(map.Mapping),
        };
    }

    private static JsonSyntax Json(OptionMap map, SchemaScope scope)
    {
        const string Shape = "a map with 'comments' or 'trailingCommas'";
        if (map.Map("json", Shape) is not { } options)
        {
            return default;
        }

        var json = OptionMap.Of(options, map.File, "the option 'json'", scope);
        json.CheckNames(JsonOptions);
        return new JsonSyntax(json.Flag("comments"), json.Flag("trailingCommas"));
    }

    private static ImmutableArray<IgnoredFiles> Ignore(OptionMap map, SchemaScope scope)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnoredFiles>();
        foreach (var text in map.Scalars("ignore", "a file pattern, or a list of them"))
        {
            if (FilePatternParser.Parse(text.Text, out var fault) is { } pattern)
            {
                patterns.Add(new IgnoredFiles(pattern, map.PlaceOf(text)));
            }
            else
            {
                scope.Report(FileDiagnostics.FromFile, map.PlaceOf(text), text.Text, fault);
                scope.HasUnknownFiles = true;
            }
        }

        return patterns.ToImmutable();
    }
}
