using System.Globalization;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Diagnostics;

/// <summary>A mistake near the top of a long file is reported there, once, and hides no other.</summary>
public sealed class LongFileTests
{
    private const string Schema = "tables:\n  Gift:\n    fields: { name: string, count: int?, note: string? }\n";

    [Theory]
    [InlineData("  name: \"Bust of a leader", "  name: Gift NUMBER")]
    [InlineData("  name: \"Bust of a leader", "  name: \"Gift NUMBER\"")]
    [InlineData("  name: 'Bust of a leader", "  name: 'Gift NUMBER'")]
    [InlineData("  name: 'Bust of a leader", "  name: \"It's gift NUMBER\"")]
    [InlineData("  name: \"Bust of a leader", "  name: 'The \"gift\" NUMBER'")]
    [InlineData("  name: { a", "  name: Gift NUMBER")]
    [InlineData("  name: [a", "  name: [Gift NUMBER]")]
    public void A_quote_or_bracket_that_is_missing_on_line_3_is_told_on_line_3(string broken, string line)
    {
        var rest = string.Concat(
            Enumerable.Range(1, 2500).Select(number =>
                $"gift-{number}:\n{line.Replace("NUMBER", number.ToString(CultureInfo.InvariantCulture), System.StringComparison.Ordinal)}\n"));
        var found = new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("gifts.schema.yaml", Schema),
            ("gifts/a.yaml", $"# Gifts\nbust:\n{broken}\n{rest}"),
            ("gifts/b.yaml", "vase:\n  name: Vase\n  count: many\n")).Diagnostics;

        Assert.Equal("/facts/gifts/a.yaml 3", found.Select(Show).First());
        Assert.Contains("/facts/gifts/b.yaml 3 FACT3005", found.Select(diagnostic => Show(diagnostic) + " " + diagnostic.Id));
        Assert.Equal(
            "",
            string.Join(
                '\n',
                found.Where(diagnostic => diagnostic.Place.File.EndsWith("a.yaml", System.StringComparison.Ordinal))
                    .Skip(1)
                    .Select(diagnostic => diagnostic.ToString())
                    .Take(3)));
    }

    private static string Show(Compiler.Diagnostics.FactDiagnostic diagnostic) =>
        $"{diagnostic.Place.File} {(diagnostic.Place.Range.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}";
}
