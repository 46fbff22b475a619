using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests.Hosts;

/// <summary>Files as editors save them, read by the compiler of a real build.</summary>
public sealed class EncodingTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task Files_of_any_Unicode_are_read_and_lost_characters_are_told_at_their_place()
    {
        var zoo = feed.NewWorkspace("zoo of encodings").WriteZoo().WriteZooApp();
        Write("zoo/facts/animals.yaml", "rosa:\r\n  name: R\u00F6sa\r\n  keeper: in\u00E9s\r\n", Encoding.Unicode);
        Write("zoo/facts/keepers.yaml", "in\u00E9s:\n  name: In\u00E9s\n", Encoding.BigEndianUnicode);
        Write("zoo/facts/dataset.yaml", ZooDataset.Manifest, new UTF8Encoding(true));
        zoo.Write("app/Program.cs", """
            var rosa = Zoo.Facts.Zoo.Animals.Rosa;
            System.Console.WriteLine(rosa.Name == "R\u00F6sa" && rosa.Keeper.Name == "In\u00E9s" ? "as written" : rosa.ToString());
            """);

        Assert.EndsWith("as written", (await zoo.Dotnet("run --project app")).Succeeded().Output.TrimEnd(), System.StringComparison.Ordinal);

        File.WriteAllBytes(zoo.PathOf("zoo/facts/keepers.yaml"), [.. "in\u00E9s:\n  name: In"u8, 0xE9, (byte)'s', (byte)'\n']);
        Assert.Contains(
            "keepers.yaml(2,11): error FACT1036",
            (await zoo.Dotnet("build zoo --no-restore")).Failed().Output,
            System.StringComparison.Ordinal);

        void Write(string path, string text, Encoding encoding) => File.WriteAllText(zoo.PathOf(path), text, encoding);
    }
}
