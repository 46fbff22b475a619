using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Schema;

public class RealSchemasTests
{
    [Fact]
    public void Every_schema_of_the_examples_reads_without_a_finding()
    {
        foreach (var path in Schemas())
        {
            var manifest = new FactFile("dataset.yaml", "dataset.yaml", "name: Sample\nnamespace: Facts.Sample\n");
            var schema = new FactFile(path, Path.GetFileName(path), File.ReadAllText(path));
            var files = new[] { manifest, schema }.Select(file => YamlReader.Parse(file, CancellationToken.None)).ToImmutableArray();

            var result = SchemaReader.Read(files, new SchemaOptions(null, null));

            Assert.Equal([], result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
            Assert.NotEmpty(result.Schema!.Tables);
        }
    }

    /// <summary>The schemas in the sibling folder of examples and in the repository's data; none where there are neither.</summary>
    private static string[] Schemas()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var language = Path.Combine(folder.FullName, "shared", "language");
            if (Directory.Exists(language))
            {
                return [.. Directory.EnumerateFiles(language, "*.schema.yaml", SearchOption.AllDirectories)];
            }
        }

        return [];
    }
}
