using System;
using System.IO;
using System.Linq;

namespace Facts.Packaging.Tests;

/// <summary>What is released: the same bytes from any folder, and code that a debugger finds at its commit.</summary>
public sealed class ReleaseTests(ReleaseCopies copies) : IClassFixture<ReleaseCopies>
{
    // Two entries of NuGet itself, whose names it may generate.
    private static readonly string[] Stamped = ["_rels/.rels", "package/"];

    [Fact]
    public void Packed_in_two_folders_every_package_has_the_same_bytes()
    {
        var names = Directory.GetFiles(copies.First).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(5, names.Count);
        Assert.Equal(names, Directory.GetFiles(copies.Second).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        foreach (var name in names)
        {
            var (first, second) = (PackageFile.Open(Path.Combine(copies.First, name!)), PackageFile.Open(Path.Combine(copies.Second, name!)));
            var entries = first.Names.Where(IsOurs).ToList();
            Assert.Equal(entries, second.Names.Where(IsOurs));
            Assert.All(entries, entry => Assert.True(first.Bytes(entry).AsSpan().SequenceEqual(second.Bytes(entry)), $"{name} differs in {entry}."));
        }
    }

    [Fact]
    public void Every_package_names_the_repository_and_the_commit()
    {
        foreach (var path in Directory.GetFiles(copies.First, "*.nupkg"))
        {
            var repository = PackageFile.Open(path).Element("repository")!;

            Assert.Equal("git", repository.Attribute("type")!.Value);
            Assert.Equal("https://github.com/facts-example/facts", repository.Attribute("url")!.Value.Replace(".git", "", StringComparison.Ordinal));
            Assert.Equal(copies.Commit, repository.Attribute("commit")!.Value);
        }
    }

    [Theory]
    [InlineData("Facts", "snupkg", "lib/net8.0/Facts.pdb")]
    [InlineData("Facts.PyongyangSummit", "snupkg", "lib/net8.0/Facts.PyongyangSummit.pdb")]
    [InlineData("Facts.Generator", "nupkg", "analyzers/dotnet/cs/Facts.dll")]
    [InlineData("Facts.Generator", "nupkg", "analyzers/dotnet/cs/Facts.Compiler.dll")]
    [InlineData("Facts.Generator", "nupkg", "analyzers/dotnet/cs/Facts.Generator.dll")]
    public void Every_source_file_is_found_at_the_commit_or_travels_inside_the_symbols(string package, string extension, string entry)
    {
        var symbols = SymbolFile.Read(PackageFile.Open(Path.Combine(copies.First, $"{package}.{PackageFeed.Version}.{extension}")).Bytes(entry));

        Assert.Contains($"{ReleaseCopies.RawAddress}{copies.Commit}/*", symbols.SourceLink, StringComparison.Ordinal);
        Assert.NotEmpty(symbols.Documents);
        Assert.All(symbols.Documents, document =>
            Assert.True(
                document.IsEmbedded || copies.Files.Contains(document.Path.Replace("/_/", "", StringComparison.Ordinal)),
                $"{document.Path} is found nowhere."));
    }

    private static bool IsOurs(string entry) => !Stamped.Any(prefix => entry.StartsWith(prefix, StringComparison.Ordinal));
}
