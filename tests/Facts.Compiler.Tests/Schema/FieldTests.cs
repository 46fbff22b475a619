using System.Linq;

namespace Facts.Compiler.Tests.Schema;

public class FieldTests
{
    [Theory]
    [InlineData("opened?: DateOnly", "opened: DateOnly?")]
    [InlineData("'opened?': DateOnly?", "opened: DateOnly?")]
    [InlineData("opened?: { type: DateOnly }", "opened: { type: DateOnly? }")]
    [InlineData("opened?: { type: string, pattern: ^a$ }", "opened: { type: string?, … }")]
    [InlineData("opened?: 'string[]'", "opened: string[]")]
    public void A_question_mark_behind_a_name_belongs_to_the_type(string field, string proposal)
    {
        var result = SchemaText.Read($"tables:\n  Gift:\n    fields:\n      {field}\n");

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("FACT2078", 3), (diagnostic.Id, diagnostic.Place.Range.Start.Line));
        Assert.EndsWith($"Write '{proposal}'.", diagnostic.Message);
        SchemaText.Valid($"tables:\n  Gift:\n    fields:\n      {proposal.Replace(", …", "")}\n");
        SchemaText.Valid("tables:\n  Gift:\n    fields:\n      opened?: { type: string, as: Opened }\n");
    }

    [Fact]
    public void All_options_of_a_field_are_read()
    {
        var field = SchemaText.Valid("""
            tables:
              Gift:
                fields:
                  tags:
                    type: string[]
                    description: Words for it.
                    deprecated: Use labels.
                    examples: [a b, c]
                    as: Words
                    single: true
                    delimiter: " "
                    unique: true
                    default: []
                    minItems: 1
                    maxItems: 3
                    uniqueItems: true
                    pattern: ^[a-z ]+$
                    minLength: 2
                    enum: [a b, c]
            """).Tables[0].Fields[1];

        Assert.Equal(
            ("tags", "Words", "Words for it.", "Use labels.", " "),
            (field.Name, field.PropertyName, field.Description, field.Deprecated, field.Delimiter));
        Assert.True(field is { Single: true, Unique: true, Default: not null });
        Assert.Equal(["a b", "c"], field.Examples.AsEnumerable());
        var constraints = field.Constraints;
        Assert.Equal(
            (1, 3, true, "^[a-z ]+$", 2),
            (constraints.MinItems, constraints.MaxItems, constraints.UniqueItems, constraints.Pattern, constraints.MinLength));
        Assert.Equal(["a b", "c"], constraints.Enum.Select(text => text.Text));
    }

    [Theory]
    [InlineData(
        "{ type: string, required: true }",
        "4,30",
        "FACT2009: 'required' is a keyword of another schema language. Remove it: every field is required; if one may be absent, write '?' "
            + "after its type, such as 'string?'.")]
    [InlineData("{ range: string }", "4,16", "FACT2009: 'range' is a keyword of another schema language. Write 'type' with the type.")]
    [InlineData(
        "{ type: string, multivalued: true }",
        "4,30",
        "FACT2009: 'multivalued' is a keyword of another schema language. Write '[]' after the type, such as 'string[]'.")]
    [InlineData(
        "{ $ref: Agent }",
        "4,16",
        "FACT2009: '$ref' is a keyword of another schema language. Write the name of the type, such as 'type: Size'.")]
    [InlineData(
        "{ width: int }",
        "4,16",
        "FACT2008: The field 'field' has no option 'width'. If these are fields, declare a value that has them below 'values:', and write "
            + "its name as the type.")]
    [InlineData("{ type: string, patern: a }", "4,30", "FACT2008: The field 'field' has no option 'patern'. Did you mean 'pattern'?")]
    [InlineData(
        "{ type: Map<string, int> }",
        "4,34",
        "FACT2010: In braces YAML ends a text at a comma, so 'int>' is cut off from what precedes it. "
            + "Put the whole text in quotes, or on a line of its own.")]
    [InlineData(
        "{ type: string, description: Hello, world }",
        "4,50",
        "FACT2010: In braces YAML ends a text at a comma, so 'world' is cut off from what precedes it. "
            + "Put the whole text in quotes, or on a line of its own.")]
    [InlineData(
        "", "4,7", "FACT2030: The field 'field' has no type. Write one, such as 'string' or 'int?', after the name or as the option 'type'.")]
    [InlineData(
        "{ description: a }",
        "4,7",
        "FACT2030: The field 'field' has no type. Write one, such as 'string' or 'int?', after the name or as the option 'type'.")]
    [InlineData("[string]", "4,14", "FACT2007: The field 'field' must be a type such as 'string[]', or a map of options, but is a list.")]
    [InlineData(
        "{ type: [string] }",
        "4,22",
        "FACT2007: 'type' of the field 'field' must be a type such as 'string[]', on a line of its own or in quotes, but is a list.")]
    [InlineData("{ type: string, minLength: x }", "4,41", "FACT2011: 'minLength' of the field 'field' must be a whole number, 0 or more, not 'x'.")]
    [InlineData("{ type: string, minLength: -1 }", "4,41", "FACT2011: 'minLength' of the field 'field' must be a whole number, 0 or more, not '-1'.")]
    [InlineData("{ type: int, minimum: low }", "4,36", "FACT2011: 'minimum' of the field 'field' must be a number, not 'low'.")]
    [InlineData("{ type: string, unique: yes }", "4,38", "FACT2011: 'unique' of the field 'field' must be true or false, not 'yes'.")]
    [InlineData(
        "{ type: int, pattern: a }",
        "4,27",
        "FACT2050: 'pattern' does not fit the field 'field', which is an int. It is for texts: string, Uri, Version, Regex and LocalizedText.")]
    [InlineData(
        "{ type: string, minimum: 1 }",
        "4,30",
        "FACT2050: 'minimum' does not fit the field 'field', which is a string. It is for numbers, dates, times, durations and quantities.")]
    [InlineData(
        "{ type: string, minItems: 1 }",
        "4,30",
        "FACT2050: 'minItems' does not fit the field 'field', which is a string. It is for lists, sets and listings.")]
    [InlineData(
        "{ type: string, minLength: 3, maxLength: 2 }",
        "4,30",
        "FACT2053: 'minLength: 3' and 'maxLength: 2' contradict each other, so no value of the field 'field' is possible. "
            + "Write 'minLength: 2' and 'maxLength: 3', or correct one of the two.")]
    [InlineData(
        "{ type: string, format: date }",
        "4,30",
        "FACT2009: 'format' is a keyword of another schema language. Write the type that has the format, such as 'type: DateOnly' or 'type: Uri'.")]
    [InlineData(
        "{ type: Uri, format: url }",
        "4,35",
        "FACT2011: 'format' of the field 'field' must be uri, for whole addresses, or uri-reference, for relative ones too, not 'url'.")]
    [InlineData(
        "{ type: string, pattern: \"(?i)a\" }",
        "4,39",
        "FACT2051: '(?i)a' is not a regular expression of JSON Schema. ECMA 262 has no (?i): write (?i:…) around what it applies to.")]
    [InlineData(
        "{ type: string, acyclic: true }", "4,30", "FACT2052: 'acyclic' does not fit the field 'field': it is for references of a table to itself.")]
    [InlineData(
        "{ type: Agent, acyclic: true }", "4,29", "FACT2052: 'acyclic' does not fit the field 'field': it is for references of a table to itself.")]
    [InlineData(
        "{ type: string, delimiter: x }", "4,30", "FACT2052: 'delimiter' does not fit the field 'field': it is for lists, such as 'string[]'.")]
    [InlineData("{ type: string, single: true }", "4,30", "FACT2052: 'single' does not fit the field 'field': it is for lists, such as 'string[]'.")]
    [InlineData("{ type: int, unit: hour }", "4,27", "FACT2052: 'unit' does not fit the field 'field': it is for fields of the type Quantity.")]
    [InlineData("{ type: Quantity, unit: huor }", "4,38", "FACT2046: There is no unit 'huor'. Declare it under 'units:'. Did you mean 'hour'?")]
    [InlineData("{ type: Quantity, unit: km/huor }", "4,38", "FACT2046: There is no unit 'huor'. Declare it under 'units:'. Did you mean 'hour'?")]
    [InlineData("{ type: Quantity, unit: km/ }", "4,38", "FACT2046: There is no unit ''. Declare it under 'units:'.")]
    [InlineData(
        "{ type: string, inverse: Things }",
        "4,30",
        "FACT2070: 'inverse' does not fit the field 'field', which is a string. It is for references: fields whose type is a table.")]
    [InlineData(
        "{ type: string, as: 3D }",
        "4,34",
        "FACT2022: '3D' cannot be the C# name of the field 'field'. Write letters and digits, starting with a letter, such as '_3D'.")]
    public void A_wrong_option_is_named_in_its_place(string field, string place, string message) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Diagnostic(SchemaText.WithField(field)));

    [Fact]
    public void What_says_something_of_the_data_is_refused_of_a_computed_field()
    {
        const string Reason = "it is for fields that the data give; what is computed is checked by 'rules'.";
        var result = SchemaText.Read("""
            tables:
              Gift:
                fields:
                  name: string
                  code: { type: string, computed: Name, unique: true, maxLength: 2 }
                  friend: { type: Gift?, computed: 'Gifts["a"]', inverse: Friends }
                  until: { type: string?, requiredWhen: code }
            """);

        Assert.Equal(
        [
            $"sample.schema.yaml(5,45): error FACT2052: 'unique' does not fit the field 'code': {Reason}",
            $"sample.schema.yaml(5,59): error FACT2052: 'maxLength' does not fit the field 'code': {Reason}",
            $"sample.schema.yaml(6,54): error FACT2052: 'inverse' does not fit the field 'friend': {Reason}",
            $"sample.schema.yaml(7,45): error FACT2052: 'requiredWhen' does not fit the field 'code': {Reason}",
        ], result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.True(result.Schema!.Tables[0].Fields.Single(field => field.Name == "code") is { Unique: false, Constraints.MaxLength: null });
    }

    [Fact]
    public void A_pattern_that_is_none_is_reported() =>
        Assert.StartsWith(
            "sample.schema.yaml(4,39): error FACT2051: '(a' is not a regular expression of JSON Schema. ",
            SchemaText.Diagnostic(SchemaText.WithField("{ type: string, pattern: \"(a\" }")),
            System.StringComparison.Ordinal);

    [Fact]
    public void A_type_cut_at_a_comma_among_fields_is_reported_once() =>
        Assert.Equal(
            "sample.schema.yaml(2,36): error FACT2010: In braces YAML ends a text at a comma, so 'int>' is cut off from what precedes it. "
                + "Put the whole text in quotes, or on a line of its own.",
            SchemaText.Diagnostic("tables:\n  Gift: { fields: { a: Map<string, int>, b: int } }\n"));

    [Theory]
    [InlineData("toString: string", "GiftToString")]
    [InlineData("gift: string", "GiftGift")]
    [InlineData("key: string", "GiftKey")]
    [InlineData("artwork: string", "GiftArtwork")]
    [InlineData("giver-key: string", "GiftGiverKey")]
    [InlineData("count: int", "Count")]
    public void A_name_that_the_record_uses_gets_the_records_name_in_front(string field, string name)
    {
        var table = SchemaText.Valid($"tables:\n  Gift:\n    fields:\n      {field}\n      giver: Gift?\n    variants: {{ artwork: }}\n").Tables[0];

        Assert.Equal(name, table.Fields[1].PropertyName);
    }

    [Theory]
    [InlineData(
        "a-b: string\n      aB: string",
        "5,7",
        "FACT2023: The field 'a-b' and the field 'aB' of Gift would both have the C# name AB. Give one of them another name with 'as: OtherName'.")]
    [InlineData(
        "a: { type: string, as: ToString }",
        "4,30",
        "FACT2025: The field 'a' cannot have the C# name ToString, because every such record has a member of that name. "
            + "Give it another name with 'as: OtherName'.")]
    public void Names_that_still_collide_are_reported(string fields, string place, string message) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Diagnostic($"tables:\n  Gift:\n    fields:\n      {fields}\n"));
}
