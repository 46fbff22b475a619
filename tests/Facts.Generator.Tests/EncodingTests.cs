using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Generator.Tests;

/// <summary>Files in the encodings that editors write: the same facts in any Unicode encoding, and a diagnostic if a character is
/// lost.</summary>
public sealed class EncodingTests
{
    private const string Facts = "b\u00FCste: { name: B\u00FCste \u540D \uD83D\uDE00 }\nvase: { nam: x }\n";

    public static TheoryData<string, byte[]> Unicode => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Facts) },
        { "UTF-8 with a mark", [.. new UTF8Encoding(true).Preamble, .. new UTF8Encoding(true).GetBytes(Facts)] },
        { "UTF-16, low byte first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Facts)] },
        { "UTF-16, high byte first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Facts)] },
    };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void A_file_in_any_encoding_of_Unicode_holds_the_same_facts(string encoding, byte[] bytes)
    {
        _ = encoding;
        Assert.Equal("/project/facts/things.yaml: (1,8)-(1,11): error FACT3025", Diagnostic(Decoded(bytes)));
        Assert.Equal(
            Host(SourceText.From(Facts)).Run().GeneratedSources.Select(source => source.SourceText.ToString()),
            Host(Decoded(bytes)).Run().GeneratedSources.Select(source => source.SourceText.ToString()));
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_told_at_its_place()
    {
        byte[] bytes = [.. "vase: { name: V }\nbust: { name: B"u8, 0xFC, .. "ste }\n"u8];

        Assert.Equal("/project/facts/things.yaml: (1,15)-(1,16): error FACT1036", Diagnostic(Decoded(bytes)));
    }

    [Fact]
    public void What_the_machine_reads_in_its_own_code_page_is_told_as_lost()
    {
        byte[] bytes = [.. "vase: { name: V }\nbust: { name: B"u8, 0xFC, .. "ste }\n"u8];

        Assert.Equal(
            "/project/facts/things.yaml: (1,15)-(1,16): error FACT1036",
            Diagnostic(SourceText.From(new MemoryStream(bytes), Encoding.Latin1)));
    }

    [Fact]
    public void Plain_letters_are_the_same_in_every_code_page() =>
        Assert.Empty(Host(SourceText.From(new MemoryStream(Encoding.Latin1.GetBytes("vase: { name: V }\n")), Encoding.Latin1)).Run().Diagnostics);

    /// <summary>Decodes like the C# compiler: by the byte order mark, or else as UTF-8.</summary>
    private static SourceText Decoded(byte[] bytes) => SourceText.From(new MemoryStream(bytes), new UTF8Encoding(false));

    private static string Diagnostic(SourceText things) =>
        Assert.Single(Host(things).Run().Diagnostics) is var diagnostic && diagnostic.Location.GetLineSpan() is var span
            ? $"{span.Path}: {span.Span}: error {diagnostic.Id}"
            : "";

    private static GeneratorHost Host(SourceText things) => new GeneratorHost()
        .Write("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n")
        .Write("trial.schema.yaml", "tables:\n  Thing:\n    fields:\n      name: string?\n")
        .Write("things.yaml", things);
}
