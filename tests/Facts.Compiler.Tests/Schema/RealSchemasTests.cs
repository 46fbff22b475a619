using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.RealData;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Schema;

public class RealSchemasTests
{
    [RealFact]
    public void Every_schema_of_the_examples_reads_without_diagnostics()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RealFolder.Path!, "language"), "*.schema.yaml", SearchOption.AllDirectories))
        {
            var manifest = new FactFile("dataset.yaml", "dataset.yaml", "name: Sample\nnamespace: Facts.Sample\n");
            var schema = new FactFile(path, Path.GetFileName(path), File.ReadAllText(path));
            var files = new[] { manifest, schema }
                .Select(file => YamlReader.Parse(file, ReadingRules.Default, CancellationToken.None))
                .ToImmutableArray();

            var result = SchemaReader.Read(files, new SchemaOptions(null, null));

            Assert.Equal([], result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
            Assert.NotEmpty(result.Schema!.Tables);
        }
    }
}
