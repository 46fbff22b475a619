using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Facts.Compiler;

namespace Facts.Benchmarks.Data;

/// <summary>A dataset as the text of its files.</summary>
internal sealed record DatasetText(string Name, ImmutableArray<FactFile> Files)
{
    /// <summary>The number of characters in the data files; nearly all are one byte in UTF-8.</summary>
    public long Characters => Files.Where(file => !DatasetFiles.IsSchema(file.FactsPath)).Sum(file => (long)file.Text.Length);

    public static FactFile File(string path, string text) => new("/facts/" + path, path, text);

    public void WriteTo(string folder)
    {
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.FactsPath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, file.Text);
        }
    }
}
