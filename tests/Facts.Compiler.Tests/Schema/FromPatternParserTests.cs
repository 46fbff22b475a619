using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Yaml;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Schema;

public class FromPatternParserTests
{
    [Theory]
    [InlineData("products/{slug}.yaml#", "products/{slug}.yaml", "")]
    [InlineData("products/{product}.yaml#/releases/*", "products/{product}.yaml", "releases *")]
    [InlineData("db.json#/{type}", "db.json", "{type}")]
    [InlineData("a.yaml#/{committee}/*", "a.yaml", "{committee} *")]
    [InlineData("a.yaml#/main/*/x~1y~0z/", "a.yaml", "main * x/y~z ")]
    [InlineData("a.yaml#/~01", "a.yaml", "~1")]
    [InlineData("a.yaml#/generic*/[A-Z]", "a.yaml", "<generic*> <[A-Z]>")]
    [InlineData("a.yaml#/{committee=thomas_id}/sub/{code}", "a.yaml", "{committee=thomas_id} sub {code}")]
    [InlineData("a.yaml#/{c}{code=a}/{code=b}", "a.yaml", "{c}{code=a} {code=b}")]
    [InlineData("[{]a.yaml#/x", "[{]a.yaml", "x")]
    public void A_pattern_is_taken_apart(string text, string file, string steps)
    {
        var diagnostics = new DiagnosticBag();
        var pattern = Parse($"from: \"{text}\"\n", diagnostics);

        Assert.Equal(0, diagnostics.Count);
        Assert.NotNull(pattern);
        Assert.Equal(text, pattern.Text);
        Assert.Equal(file, pattern.Files.Text);
        Assert.Equal(steps, string.Join(' ', pattern.Pointer.Select(Text)));
    }

    [Theory]
    [InlineData("from: gifts.yaml\n", "FACT1040 1:7 'gifts.yaml'")]
    [InlineData("from: gifts.yaml#items/*\n", "FACT1041 1:18 'items/*'")]
    [InlineData("from: \"a.yaml#/x/y~2z\"\n", "FACT1042 1:19 '~2'")]
    [InlineData("from: a.yaml#/x~\n", "FACT1042 1:16 '~'")]
    [InlineData("from: a.yaml#/x{y}\n", "FACT1043 1:15 'x{y}'")]
    [InlineData("from: a.yaml#/{y}x\n", "FACT1043 1:15 '{y}x'")]
    [InlineData("from: 'a.yaml#/{=x}'\n", "FACT1043 1:16 '{=x}'")]
    [InlineData("from: 'a.yaml#/{y=}'\n", "FACT1043 1:16 '{y=}'")]
    [InlineData("from: 'a.yaml#/{y}/{y=x}'\n", "FACT1043 1:20 '{y=x}'")]
    [InlineData("from: 'a.yaml#/{y}/{y}'\n", "FACT1043 1:20 '{y}'")]
    [InlineData("from: 'a.yaml#/a[b'\n", "FACT1045 1:16 'a[b'")]
    [InlineData("from: '{a}/{a}.yaml#'\n", "FACT1043 1:12 '{a}'")]
    [InlineData("from: \"{a}.yaml#/x/{a}\"\n", "FACT1043 1:20 '{a}'")]
    [InlineData("from: a[b.yaml#\n", "FACT1044 1:7 'a[b.yaml'")]
    [InlineData("from: a{}.yaml#\n", "FACT1044 1:7 'a{}.yaml'")]
    [InlineData("from: a}b.yaml#\n", "FACT1044 1:7 'a}b.yaml'")]
    [InlineData("from: /a.yaml#\n", "FACT1044 1:7 '/a.yaml'")]
    [InlineData("from: ../a.yaml#\n", "FACT1044 1:7 '../a.yaml'")]
    [InlineData("from: a\\b.yaml#\n", "FACT1044 1:7 'a\\b.yaml'")]
    [InlineData("from: a**.yaml#\n", "FACT1044 1:7 'a**.yaml'")]
    [InlineData("from: '#/x'\n", "FACT1044 1:8 ''")]
    public void A_mistake_is_found_at_its_part(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(Parse(text, diagnostics));
        Assert.Equal(expected, Reading.Diagnostic(Assert.Single(diagnostics.ToImmutable()), text));
    }

    [Theory]
    [InlineData("from: 'a.yaml#/*'\n", "")]
    [InlineData("from: '{sig}/{folder}.yaml#/{code}'\n", "1:9 sig, 1:15 folder, 1:30 code")]
    [InlineData("from: 'a.yaml#/{c}{code=a}/{code=b}'\n", "1:17 c, 1:20 code")]
    [InlineData("from: '[{x}]{y}.yaml#'\n", "1:14 y")]
    public void Each_captured_field_has_the_place_where_it_is_named_first(string text, string expected)
    {
        var pattern = Parse(text, new DiagnosticBag());

        Assert.NotNull(pattern);
        Assert.Equal(expected, string.Join(", ", pattern.Captures.Select(Told)));

        string Told(FromCapture capture)
        {
            var (start, end) = capture.Place.Range;
            return $"{start.Line + 1}:{start.Column + 1} {text[start.Offset..end.Offset]}";
        }
    }

    private static string Text(PointerStep step) =>
        !step.Captures.IsEmpty
            ? string.Concat(step.Captures.Select(capture => "{" + capture.Field + (capture.Of is null ? "" : "=" + capture.Of) + "}"))
        : step.Pattern is { } pattern ? "<" + pattern.Text + ">"
        : step.Literal ?? "*";

    private static FromPattern? Parse(string text, DiagnosticBag diagnostics)
    {
        var file = Reading.Of(text);
        return FromPatternParser.Parse((YamlScalar)((YamlMapping)file.Documents[0])["from"]!, file, diagnostics);
    }
}
