namespace Facts.Compiler.Tests.Binding;

public sealed class UnknownFieldTests
{
    private const string Schema = """
        tables:
          Thing:
            fields: { name: string, weight: int, notes: string?, size: Size?, twice: { type: int, computed: Weight * 2 } }
          Pet:
            fields: { name: string }
            variants:
              dog: { fields: { breed: string } }
              cat: { fields: { indoor: bool } }
          Part:
            key: code
            fields: { code: string, at: Point }
        values:
          Point: { fields: { lat: double, lon: double } }
        enums:
          Size: [small, hub]
        """;

    [Theory]
    [InlineData("things", "a: { nme: x, weight: 3 }", "FACT3025 <nme> things/a: Thing has no field 'nme'. Did you mean 'name'?")]
    [InlineData("parts", "- { cod: x, at: { lat: 1, lon: 2 } }", "FACT3025 <cod> parts/?: Part has no field 'cod'. Did you mean 'code'?")]
    [InlineData("parts", "- { code: x, at: { lat: 1, lno: 2 } }", "FACT3025 <lno> parts/x.at: Point has no field 'lno'. Did you mean 'lon'?")]
    [InlineData("pets", "rex: { knd: dog, name: x, breed: y }", "FACT3025 <knd> pets/rex: Pet has no field 'knd'. Did you mean 'kind'?")]
    [InlineData("pets", "rex: { kind: dog, name: x, bred: y }", "FACT3025 <bred> pets/rex: Pet has no field 'bred'. Did you mean 'breed'?")]
    public void A_misspelt_field_is_not_missing_besides(string table, string text, string expected) =>
        Assert.Equal(expected, Diagnostics(table, text));

    [Theory]
    [InlineData("cite: { source: article }", " Did you mean '$cite'?")]
    [InlineData("note: x", " Did you mean 'notes'?")]
    [InlineData("note: x, notes: y", " Did you mean '$note'?")]
    [InlineData("formerly: b", " Did you mean '$formerly'?")]
    [InlineData("citation: x", "")]
    [InlineData("source: article", " If it is the source of the facts, write '$cite: { source: … }'.")]
    [InlineData("value: 3", "")]
    public void A_key_without_its_dollar_is_recognized(string given, string hint) =>
        Assert.EndsWith($"has no field '{given.Split(':')[0]}'.{hint}", Diagnostics("things", $"a: {{ name: x, weight: 3, {given} }}"));

    [Theory]
    [InlineData("parts", "- { code: x, at: { lat: 1, lon: 2, formerly: 3 } }")]
    [InlineData("things", "a: { name: x, weight: 3, nam: y }")]
    [InlineData("things", "a: { name: x, weight: 3, twices: y }")]
    public void Nothing_is_proposed_that_the_record_cannot_take(string table, string text) =>
        Assert.EndsWith("'.", Diagnostics(table, text));

    [Fact]
    public void A_key_without_its_dollar_is_recognized_beside_a_value_and_among_defaults()
    {
        Assert.Equal(
            "FACT3036 <cite> things/a.name: beside $value only keys with $ are allowed, not 'cite'. Did you mean '$cite'?",
            Diagnostics("things", "a: { name: { $value: x, cite: { source: article } }, weight: 3 }"));
        Assert.Equal(
            "FACT3038 <note> $defaults: no record of this file has a field 'note'. Did you mean '$note'?",
            Diagnostics("pets", "$defaults: { note: x }\nrex: { kind: dog, name: x, breed: y }"));
    }

    [Theory]
    [InlineData("things", "a:", "FACT3062 <a> things/a is empty, but Thing needs the fields 'name', 'weight'. Fill it in, or remove it.")]
    [InlineData("things", "a: {}", "FACT3062 <a> things/a is empty, but Thing needs the fields 'name', 'weight'. Fill it in, or remove it.")]
    [InlineData("things", "a: ~", "FACT3062 <a> things/a is empty, but Thing needs the fields 'name', 'weight'. Fill it in, or remove it.")]
    [InlineData("pets", "rex:", "FACT3062 <rex> pets/rex is empty, but Pet needs the fields 'kind', 'name'. Fill it in, or remove it.")]
    [InlineData(
        "pets",
        "$defaults: { kind: cat }\nrex:",
        "FACT3062 <rex> pets/rex is empty, but Pet needs the fields 'name', 'indoor'. Fill it in, or remove it.")]
    [InlineData("parts", "- {}", "FACT3062 <{}> parts/? is empty, but Part needs the fields 'code', 'at'. Fill it in, or remove it.")]
    [InlineData(
        "parts", "- { code: x, at: {} }", "FACT3062 <{}> parts/x.at is empty, but Point needs the fields 'lat', 'lon'. Fill it in, or remove it.")]
    [InlineData("things", "$defaults: { name: x, weight: 3 }\na:", "")]
    public void An_empty_record_is_one_mistake(string table, string text, string expected) => Assert.Equal(expected, Diagnostics(table, text));

    private static string Diagnostics(string table, string text)
    {
        var diagnostics = new TestDataset(Schema).With($"{table}.yaml", text + "\n").BindingDiagnostics();
        return System.Text.RegularExpressions.Regex.Replace(
            diagnostics, @"^(FACT\d+) \d+:\d+ ", "$1 ", System.Text.RegularExpressions.RegexOptions.Multiline);
    }
}
