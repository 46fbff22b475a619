using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class FilePatternTests
{
    [Theory]
    [InlineData("languages.yml", "languages.yml", "")]
    [InlineData("products/*.yaml", "products/python.yaml", "")]
    [InlineData("products/{slug}.yaml", "products/python.yaml", "slug=python")]
    [InlineData("keps/{sig}/{folder}/kep.yaml", "keps/sig-node/1-x/kep.yaml", "sig=sig-node folder=1-x")]
    [InlineData("{name}-{version}.json", "list-6.12.0.json", "name=list version=6.12.0")]
    [InlineData("artifacts/data/[!u]*.yaml", "artifacts/data/windows.yaml", "")]
    [InlineData("[a-c]x.yaml", "bx.yaml", "")]
    [InlineData("a?.yaml", "ab.yaml", "")]
    [InlineData("**/kep.yaml", "kep.yaml", "")]
    [InlineData("**/{folder}/kep.yaml", "a/b/c/kep.yaml", "folder=c")]
    [InlineData("keps/**", "keps/a/b.yaml", "")]
    [InlineData("a/**/z.yaml", "a/z.yaml", "")]
    [InlineData("a/**/z.yaml", "a/b/c/z.yaml", "")]
    public void A_path_that_fits_matches_with_its_captures(string pattern, string path, string captures)
    {
        var match = FilePatternParser.Parse(pattern, out _)!.Match(path);

        Assert.NotNull(match);
        Assert.Equal(captures, string.Join(' ', match.Value.Select(capture => $"{capture.Key}={capture.Value}")));
    }

    [Theory]
    [InlineData("languages.yml", "Languages.yml")]
    [InlineData("products/*.yaml", "products/a/b.yaml")]
    [InlineData("products/{slug}.yaml", "products/.yaml")]
    [InlineData("artifacts/data/[!u]*.yaml", "artifacts/data/unix.yaml")]
    [InlineData("[a-c]x.yaml", "dx.yaml")]
    [InlineData("a?.yaml", "a/.yaml")]
    [InlineData("[!b]c", "/c")]
    [InlineData("a/**/z.yaml", "a/xz.yaml")]
    [InlineData("**/kep.yaml", "skep.yaml")]
    public void Any_other_path_does_not(string pattern, string path) => Assert.Null(FilePatternParser.Parse(pattern, out _)!.Match(path));

    [Theory]
    [InlineData("keps/a.yaml", true)]
    [InlineData("keps/*.yaml", false)]
    [InlineData("keps/?.yaml", false)]
    [InlineData("keps/[ab].yaml", false)]
    [InlineData("keps/{name}.yaml", false)]
    [InlineData("**/a.yaml", false)]
    public void A_pattern_without_wildcards_and_captures_is_literal(string pattern, bool expected) =>
        Assert.Equal(expected, FilePatternParser.Parse(pattern, out _)!.IsLiteral);

    [Fact]
    public void Many_stars_over_a_long_path_end_soon()
    {
        var pattern = FilePatternParser.Parse(string.Concat(Enumerable.Repeat("*a", 200)) + "b", out _)!;

        Assert.Null(pattern.Match(new string('a', 2000)));
    }
}
