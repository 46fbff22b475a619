using System;
using System.Collections.Concurrent;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Emit;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Third-party fact files, compiled unchanged and once for all tests.</summary>
internal static class RealDataset
{
    private static readonly ConcurrentDictionary<(string, string), Lazy<CompiledDataset>> Compiled = new();

    /// <summary>A dataset with the example schema next to it, which covers some of the files.</summary>
    public static CompiledDataset OfExample(string schemaName, string set) => Get(("example", set), () =>
    {
        var schema = new FactFile("example.schema.yaml", "example.schema.yaml", RealFolder.ExampleSchema(schemaName));
        var manifest = new FactFile("dataset.yaml", "dataset.yaml", Manifest.Text);
        var parsed = new[] { manifest, schema }.Select(file => YamlReader.Parse(file, ReadingRules.Default, default));
        var read = SchemaReader.Read([.. parsed], new SchemaOptions(null, null)).Schema!;
        var files = RealFolder.Files(set).Where(file => !RecordOrigin.Of(read, file.Path).IsEmpty);
        return new CompiledDataset([Manifest, (schema.FactsPath, schema.Text), .. files]);
    });

    /// <summary>A dataset with its schema from these tests.</summary>
    public static CompiledDataset Of(string set) => Get(("own", set), () => new CompiledDataset([.. Declared(set), .. RealFolder.Files(set)]));

    /// <summary>A dataset as its curators would correct it: each mistake fixed, or its file removed.</summary>
    public static CompiledDataset Corrected(string set, Func<(string Path, string Text), string?> correct) => Get(("corrected", set), () =>
    {
        var files = RealFolder.Files(set).Select(file => (file.Path, Text: correct(file))).Where(file => file.Text is not null);
        return new CompiledDataset([.. Declared(set), .. files.Select(file => (file.Path, file.Text!))]);
    });

    private static (string Path, string Text) Manifest => ("dataset.yaml", "name: Real\nnamespace: Facts.Trial\n");

    private static (string Path, string Text)[] Declared(string set)
    {
        var schemas = RealFolder.OwnSchemas(set);
        return schemas.Any(file => file.Path == Manifest.Path) ? schemas : [Manifest, .. schemas];
    }

    /// <summary>The diagnostics, as <c>file(line,column) id</c>.</summary>
    public static string[] Diagnostics(CompiledDataset dataset) =>
        [.. dataset.Diagnostics.Select(found =>
            $"{found.Place.File["/facts/".Length..]}({found.Place.Range.Start.Line + 1},{found.Place.Range.Start.Column + 1}) {found.Id}")
                .Order(StringComparer.Ordinal)];

    private static CompiledDataset Get((string, string) key, Func<CompiledDataset> compile) =>
        Compiled.GetOrAdd(key, _ => new Lazy<CompiledDataset>(compile)).Value;
}
