using System.Linq;
using Facts.Compiler.Tests.Schema;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Texts such as <c>''</c> and <c>None</c> that the data write where they have no value.</summary>
public sealed class AbsentTextTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nabsent: '-'\n"),
        ("trial.schema.yaml", """
            tables:
              City:
                absent: ['', None]
                fields:
                  code: { type: string?, unique: true }
                  twin: City?
                  size: Size?
                  people: { type: int?, absent: n/a, minimum: 1 }
                  site: Uri?
                  founded: Stated<FactDate>
                  rank: { type: int, default: 3 }
                  slogan: { type: string?, absent: [] }
                  tags: string[]
                  places: string?[]
                  words: { type: "string[]", delimiter: "|" }
                  names: LocalizedText
                  marks: Map<string, int>
                  near: Map<City, int>
                  map: Point
                  where: Point?
                  mayor: string?
                  party: string?
                additionalProperties: string
                exactlyOne: [mayor, party]
                indexes: [twin]
              Note:
                fields: { text: string?, other: string? }
            values:
              Point: { shorthand: text, fields: { text: { type: string?, absent: nowhere } } }
            enums:
              Size: [small, big]
            """),
        ("cities.yaml", """
            $defaults: { rank: 5, slogan: None, site: '' }
            a:
              { code: '', twin: None, size: '', people: n/a, site: None, founded: '', rank: '', slogan: '', tags: ['', x, None], places: [x, ''],
                words: a||b, names: { en: A, de: '' }, marks: { left: 1, right: None }, near: { b: 1, z: '' }, map: nowhere, where: '', mayor: M,
                party: '', old: '', new: N }
            b:
              { code: '', twin: a, size: big, people: 3, site: 'https://b.example', founded: { $value: None, $note: unknown }, rank: 1,
                names: B, map: here, party: P }

            """),
        ("notes.yaml", "a: { text: '-', other: '' }\n"));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("Trial.Cities.A.Code", null)]
    [InlineData("Trial.Cities.A.Twin", null)]
    [InlineData("Trial.Cities.A.Size", null)]
    [InlineData("Trial.Cities.A.People", null)]
    [InlineData("Trial.Cities.A.Site", null)]
    [InlineData("Trial.Cities.A.Founded.IsStated", false)]
    [InlineData("Trial.Cities.B.Founded.IsStated", false)]
    [InlineData("Trial.Cities.A.Rank", 5)]
    [InlineData("Trial.Cities.A.Slogan", "")]
    [InlineData("Trial.Cities.B.Slogan", "None")]
    [InlineData("string.Join(\",\", Trial.Cities.A.Tags)", "x")]
    [InlineData("Trial.Cities.A.Places.Count", 2)]
    [InlineData("Trial.Cities.A.Places[1]", null)]
    [InlineData("string.Join(\",\", Trial.Cities.A.Words)", "a,b")]
    [InlineData("Trial.Cities.A.Names.Texts.Count", 1)]
    [InlineData("Trial.Cities.A.Marks.Count", 1)]
    [InlineData("Trial.Cities.A.Near.Count", 1)]
    [InlineData("Trial.Cities.A.Map.Text", null)]
    [InlineData("Trial.Cities.B.Map.Text", "here")]
    [InlineData("Trial.Cities.A.Where", null)]
    [InlineData("Trial.Cities.A.AdditionalProperties.Count", 1)]
    [InlineData("Trial.Notes.A.Text", null)]
    [InlineData("Trial.Notes.A.Other", "")]
    [InlineData("JsonSerializer.Serialize(Trial.Notes.A)", """{"Key":"a","Text":null,"Other":""}""")]
    public void The_value_is_as_if_the_entry_were_not_there(string expression, object? expected) =>
        Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData(
        "name: string",
        "a: { name: '' }",
        "things.yaml(1,12): error FACT3070: things/a: '' means that 'name' has no value, but it needs one. "
            + "Give it one, or declare it as 'string?' if it may be left out.")]
    [InlineData(
        "name: string", "a: {}", "things.yaml(1,1): error FACT3062: things/a is empty, but Thing needs the field 'name'. Fill it in, or remove it.")]
    [InlineData(
        "{ name: string?, size: int }", "a: { size: 'n/a' }", "things.yaml(1,12): error FACT3005: things/a.size: 'n/a' is not a whole number")]
    public void Only_these_texts_mean_it_and_a_required_field_needs_a_value(string fields, string data, string expected)
    {
        var trial = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            (
                "trial.schema.yaml",
                $"tables:\n  Thing:\n    absent: ['', None]\n    fields: {(fields.StartsWith('{') ? fields : $"{{ {fields} }}")}\n"),
            ("things.yaml", data + "\n"));
        Assert.StartsWith(expected, Assert.Single(trial.Diagnostics).ToString().Replace("/facts/", ""));
    }

    [Theory]
    [InlineData(
        "{ type: Colour, absent: [red] }",
        "(4,38): error FACT2084: 'red' cannot mean that the field 'field' is absent, because it is a member of Colour")]
    [InlineData("{ type: string?, absent: [a, ~] }", "(4,43): error FACT2011: 'absent' of the field 'field' must be texts in quotes; ")]
    [InlineData(
        "{ type: string?, absent: { a: b } }", "(4,39): error FACT2007: 'absent' of the field 'field' must be a text such as '', or a list of texts")]
    [InlineData("{ type: int, computed: '1', absent: '' }", "(4,42): error FACT2052: ")]
    public void What_the_option_cannot_say_is_reported(string field, string expected) =>
        Assert.Contains(expected, Assert.Single(SchemaText.Read(SchemaText.WithField(field)).Diagnostics).ToString());
}
