using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Facts.PyongyangSummit.Tests;

/// <summary>
/// Compares the statements with the inventory that was made of the article before the dataset. Skipped unless its folder exists next to the
/// repository.
/// </summary>
public sealed partial class InventoryTests
{
    [InventoryFact]
    public void Each_statement_has_the_paragraph_and_the_status_of_the_inventory()
    {
        var differences = Inventory.Rows
            .Select(row => (row, Claim: Summit.Claims.Find(row.Id)))
            .Where(pair => pair.Claim is null
                || pair.row.Status != pair.Claim.Provenance.Status.ToString()
                || !pair.row.Paragraphs.Order().SequenceEqual(ParagraphsOf(pair.Claim)))
            .Select(pair => $"{pair.row} but {pair.Claim?.Provenance.Citations.ToString() ?? "missing"}");

        Assert.Empty(differences);
        Assert.Equal(Summit.Claims.Count, Inventory.Rows.Count);
    }

    [InventoryFact]
    public void Each_statement_has_a_chain_where_the_inventory_has_one_and_of_its_length()
    {
        var differences = Inventory.Rows
            .Where(row => !row.Chain.StartsWith("Article", StringComparison.Ordinal) && !row.Chain.Contains(" or ", StringComparison.Ordinal))
            .Where(row => row.Chain.Split('>').Length - 1 != Summit.Claims[row.Id].Provenance.By.Count)
            .Concat(
                Inventory.Rows.Where(row =>
                    row.Chain.StartsWith("Article", StringComparison.Ordinal) && Summit.Claims[row.Id].Provenance.By.Count > 0));

        Assert.Empty(differences);
    }

    private static IEnumerable<int> ParagraphsOf(Claim claim) => claim.Provenance.Citations
        .SelectMany(citation => citation.At.Paragraph is { } range ? Enumerable.Range(range.First, range.Last - range.First + 1) : [])
        .Distinct()
        .Order();

    private sealed record Row(string Id, IReadOnlyList<int> Paragraphs, string Chain, string Status);

    private static partial class Inventory
    {
        public static IReadOnlyList<Row> Rows { get; } =
        [
            .. File.ReadLines(InventoryFactAttribute.File!)
                .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == 9 && Id().IsMatch(cells[0]))
                .Select(cells => new Row(cells[0], Numbers(cells[1]), cells[7], Capital(cells[8].Split(' ', ';', ',')[0]))),
        ];

        private static int[] Numbers(string text) =>
        [
            .. text.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('-'))
                .SelectMany(ends => Enumerable.Range(
                    int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture),
                    int.Parse(
                        ends[^1],
                        System.Globalization.CultureInfo.InvariantCulture) - int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture)
                            + 1)),
        ];

        private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

        [GeneratedRegex(@"^F\d{3}$")]
        private static partial Regex Id();
    }
}

/// <summary>A test that reads the inventory of the article; skipped if it does not exist.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InventoryFactAttribute : FactAttribute
{
    public InventoryFactAttribute() => Skip = File is null ? "There is no folder 'shared' with the inventory beside the repository." : null;

    internal static string? File { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seed = Path.Combine(folder.FullName, "shared", "seed");
            if (Directory.Exists(seed))
            {
                return Directory.EnumerateFiles(seed, "*inventory*").FirstOrDefault();
            }
        }

        return null;
    }
}
