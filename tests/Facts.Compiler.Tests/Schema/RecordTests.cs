using System.Linq;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class RecordTests
{
    [Fact]
    public void All_options_of_a_table_are_read()
    {
        var table = SchemaText.Valid("""
            tables:
              Person:
                table: People
                as: Human
                description: Who acts.
                deprecated: true
                discriminator: type
                shorthand: name
                ignore: [old, older]
                additionalProperties: string?
                members: 10
                minProperties: 1
                maxProperties: 9
                fields: { name: string }
                variants: { king: { table: Kings, description: Rules. }, smith: { as: Blacksmith, fields: { iron: int } } }
                rules:
                  - { check: Name != null, message: A name., severity: warning }
                  - Name.Length > 1
            """).Tables[0];

        Assert.Equal(
            ("Person", "Human", "People", "Who acts.", "type"),
            (table.Name, table.TypeName, table.TableName, table.Description, table.Discriminator));
        Assert.Equal("name", table.Shorthand!.Name);
        Assert.Equal(["old", "older"], table.Ignore.AsEnumerable());
        Assert.IsType<NullableType>(table.AdditionalProperties);
        Assert.Equal((10, 1, 9), (table.Members, table.MinProperties, table.MaxProperties));
        Assert.Equal(
            [("King", "Kings", 0), ("Blacksmith", null, 1)],
            table.Variants.Select(variant => (variant.TypeName, variant.TableName, variant.Index)));
        Assert.Equal("Iron", Assert.Single(table.Variants[1].Fields).PropertyName);
        Assert.Equal(
            [("Name != null", "A name.", true), ("Name.Length > 1", null, false)],
            table.Rules.Select(rule => (rule.Check.Text, rule.Message, rule.IsWarning)));
    }

    [Theory]
    [InlineData("members: false", 0)]
    [InlineData("members: 1000", 1000)]
    [InlineData("description: d", 500)]
    public void Members_are_counted(string option, int members) => Assert.Equal(members, Gift(option).Members);

    [Fact]
    public void A_table_without_a_key_has_a_field_named_Key()
    {
        var table = Gift("description: d");

        var field = Assert.Single(table.Key).Path[0];
        Assert.Equal(("id", "Key", true), (field.Name, field.PropertyName, field.IsImplicit));
        Assert.Same(field, table.Fields[0]);
    }

    [Fact]
    public void Parts_of_the_key_that_are_not_declared_stand_first()
    {
        var table = Gift("key: [group, name, tag]");

        Assert.Equal(["group", "tag", "name"], table.Fields.Select(field => field.Name).Take(3));
        Assert.Equal([true, true, false], table.Fields.Select(field => field.IsImplicit).Take(3));
        Assert.Equal(["group", "name", "tag"], table.Key.Select(part => part.Text));
    }

    [Fact]
    public void A_key_may_lead_into_a_value_or_to_an_item()
    {
        var table = Gift("key: [ids.code, \"tags[1]\"]");

        Assert.Equal(["ids", "code"], table.Key[0].Path.Select(field => field.Name));
        Assert.Equal(1, table.Key[1].Item);
        Assert.All(table.Key, part => Assert.IsType<ScalarType>(part.Type));
    }

    [Fact]
    public void A_field_that_a_path_gives_is_implicit()
    {
        var table = Gift("from: gifts/{name}.yaml#/{code}\n    key: [name, code]");

        Assert.Equal([("code", true), ("name", true)], table.Fields.Take(2).Select(field => (field.Name, field.IsImplicit)));
        Assert.Equal("gifts/{name}.yaml", Assert.Single(table.From).Files.Text);
    }

    [Theory]
    [InlineData("key: ids.cod", "FACT2061: The key 'ids.cod' cannot be followed: Ids has no field 'cod'. Did you mean 'code'?", "3,10")]
    [InlineData("key: name.first", "FACT2061: The key 'name.first' cannot be followed: 'name' is a string, which has no field 'first'.", "3,10")]
    [InlineData("key: maybe.code", "FACT2061: The key 'maybe.code' cannot be followed: 'maybe' may be absent, but a key never is.", "3,10")]
    [InlineData("key: tags", "FACT2061: The key 'tags' cannot be followed: 'tags' is a list. Say which item is meant, such as 'tags[0]'.", "3,10")]
    [InlineData("key: name[0]", "FACT2061: The key 'name[0]' cannot be followed: 'name' is a string, which has no items by number.", "3,10")]
    [InlineData(
        "key: tags[x]",
        "FACT2061: The key 'tags[x]' cannot be followed: an item is written as a number in brackets at the end, such as 'extensions[0]'.",
        "3,10")]
    [InlineData("key: other", "FACT2061: The key 'other' cannot be followed: it is the key of a record whose key is this one again.", "3,10")]
    [InlineData(
        "key: weight",
        "FACT2062: 'weight' cannot be a key, because it is a double. A key is a string, an integer, a char, an enum, a Guid, a DateOnly or a "
            + "reference, and is always given.",
        "3,10")]
    [InlineData(
        "key: note",
        "FACT2062: 'note' cannot be a key, because it is a string that may be absent. A key is a string, an integer, a char, an enum, a Guid, a "
            + "DateOnly or a reference, and is always given.",
        "3,10")]
    [InlineData(
        "from: gifts/{slug}.yaml#",
        "FACT2063: 'from' captures 'slug', but Gift has no such field. It has id, name, note, weight, weightless, given, tags, ids, maybe, other. "
            + "If it is a new one, declare it, such as 'slug: string', or make it a part of the key.",
        "3,18")]
    [InlineData(
        "discriminator: type",
        "FACT2064: The table 'Gift' cannot tell its variants apart by 'type': it has none. Write them under 'variants:'.",
        "3,5")]
    [InlineData(
        "variants: { a: { fields: { kind: string } } }",
        "FACT2064: The table 'Gift' cannot tell its variants apart by 'kind': that is a field. "
            + "Remove the field, because the variant says it, or write another key of the data as 'discriminator:'.",
        "3,32")]
    [InlineData(
        "variants: { a: { fields: { name: string } } }",
        "FACT2020: 'name' is declared twice: here and at sample.schema.yaml, line 5. Rename or remove one of the two.",
        "3,32")]
    [InlineData(
        "shorthand: nmae", "FACT2060: 'shorthand' of the table 'Gift' names 'nmae', but Gift has no such field. Did you mean 'name'?", "3,16")]
    [InlineData("ignore: [name]", "FACT2065: 'name' is a field of Gift and cannot be ignored as well. Remove one of the two.", "3,14")]
    [InlineData(
        "rules: [{ message: m }]",
        "FACT2066: This rule of the table 'Gift' has no condition. Write it as 'check: …', such as 'check: Giver != Recipient'.",
        "3,13")]
    [InlineData(
        "members: true",
        "FACT2011: 'members' of the table 'Gift' must be false, or up to how many records the table has a member for each, not 'true'.",
        "3,14")]
    [InlineData(
        "primaryKey: name",
        "FACT2009: 'primaryKey' is a keyword of another schema language. Write 'key' with the name of the field on the table; the default is 'id'.",
        "3,5")]
    [InlineData("indexes: [nmae]", "FACT2067: The index by 'nmae' cannot be followed: Gift has no field 'nmae'. Did you mean 'name'?", "3,15")]
    [InlineData(
        "indexes: [weight]",
        "FACT2068: There can be no index by 'weight', which is a double. It is for strings, integers, chars, enums, Guid, DateOnly and "
            + "references, and lists of them.",
        "3,15")]
    [InlineData(
        "indexes: [{ by: tags, ordered: true }]",
        "FACT2068: There can be no ordered index by 'tags', which is a list. It is for numbers, strings, dates, times, durations, "
            + "quantities and versions.",
        "3,21")]
    [InlineData(
        "indexes: [name, { by: note, as: ByName }]",
        "FACT2023: An index by 'name' and the index by 'note' of Gift would both have the C# name ByName. Give one of them another name with 'as: "
            + "OtherName'.",
        "3,27")]
    [InlineData(
        "unique: [name, note]",
        "FACT2007: 'unique' of the table 'Gift' must be a list of lists of fields, such as [[group, tag]], but is a list.",
        "3,13")]
    [InlineData(
        "variants: { a-b: , aB: }",
        "FACT2023: The variant 'a-b' and the variant 'aB' of Gift would both have the C# name AB. Give one of them another name with 'as: "
            + "OtherName'.",
        "3,24")]
    [InlineData(
        "table: Others",
        "FACT2024: The table of 'Gift' and the table of 'Other' are both named Others. Give one of them another name with 'table: OtherName'.",
        "14,3")]
    [InlineData(
        "table: Info",
        "FACT2025: The table of 'Gift' cannot have the C# name Info, because Sample has a member of that name or has that name itself. "
            + "Give it another name with 'table: OtherName'.",
        "2,3")]
    [InlineData(
        "as: Sample",
        "FACT2023: The dataset itself and the table 'Gift' would both have the C# name Sample. Give one of them another name with 'as: OtherName'.",
        "2,3")]
    public void A_wrong_option_is_named_in_its_place(string option, string message, string place) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Diagnostic(Schema(option)));

    [Fact]
    public void Indexes_are_named_by_their_fields()
    {
        var indexes = Gift(
            "indexes: [name, { by: [name, note] }, { by: given, ordered: true }, { by: tags, as: ByTag }, ids.code]\n"
                + "    unique: [[weightless, name]]").Indexes;

        Assert.Equal(["ByName", "ByNameAndNote", "Given", "ByTag", "ByIdsCode", "ByWeightlessAndName"], indexes.Select(index => index.Name));
        Assert.True(indexes[2].IsOrdered);
        Assert.True(indexes[3].Parts[0].IsEachItem);
        Assert.True(indexes[5].IsUnique);
    }

    [Fact]
    public void A_unique_field_makes_a_unique_index()
    {
        var index = Assert.Single(SchemaText.Valid("tables:\n  Gift: { fields: { code: { type: string?, unique: true } } }\n").Tables[0].Indexes);

        Assert.Equal(("ByCode", true), (index.Name, index.IsUnique));
        Assert.Equal(new ScalarType(Scalar.String), index.Parts[0].KeyType);
    }

    [Fact]
    public void An_index_by_a_unique_field_is_the_one_that_the_field_makes()
    {
        var index = Assert.Single(
            SchemaText.Valid("tables:\n  Gift: { fields: { code: { type: string?, unique: true } }, indexes: [code] }\n").Tables[0].Indexes);

        Assert.Equal(("ByCode", true), (index.Name, index.IsUnique));
    }

    private static TableDeclaration Gift(string option) => SchemaText.Valid(Schema(option)).Tables[0];

    private static string Schema(string option) => $$"""
        tables:
          Gift:
            {{option}}
            fields:
              name: string
              note: string?
              weight: double
              weightless: int
              given: FactDate
              tags: string[]
              ids: Ids
              maybe: Ids?
              other: Other
          Other: { key: gift, fields: { gift: Gift } }
        values:
          Ids: { fields: { code: string } }

        """;
}
