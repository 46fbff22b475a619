using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Tests.Storage;

/// <summary>The limits are lowered here, because the real ones need hundreds of megabytes.</summary>
public sealed class StoredSizeTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void A_large_dataset_is_a_warning_once_at_its_name_and_is_written()
    {
        var found = new DiagnosticBag();
        var size = Size(found, warnAt: Megabyte, stopAt: 4 * Megabyte);

        Assert.Single(Accept(size, Megabyte));
        Assert.Empty(found.ToImmutable());
        Assert.Single(Accept(size, Megabyte));
        Assert.Single(Accept(size, Megabyte));
        Assert.Equal(
            "/facts/dataset.yaml(2,1): warning FACT7001: The tables up to 'Things' store 2 MB; the C# compiler needs about a third of a second and "
                + "23 MB of memory for each. Consider splitting the dataset.",
            Assert.Single(found.ToImmutable()).ToString());
    }

    [Fact]
    public void A_dataset_that_no_assembly_holds_is_an_error_at_its_name_and_is_not_written()
    {
        var found = new DiagnosticBag();
        var size = Size(found, warnAt: 4 * Megabyte, stopAt: 2 * Megabyte);

        Assert.Single(Accept(size, 2 * Megabyte));
        Assert.Empty(Accept(size, 1));
        Assert.Equal(
            "/facts/dataset.yaml(2,1): error FACT7002: The tables up to 'Things' store 3 MB, more than the 2 MB that one assembly can hold. "
                + "Split the dataset.",
            Assert.Single(found.ToImmutable()).ToString());
    }

    [Fact]
    public void A_table_with_more_records_than_a_build_holds_is_an_error_at_its_declaration_and_is_not_written()
    {
        var found = new DiagnosticBag();
        var dataset = Dataset();
        var size = new StoredSize(dataset.Schema.Manifest, found, mostRecords: 2_000);

        Assert.True(size.AcceptRecords(dataset.Tables.Single().Declaration, 2_000));
        Assert.Empty(found.ToImmutable());
        Assert.False(size.AcceptRecords(dataset.Tables.Single().Declaration, 2_001));
        Assert.Equal(
            "/facts/x.schema.yaml(2,3): error FACT7003: The table Things has 2,001 records, more than the 2,000 that a build can hold in "
                + "memory. Split the dataset.",
            Assert.Single(found.ToImmutable()).ToString());
    }

    private static StoredSize Size(DiagnosticBag found, long warnAt, long stopAt) => new(Dataset().Schema.Manifest, found, warnAt, stopAt);

    private static ImmutableArray<StoredChunk> Accept(StoredSize size, int length) =>
        size.Accept(Dataset().Tables.Single().Declaration.TableName, [new StoredChunk(new string('x', length), "rows")]);

    private static LinkedDataset Dataset()
    {
        ImmutableArray<FactFile> files =
        [
            new("/facts/dataset.yaml", "dataset.yaml", "# A manifest.\nname: Trial\n"),
            new("/facts/x.schema.yaml", "x.schema.yaml", "tables:\n  Thing:\n"),
        ];
        return FactCompiler.Compile(
            files,
            new CompilationOptions(new SchemaOptions("Facts.Trial", null), new EmitOptions("1.0.0")),
            CancellationToken.None).Dataset!;
    }
}
