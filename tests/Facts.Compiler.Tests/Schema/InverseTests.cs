using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class InverseTests
{
    [Fact]
    public void An_inverse_has_an_index_that_leads_back()
    {
        var index = Assert.Single(SchemaText.Valid(Gift("giver: { type: \"Agent[]?\", inverse: GiftsGiven }")).Tables[0].Indexes);

        Assert.Equal(("ByGiver", false), (index.Name, index.IsUnique));
        Assert.True(index.Parts[0].IsEachItem);
        Assert.Equal("Agent", Assert.IsType<ReferenceType>(index.Parts[0].KeyType).Table.Name);
    }

    [Fact]
    public void An_inverse_in_a_variant_knows_its_variant()
    {
        var table = SchemaText.Valid(
            "tables:\n  Gift: { variants: { a: { fields: { by: { type: Agent, inverse: As } } } } }\n"
                + "  Agent: { fields: { name: string } }\n").Tables[0];

        Assert.Same(table.Variants[0], Assert.Single(table.Indexes).Parts[0].Variant);
    }

    [Fact]
    public void An_inverse_in_a_value_leads_back_through_it()
    {
        var table = SchemaText.Valid(Gift("roles: \"Role[]\"") + "values:\n  Role: { fields: { of: { type: Agent, inverse: Roles } } }\n").Tables[0];

        var part = Assert.Single(table.Indexes).Parts[0];
        Assert.Equal(["roles", "of"], part.Path.Select(field => field.Name));
        Assert.True(part.IsEachItem);
    }

    [Theory]
    [InlineData(
        "a: { type: Agent, inverse: Name }",
        "3,15",
        "FACT2071: The inverse Name of Gift.a cannot be a member of Agent, because its field 'name' has that name. Choose another.")]
    [InlineData(
        "a: { type: Agent, inverse: Equals }",
        "3,15",
        "FACT2071: The inverse Equals of Gift.a cannot be a member of Agent, because every such record has that name. Choose another.")]
    [InlineData(
        "a: { type: Agent, inverse: Gifts }, b: { type: Agent, inverse: Gifts }",
        "3,51",
        "FACT2071: The inverse Gifts of Gift.b cannot be a member of Agent, because the inverse of Gift.a has that name. Choose another.")]
    public void A_name_that_the_target_has_is_reported_and_names_both(string fields, string place, string message)
    {
        var result = SchemaText.Read(Gift(fields));

        Assert.Equal($"sample.schema.yaml({place}): error {message}", result.Diagnostic());
        Assert.Null(result.Schema!.Tables[0].Fields[^1].Inverse);
    }

    [Fact]
    public void An_inverse_in_a_value_that_is_used_twice_is_reported() =>
        Assert.Equal(
            "sample.schema.yaml(6,21): error FACT2072: The inverse Roles cannot lead back, because the value Role is used in several places: "
                + "Gift.first.of and Gift.second.of. Use it in one field of one table, or leave 'inverse' out.",
            SchemaText.Diagnostic(Gift("first: Role, second: Role") + "values:\n  Role: { fields: { of: { type: Agent, inverse: Roles } } }\n"));

    /// <summary>There are 2^40 paths through these values; a reader that follows each of them never finishes.</summary>
    [Fact]
    public void Values_that_use_each_other_in_very_many_ways_are_read_all_the_same()
    {
        var values = string.Concat(
            Enumerable.Range(0, 40).Select(number => $"  V{number}: {{ fields: {{ a: V{number + 1}, b: V{number + 1} }} }}\n"));

        Assert.Contains(
            "FACT2072: The inverse Ends cannot lead back, because the value V40 is used in several places",
            SchemaText.Diagnostic(Gift("start: V0") + "values:\n" + values + "  V40: { fields: { of: { type: Agent, inverse: Ends } } }\n"),
            System.StringComparison.Ordinal);
    }

    private static string Gift(string fields) => $"tables:\n  Gift:\n    fields: {{ {fields} }}\n  Agent: {{ fields: {{ name: string }} }}\n";
}
