using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Xunit;

namespace Facts.Compiler.Tests.Datasets;

public class PyongyangSummitTests
{
    private static readonly Compiled Summit = Compile();

    [Fact]
    public void The_dataset_compiles_without_diagnostics() =>
        Assert.True(Summit.Diagnostics.IsEmpty, string.Join('\n', Summit.Diagnostics));

    [Theory]
    [InlineData("Gifts", 9)]
    [InlineData("Vehicles", 9)]
    [InlineData("Awards", 1)]
    [InlineData("Agreements", 2)]
    [InlineData("Breeds", 1)]
    [InlineData("Dishes", 9)]
    [InlineData("Claims", 211)]
    public void Every_record_of_a_closed_list_is_there(string table, int count) => Assert.Equal(count, Table(table).Rows.Length);

    [Theory]
    [InlineData("person", 7)]
    [InlineData("country", 7)]
    [InlineData("bloc", 3)]
    [InlineData("organisation", 9)]
    [InlineData("outlet", 8)]
    public void Every_sort_of_agent_has_its_records(string variant, int count) =>
        Assert.Equal(count, Table("Agents").Rows.Count(row => row.Record.Variant!.Name == variant));

    [Fact]
    public void Every_event_that_a_picture_shows_is_there() =>
        Assert.All(
            ["visit", "welcoming-ceremony", "parade", "aurus-drive", "talks", "signing", "award-ceremony", "gala-concert", "banquet", "farewell"],
            key => Assert.True(Table("Events").RowByKey.ContainsKey(new FactKey(key)), key));

    private static LinkedTable Table(string name) => Summit.Dataset.Tables.Single(table => table.Declaration.TableName == name);

    private static Compiled Compile()
    {
        var files = SummitFiles.Read()
            .Select(file => YamlReader.Parse(file, ReadingRules.Default, CancellationToken.None))
            .ToLookup(file => DatasetFiles.IsSchema(file.File.FactsPath));
        var schema = SchemaReader.Read([.. files[true]], new SchemaOptions(null, null));
        Assert.NotNull(schema.Schema);
        var bound = files[false].Select(file => Binder.Bind(schema.Schema, file, CancellationToken.None)).ToImmutableArray();
        var linked = Linker.Link(schema.Schema, bound, CancellationToken.None);
        var diagnostics = files.SelectMany(group => group).SelectMany(file => file.Diagnostics)
            .Concat(schema.Diagnostics)
            .Concat(bound.SelectMany(file => file.Diagnostics))
            .Concat(linked.Diagnostics);
        return new Compiled(linked, [.. diagnostics]);
    }

    private sealed record Compiled(LinkedDataset Dataset, ImmutableArray<FactDiagnostic> Diagnostics);
}
