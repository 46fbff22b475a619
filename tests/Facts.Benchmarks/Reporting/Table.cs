using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Facts.Benchmarks.Reporting;

/// <summary>Formats rows as a Markdown table.</summary>
internal static class Table
{
    public static string Of(IReadOnlyCollection<Row> rows)
    {
        var text = new StringBuilder("| group | what | here | peer | ratio | target | verdict | why |\n|---|---|---:|---:|---:|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append($"| {string.Join(" | ", Cells(row).Select(cell => cell.Replace("|", "\\|", System.StringComparison.Ordinal)))} |\n");
        }
        return text.ToString();
    }

    private static string[] Cells(Row row) => [row.Group, row.What, row.Ours, row.Peer, row.RatioText, row.Target, row.Verdict, Reasons.Of(row)];
}
