using System.Linq;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Tests.Storage;

/// <summary>Texts so numerous and similar that a table stores its texts as codes.</summary>
internal static class CodedTexts
{
    private static readonly string[] Words = ["amber", "bridge", "copper", "desert", "ember", "falcon", "granite", "harbour", "island", "juniper"];

    /// <summary>The texts, all different.</summary>
    public static string[] All { get; } =
    [
        .. Enumerable.Range(0, 150).Select(number =>
            string.Join(' ', Enumerable.Range(1, 8).Select(place => Words[(number * place) % 10])) + $" {number}"),
    ];

    /// <summary>Adds a row for each text, and returns their number.</summary>
    public static int AddRows(StoredTableWriter writer)
    {
        foreach (var text in All)
        {
            writer.AddRow().WriteString(text);
        }
        return All.Length;
    }
}
