using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads <c>dataset.yaml</c>.</summary>
internal static class ManifestReader
{
    private static readonly ImmutableArray<string> Options = ImmutableArray.Create(
        "name", "namespace", "title", "description", "license", "version", "sources", "ignore");

    public static bool IsManifest(ParsedFile file) =>
        Path.GetFileName(file.File.FactsPath) is var name
        && (name.Equals("dataset.yaml", StringComparison.OrdinalIgnoreCase) || name.Equals("dataset.yml", StringComparison.OrdinalIgnoreCase));

    public static Manifest Read(ImmutableArray<ParsedFile> files, SchemaOptions options, SchemaScope scope)
    {
        var manifests = files.Where(IsManifest)
            .OrderBy(file => Depth(file))
            .ThenBy(file => file.File.FactsPath, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var other in manifests.Skip(1))
        {
            var first = manifests[0];
            scope.ReportWithRelated(SchemaDiagnostics.ManifestTwice, StartOf(other), StartOf(first), "The first dataset.yaml", first.File.FactsPath);
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

    private static ParsedFile NoFile => new(new FactFile("", "", ""), ImmutableArray<YamlNode>.Empty, ImmutableArray<FactDiagnostic>.Empty);

    private static YamlScalar Nothing => new(default, "", ScalarStyle.Plain);

    private static Place Nowhere => new("", default);

    private static int Depth(ParsedFile file) => file.File.FactsPath.Count(character => character == '/');

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
        var name = Name(map, options, scope, isMissing);
        return new Manifest
        {
            Name = name,
            Namespace = Namespace(map, options, scope, name),
            Title = map.Text("title"),
            Description = map.Text("description"),
            License = map.Text("license"),
            Version = map.Text("version"),
            Sources = SourceReader.Read(map, scope),
            Ignore = Ignore(map, scope),
            Place = isMissing ? Nowhere : map.Has("name") ? map.PlaceOfName("name") : map.PlaceOf(map.Mapping),
        };
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
            }
        }

        return patterns.ToImmutable();
    }

    private static string Name(OptionMap map, SchemaOptions options, SchemaScope scope, bool isMissing)
    {
        if (map.Scalar("name") is { } scalar)
        {
            if (CSharpName.IsIdentifier(scalar.Text))
            {
                return scalar.Text;
            }

            var suggestion = CSharpName.From(scalar.Text);
            scope.Report(SchemaDiagnostics.DatasetName, map.PlaceOf(scalar), scalar.Text, suggestion);
            return suggestion;
        }

        if (options.DefaultName is { } given && CSharpName.IsIdentifier(given))
        {
            return given;
        }

        if (!isMissing && !map.Has("name"))
        {
            scope.Report(SchemaDiagnostics.DatasetNameMissing, new Place(map.File.File.Path, default));
        }

        return options.DefaultName is { } text ? CSharpName.From(text) : "Dataset";
    }

    private static string Namespace(OptionMap map, SchemaOptions options, SchemaScope scope, string name)
    {
        var fallback = options.DefaultNamespace is { } given && IsNamespace(given) ? given : $"Facts.{name}";
        if (map.Scalar("namespace") is not { } scalar)
        {
            if (RuntimeTypes.HiddenBy(fallback) is { } taken)
            {
                scope.Report(SchemaDiagnostics.NamespaceHides, map.PlaceOfName("name"), fallback, taken);
            }

            return fallback;
        }

        if (RuntimeTypes.HiddenBy(scalar.Text) is { } hidden)
        {
            scope.Report(SchemaDiagnostics.NamespaceHides, map.PlaceOf(scalar), scalar.Text, hidden);
            return fallback;
        }

        if (IsNamespace(scalar.Text))
        {
            return scalar.Text;
        }

        var suggestion = string.Join(".", scalar.Text.Split(['.', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Select(CSharpName.From));
        scope.Report(SchemaDiagnostics.NamespaceInvalid, map.PlaceOf(scalar), scalar.Text, suggestion.Length == 0 ? fallback : suggestion);
        return fallback;
    }

    private static bool IsNamespace(string text) => text.Split('.').All(CSharpName.IsIdentifier);
}
