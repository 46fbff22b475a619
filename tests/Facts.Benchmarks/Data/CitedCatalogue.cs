using System.Globalization;
using System.Linq;
using System.Text;
using Facts.Compiler;

namespace Facts.Benchmarks.Data;

/// <summary>The catalogue with a citation on every product.</summary>
internal static class CitedCatalogue
{
    private static readonly string[] Statuses = ["asserted", "reported", "claimed", "alleged"];

    public static DatasetText Text(int count)
    {
        var plain = Catalogue.Text(count);
        return plain with { Files = [.. plain.Files.Select(Cite)] };
    }

    private static FactFile Cite(FactFile file)
    {
        if (file.FactsPath == "dataset.yaml")
        {
            return DatasetText.File(
                file.FactsPath,
                file.Text + "sources:\n  survey: { title: Survey of products }\n  press: { title: Trade press }\n");
        }
        if (!file.FactsPath.StartsWith("products/", System.StringComparison.Ordinal))
        {
            return file;
        }

        var cited = new StringBuilder();
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            cited.Append(line).Append('\n');
            if (line.Length > 0 && line[0] != ' ')
            {
                number++;
                cited.Append(
                    CultureInfo.InvariantCulture,
                    $"  $cite: {{ source: {(number % 3 == 0 ? "press" : "survey")}, at: {number}, "
                        + $"by: [reader {number % 50}, Trade Post], status: {Statuses[number % Statuses.Length]}, note: remark {number} }}\n");
            }
        }

        return DatasetText.File(file.FactsPath, cited.ToString());
    }
}
