using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class TypeExpressionTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData("bool", "bool")]
    [InlineData("sbyte", "sbyte")]
    [InlineData("ulong", "ulong")]
    [InlineData("decimal", "decimal")]
    [InlineData("DateOnly", "DateOnly")]
    [InlineData("Uri", "Uri")]
    [InlineData("FactDate", "FactDate")]
    [InlineData("Quantity?", "Quantity?")]
    [InlineData("byte[]", "byte[]")]
    [InlineData("byte[][]", "byte[][]")]
    [InlineData("LocalizedText", "LocalizedText")]
    [InlineData("string[]?", "string[]?")]
    [InlineData("int[][]", "int[][]")]
    [InlineData("Set<Colour>", "Set<enum Colour>")]
    [InlineData("Map<Colour, string?>", "Map<enum Colour, string?>")]
    [InlineData("Stated<Agent>", "Stated<table Agent>")]
    [InlineData("Listing<Role>?", "Listing<value Role>?")]
    [InlineData("Claims<int>", "Claims<int>")]
    [InlineData("OneOf<bool, DateOnly, string>?", "OneOf<bool, DateOnly, string>?")]
    [InlineData("OneOf<Agent.person, Agent.Nation>[]", "OneOf<table Agent.Person, table Agent.Nation>[]")]
    [InlineData("Agent.Person", "table Agent.Person")]
    [InlineData("Agent.country?", "table Agent.Nation?")]
    public void A_type_is_what_it_says(string text, string type) => Assert.Equal(type, Write(SchemaText.FieldOf(text).Type));

    [Theory]
    [InlineData("strnig", "4,14", "FACT2032", "There is no type 'strnig'. Did you mean 'string'?")]
    [InlineData("Agnet[]", "4,14", "FACT2032", "There is no type 'Agnet'. Did you mean 'Agent'?")]
    [InlineData("Set<Colr>", "4,18", "FACT2032", "There is no type 'Colr'. Did you mean 'Colour'?")]
    [InlineData("integer", "4,14", "FACT2033", "'integer' is not a type of the fact language. Write 'int' or 'long'.")]
    [InlineData("Map<string, Number>", "4,26", "FACT2033", "'Number' is not a type of the fact language. Write 'int', 'double' or 'decimal'.")]
    [InlineData(
        "List<string>", "4,14", "FACT2033", "'List' is not a type of the fact language. Write the type of the items and '[]', such as 'string[]'.")]
    [InlineData("String", "4,14", "FACT2033", "'String' is not a type of the fact language. Write 'string'.")]
    [InlineData(
        "object",
        "4,14",
        "FACT2033",
        "'object' is not a type of the fact language. Write the name of a value with these fields, declared under 'values:', or 'Map<string, "
            + "string>'.")]
    [InlineData("Agent.Persn", "4,20", "FACT2035", "Agent has no variant 'Persn'. Did you mean 'Person'?")]
    [InlineData("OneOf<bool,>", "4,25", "FACT2031", "'OneOf<bool,>' cannot be read as a type: Type expected.")]
    [InlineData(
        "string required",
        "4,14",
        "FACT2031",
        "'string required' cannot be read as a type: Unexpected token 'required'. Every field is required: write 'string'.")]
    [InlineData("optional string", "4,14", "FACT2031", "'optional string' cannot be read as a type: Unexpected token 'string'. Write 'string?'.")]
    [InlineData(
        "string(20)",
        "4,14",
        "FACT2031",
        "'string(20)' cannot be read as a type: Unexpected token '('. Use 'maxLength' beside 'type' to limit the length of a text.")]
    [InlineData(
        "int = 4",
        "4,14",
        "FACT2031",
        "'int = 4' cannot be read as a type: Unexpected token '='. Use 'default' beside 'type' for the value of an omitted field.")]
    [InlineData(
        "red|green",
        "4,14",
        "FACT2031",
        "'red|green' cannot be read as a type: Unexpected token '|'. A closed list of words is an enum: declare it below "
            + "'enums:', and write its name.")]
    [InlineData(
        "enum",
        "4,14",
        "FACT2031",
        "'enum' cannot be read as a type: Type expected. A closed list of words is an enum: declare it below 'enums:', and write its name.")]
    [InlineData("ref Agent", "4,14", "FACT2034", "A field whose type is a table is a reference: write 'Agent'.")]
    public void A_wrong_name_is_pointed_at_in_the_expression(string type, string place, string id, string message) =>
        Assert.Equal($"sample.schema.yaml({place}): error {id}: {message}", SchemaText.Diagnostic(SchemaText.WithField(type)));

    [Theory]
    [InlineData("string??", "4,20", "'string??' has '?' twice. Write one.")]
    [InlineData("Stated<int>?", "4,14", "'Stated<int>' keeps absent apart already. Remove the '?'.")]
    [InlineData("Stated<int?>", "4,21", "'Stated<T>' keeps absent apart already. Remove the '?'.")]
    [InlineData("Claims<int>?", "4,14", "'Claims<int>' is empty if there is no claim. Remove the '?'.")]
    [InlineData("Set<Stated<int>>", "4,18", "'Stated<int>' cannot be in a set: it is the type of a whole field.")]
    [InlineData(
        "Map<double, int>",
        "4,18",
        "The key of a map cannot be a double. It is a string, an integer, a char, an enum, a Guid, a DateOnly or a reference.")]
    [InlineData("Agent?[]", "4,14", "A reference in a list cannot be absent. Leave the '?' and such items out.")]
    [InlineData("Map<string, Agent?>", "4,26", "A reference in a map cannot be absent. Leave the '?' and such entries out.")]
    [InlineData(
        "OneOf<string, int>", "4,20", "Every text is a valid 'string', so the types after it in OneOf are never used. Write 'string' last.")]
    [InlineData("OneOf<int?, string>", "4,20", "Only OneOf as a whole can be absent, not one of its types: write '?' after its '>', such as "
        + "'OneOf<…>?'.")]
    [InlineData("OneOf<Agent, Agent.Person>", "4,27", "'Agent.Person' is in OneOf already. Leave one of the two out.")]
    [InlineData("OneOf<int>", "4,14", "OneOf is of 2 to 8 types, such as 'OneOf<bool, DateOnly>'.")]
    [InlineData("Set", "4,14", "'Set' needs to know of what: write 'Set<T>'.")]
    [InlineData("Role<int>", "4,14", "'Role' takes no types in angle brackets. Write 'Role'.")]
    [InlineData("int[3]", "4,17", "A list has no length in its type. Write 'int[]', and 'minItems' and 'maxItems' for its length.")]
    [InlineData("int[,]", "4,17", "'int[,]' has several dimensions. Write a list of lists: 'int[][]'.")]
    [InlineData("(int, int)", "4,14", "'(int, int)' is a tuple. Declare a value with these fields under 'values:' and write its name.")]
    [InlineData("System.Guid", "4,14", "'System.Guid' is written without the namespace here: write 'Guid'.")]
    [InlineData("Colour.Red", "4,14", "'Colour' is an enum, so 'Colour.Red' is one of its members and no type: write 'Colour'.")]
    public void Types_that_do_not_go_together_are_named_with_the_fix(string type, string place, string message) =>
        Assert.Equal($"sample.schema.yaml({place}): error FACT2034: {message}", SchemaText.Diagnostic(SchemaText.WithField(type)));

    [Theory]
    [InlineData("\"Set<Colr>\"", "4,19")]
    [InlineData("'Set<Colr>'", "4,19")]
    [InlineData("\"\\u0053et<Colr>\"", "4,24")]
    public void Places_are_exact_behind_quotes_and_escapes(string type, string place) =>
        Assert.StartsWith(
            $"sample.schema.yaml({place}): error FACT2032",
            SchemaText.Diagnostic(SchemaText.WithField(type)),
            System.StringComparison.Ordinal);

    [Fact]
    public void A_diagnostic_covers_the_word_that_is_wrong()
    {
        var range = Assert.Single(SchemaText.Read(SchemaText.WithField("Set<Colr>?")).Diagnostics).Place.Range;

        Assert.Equal((3, 17, 3, 21), (range.Start.Line, range.Start.Column, range.End.Line, range.End.Column));
        Assert.Equal(4, range.End.Offset - range.Start.Offset);
    }

    [Fact]
    public void A_field_whose_type_is_wrong_stays_in_the_schema() =>
        Assert.IsType<UnknownType>(
            SchemaText.Read(SchemaText.WithField("strnig")).Schema!.Tables[0].Fields.Single(field => field.Name == "field").Type);

    private static string Write(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Definition.Name,
        LocalizedTextType => "LocalizedText",
        EnumType members => $"enum {members.Declaration.Name}",
        ValueType value => $"value {value.Declaration.Name}{Dot(value.Variant)}",
        ReferenceType reference => $"table {reference.Table.Name}{Dot(reference.Variant)}",
        NullableType nullable => $"{Write(nullable.Inner)}?",
        ListType list => $"{Write(list.Item)}[]",
        SetType set => $"Set<{Write(set.Item)}>",
        MapType map => $"Map<{Write(map.Key)}, {Write(map.Value)}>",
        ListingType listing => $"Listing<{Write(listing.Item)}>",
        StatedType stated => $"Stated<{Write(stated.Inner)}>",
        ClaimsType claims => $"Claims<{Write(claims.Inner)}>",
        OneOfType oneOf => $"OneOf<{string.Join(", ", oneOf.Alternatives.Select(Write))}>",
        _ => "unknown",
    };

    private static string Dot(VariantDeclaration? variant) => variant is null ? "" : $".{variant.TypeName}";
}
