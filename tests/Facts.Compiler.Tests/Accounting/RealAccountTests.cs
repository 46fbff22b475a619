using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.RealData;
using Facts.Fuzz.Accounting;
using Facts.Fuzz.Corpus;

namespace Facts.Compiler.Tests.Accounting;

/// <summary>Nothing of the files that others wrote is lost in silence, nor of the datasets of this repository.</summary>
public sealed class RealAccountTests
{
    private static readonly SchemaOptions Options = new("Facts.Trial", "Trial");

    [Fact]
    public void Every_scalar_of_the_summit_is_read_back()
    {
        var (scalars, isStored) = Account(Files(RealFiles.Summit));

        Assert.True(isStored);
        Assert.True(scalars.Count(scalar => scalar.Fate == ScalarFate.Bound) > 2_000);
        Assert.True(scalars.Count(scalar => scalar.Fate == ScalarFate.Annotation) > 1_000);
        Assert.DoesNotContain(scalars, scalar => scalar.Fate is ScalarFate.Lost or ScalarFate.Named or ScalarFate.Undeclared);
    }

    [Fact]
    public void Every_scalar_of_every_dataset_in_tests_and_pages_is_accounted_for()
    {
        var datasets = RealFiles.Trials.Concat(RealFiles.Examples).ToList();

        Assert.True(datasets.Count > 100);
        Assert.Empty(datasets.SelectMany(dataset => Lost(Account(Files(dataset)).Scalars)).Distinct());
    }

    [RealTheory]
    [InlineData("choosealicense")]
    [InlineData("cldr")]
    [InlineData("congress-legislators")]
    [InlineData("endoflife")]
    [InlineData("followthemoney")]
    [InlineData("forensic-artifacts")]
    [InlineData("kubernetes-keps")]
    [InlineData("linguist")]
    [InlineData("mime-db")]
    [InlineData("opencage-address-formatting")]
    [InlineData("spdx")]
    public void Every_scalar_of_the_set_is_accounted_for(string set) => AssertAccounted(RealDataset.Of(set).Files);

    [RealTheory]
    [InlineData("choose", "choosealicense")]
    [InlineData("cldr", "cldr")]
    [InlineData("congress", "congress-legislators")]
    [InlineData("endoflife", "endoflife")]
    [InlineData("forensic", "forensic-artifacts")]
    [InlineData("linguist", "linguist")]
    [InlineData("mime", "mime-db")]
    [InlineData("opencage", "opencage-address-formatting")]
    [InlineData("spdx", "spdx")]
    public void With_the_example_schema_too(string schema, string set) => AssertAccounted(RealDataset.OfExample(schema, set).Files);

    private static void AssertAccounted(ImmutableArray<FactFile> files)
    {
        var (scalars, _) = Account(files);

        Assert.True(scalars.Count(scalar => scalar.Fate == ScalarFate.Bound) > 100);
        Assert.Empty(Lost(scalars));
    }

    private static string[] Lost(ImmutableArray<AccountedScalar> scalars) =>
        [.. scalars.Where(scalar => scalar.Fate == ScalarFate.Lost).Select(scalar => scalar.ToString())];

    private static (ImmutableArray<AccountedScalar> Scalars, bool IsStored) Account(ImmutableArray<FactFile> files)
    {
        var sources = FactCompiler.Compile(files, new CompilationOptions(Options, new EmitOptions("1.0.0")), CancellationToken.None).Sources;
        return DatasetAccount.Of(StagedDataset.Of(files, Options), sources);
    }

    private static ImmutableArray<FactFile> Files(ImmutableArray<(string Path, string Text)> files) =>
        [.. files.Select(file => new FactFile("/facts/" + file.Path, file.Path, file.Text))];
}
