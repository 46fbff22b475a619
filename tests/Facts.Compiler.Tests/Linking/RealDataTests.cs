using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Linking;

/// <summary>Files that others wrote bind and link unchanged; where the folder beside the project is absent there is nothing to check.</summary>
public sealed class RealDataTests
{
    [Theory]
    [InlineData("choose", "choosealicense", 0)]
    [InlineData("cldr", "cldr", 0)]
    [InlineData("congress", "congress-legislators", 0)]
    [InlineData("endoflife", "endoflife", 0)]
    [InlineData("forensic", "forensic-artifacts", 0)]
    [InlineData("linguist", "linguist", 445)] // colours in small letters, which the pattern of the schema refuses
    [InlineData("mime", "mime-db", 0)]
    [InlineData("opencage", "opencage-address-formatting", 0)]
    [InlineData("spdx", "spdx", 0)]
    public void Files_of_others_compile_unchanged(string schemaName, string folder, int expected)
    {
        if (SharedFolder() is not { } shared)
        {
            return;
        }

        var schemaFile = Read(Path.Combine(shared, "language", schemaName + ".schema.yaml"), schemaName + ".schema.yaml");
        var manifest = YamlReader.Parse(new FactFile("dataset.yaml", "dataset.yaml", "name: Test\n"), CancellationToken.None);
        var schema = SchemaReader.Read([manifest, schemaFile], new SchemaOptions("Testing", "Test")).Schema!;
        var root = Path.Combine(shared, "realdata", folder);
        var paths = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json");
        var files = paths.Select(path => Read(path, Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !RecordLocator.Locate(schema, file).Records.IsEmpty).ToList();
        var bound = files.Select(file => Binder.Bind(schema, file, CancellationToken.None)).ToImmutableArray();
        var linked = Linker.Link(schema, bound, CancellationToken.None);
        var findings = bound.SelectMany(file => file.Diagnostics).Concat(linked.Diagnostics).Concat(ConstraintChecker.Check(linked, CancellationToken.None)).ToList();
        Assert.All(linked.Tables, table => Assert.NotEmpty(table.Rows));
        Assert.True(findings.Count == expected, string.Join("\n", findings.Take(20)));
    }

    private static ParsedFile Read(string path, string factsPath) =>
        YamlReader.Parse(new FactFile(path, factsPath, File.ReadAllText(path)), CancellationToken.None);

    private static string? SharedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "realdata")))
            {
                return shared;
            }
        }

        return null;
    }
}
