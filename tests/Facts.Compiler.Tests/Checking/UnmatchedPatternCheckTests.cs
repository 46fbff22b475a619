using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using static Facts.Compiler.Tests.Binding.SchemaSketch;

namespace Facts.Compiler.Tests.Checking;

public sealed class UnmatchedPatternCheckTests
{
    [Fact]
    public void A_from_that_matches_no_file_is_found_in_the_schema()
    {
        var schema = Of(Table("A", "a.yaml#/*", "gifs.yaml#/*"), Table("B").WithVariant("c", "C", "c/*.yaml#"));
        var found = Unmatched(schema, "gifts.yaml", "a.yaml", "c.schema.yaml");

        Assert.Equal(["FACT1053", "FACT1053"], found.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            "No file of the dataset matches 'gifs.yaml'. Did you mean 'gifts.yaml'? Add the file, or correct the pattern.",
            found[0].Message);
        Assert.Equal(6, found[0].Place.Range.Start.Column);
    }

    private static ImmutableArray<FactDiagnostic> Unmatched(DatasetSchema schema, params string[] paths) =>
        FactCompiler.Check(
            [UnmatchedPatternCheck.Begin],
            new LinkedDataset(schema, []) { FilePaths = [.. paths] },
            CheckOptions.Default,
            CancellationToken.None);
}
