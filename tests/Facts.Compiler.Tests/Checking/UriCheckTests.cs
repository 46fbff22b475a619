using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class UriCheckTests
{
    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("HTTP://EXAMPLE.ORG")]
    [InlineData("mailto:kim@example.org")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("ftp://example.org")]
    [InlineData("file:///a")]
    [InlineData("doi:10.1000/182")]
    public void A_whole_address_is_taken_by_every_field(string text)
    {
        Assert.Equal("", Diagnostics("Uri", text));
        Assert.Equal("", Diagnostics("Uri\n        format: uri", text));
        Assert.Equal("", Diagnostics("Uri\n        format: uri-reference", text));
    }

    [Theory]
    [InlineData("example", "")]
    [InlineData("docs/a.pdf", "")]
    [InlineData("www.example.org", " Did you mean 'https://www.example.org'?")]
    public void A_text_without_a_scheme_is_doubted_where_the_field_says_nothing(string text, string fix)
    {
        Assert.Equal(Relative(text, fix), Diagnostics("Uri", text));
        Assert.Equal(Refused(text, fix), Diagnostics("Uri\n        format: uri", text));
        Assert.Equal("", Diagnostics("Uri\n        format: uri-reference", text));
        Assert.Equal("", Diagnostics("OneOf<Uri, string>", text));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("./a")]
    [InlineData("../a")]
    public void What_begins_as_a_relative_reference_is_meant_as_one(string text)
    {
        Assert.Equal("", Diagnostics("Uri", text));
        Assert.Equal(Refused(text, ""), Diagnostics("Uri\n        format: uri", text));
    }

    [Theory]
    [InlineData("htp//example.com", " Did you mean 'http://example.com'?")]
    [InlineData("htps://example.com", " Did you mean 'https://example.com'?")]
    [InlineData("http//example.com", " Did you mean 'http://example.com'?")]
    [InlineData("https:/example.com", " Did you mean 'https://example.com'?")]
    [InlineData("http:example.com", " Did you mean 'http://example.com'?")]
    [InlineData("web//example.com", " Write the scheme with '://' after it, such as https://example.com.")]
    public void A_slip_in_the_scheme_is_told_with_what_was_meant(string text, string fix)
    {
        Assert.Equal(Slip(text, fix), Diagnostics("Uri", text));
        Assert.Equal(Slip(text, fix), Diagnostics("Uri\n        format: uri-reference", text));
        Assert.Equal(Slip(text, fix), Diagnostics("OneOf<Uri, string>", text));
    }

    [Fact]
    public void Items_of_lists_and_maps_are_checked_and_a_default_once()
    {
        Assert.Equal(
            Relative("b", "").Replace("2:6", "2:22", System.StringComparison.Ordinal)
                .Replace("a.x:", "a.x[1]:", System.StringComparison.Ordinal),
            Diagnostics("Uri[]", "[https://a.org, b]"));
        Assert.StartsWith(
            "FACT5331 schema 6:18 <b>",
            TestDataset.OfField("Uri\n        default: b").With("things.yaml", "a: {}\nb: {}\n").AllDiagnostics(),
            System.StringComparison.Ordinal);
    }

    private static string Slip(string text, string fix) =>
        $"FACT5330 2:6 <{text}> things/a.x: '{text}' does not look like an address.{fix}";

    private static string Relative(string text, string fix) =>
        $"FACT5331 2:6 <{text}> things/a.x: '{text}' has no scheme, such as https://, and can only be a relative reference.{fix} "
            + "Write a whole address; "
            + "if the field takes relative references, say so in the schema with 'format: uri-reference'.";

    private static string Refused(string text, string fix) =>
        $"FACT5016 2:6 <{text}> things/a.x: '{text}' has no scheme, such as https://, and the field takes whole addresses.{fix}";

    private static string Diagnostics(string type, string text) =>
        TestDataset.OfField(type).With("things.yaml", $"a:\n  x: {text}\n").AllDiagnostics();
}
