using System;
using System.Linq;

namespace Facts.Compiler.Tests.Mistakes;

/// <summary>Doing what a message says about a mistake removes it.</summary>
public sealed class FollowedProposalTests
{
    [Theory]
    [InlineData("Data", "15-dollar-comment", "$comment:", "$note:")]
    [InlineData("Data", "16-default-singular", "$default:", "$defaults:")]
    [InlineData("Data", "17-type-for-kind", "type: wind", "kind: wind")]
    [InlineData("Data", "21-open-front-matter", "origin: Ukraine\n", "origin: Ukraine\n---\n")]
    [InlineData("Data", "23-posix-locale", "de_DE.UTF-8:", "de-DE:")]
    [InlineData("Data", "28-derived-based-on", "basedOn: [pole-amundsen, pole-scott]", "from: [pole-amundsen, pole-scott]")]
    [InlineData("Data", "39-duration-h-m", "2h 55m 18s", "02:55:18")]
    [InlineData(
        "Data",
        "43-map-as-pairs",
        "    - key: Russian\n      value: 33\n    - key: Bulgarian\n      value: 30",
        "    Russian: 33\n    Bulgarian: 30")]
    [InlineData("Data", "44-apostrophe", "Fermat's", "Fermat''s")]
    [InlineData("Data", "45-currency-sign", "\"€1.44\"", "1.44")]
    [InlineData("Data", "46-bc-year", "202 BC", "-0201")]
    [InlineData("Data", "50-data-uri", "data:image/gif;base64,", "")]
    [InlineData("Schemas", "09-imprecise-computed", "Length > Quantity.Parse(\"10 m\")", "Length.IsGreaterThan(Quantity.Parse(\"10 m\")) == true")]
    [InlineData("Schemas", "13-min-max-swapped", "minimum: 20\n        maximum: 5", "minimum: 5\n        maximum: 20")]
    [InlineData("Schemas", "20-capture-undeclared", "{lang}", "{language}")]
    [InlineData("Schemas", "27-json-ref", "$ref: '#/values/Size'", "type: Size")]
    [InlineData("Schemas", "29-dateonly-for-years", "DateOnly", "FactDate")]
    public void Nothing_is_left_to_report(string group, string name, string wrong, string right)
    {
        var mistake = Mistake.Read(group, name);
        var place = Assert.Single(mistake.Compile()).Place;
        var file = Assert.Single(mistake.Files, file => file.Path == place.File);
        var text = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains(wrong, text, StringComparison.Ordinal);

        var corrected = file with { Text = text.Replace(wrong, right, StringComparison.Ordinal) };
        Assert.Empty((mistake with { Files = [.. mistake.Files.Select(other => other == file ? corrected : other)] }).Compile());
    }
}
