using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class EnumTests
{
    [Fact]
    public void Members_are_a_list() =>
        Assert.Equal(
            [("server-app", "ServerApp", 0L), ("7-BIT", "_7BIT", 1L)],
            Enum("[server-app, 7-BIT]").Members.Select(member => (member.Name, member.MemberName, member.Value)));

    [Fact]
    public void Members_may_have_descriptions_and_options()
    {
        var members = Enum("{ a: First., b: { description: Second., deprecated: Use a., as: Bee, value: 7 }, c: }").Members;

        Assert.Equal(["First.", "Second.", null], members.Select(member => member.Description));
        Assert.Equal(["A", "Bee", "C"], members.Select(member => member.MemberName));
        Assert.Equal([0L, 7L, 8L], members.Select(member => member.Value));
        Assert.Equal("Use a.", members[1].Deprecated);
    }

    [Fact]
    public void An_enum_may_have_options_itself()
    {
        var flags = Enum("{ flags: true, description: How., as: Access, members: [read, write, run] }");

        Assert.True(flags.IsFlags);
        Assert.Equal(("How.", "Access"), (flags.Description, flags.TypeName));
        Assert.Equal([1L, 2L, 4L], flags.Members.Select(member => member.Value));
    }

    [Theory]
    [InlineData("[]", "4,3", "FACT2040: The enum Mode has no members. List them, such as 'Mode: [first, second]'.")]
    [InlineData("[a, null]", "4,13", "FACT2041: A member of the enum Mode is null. If it is a name, put it in quotes.")]
    [InlineData("[a, b, a]", "4,16", "FACT2020: 'a' is declared twice: here and at sample.schema.yaml, line 4. Rename or remove one of the two.")]
    [InlineData(
        "[a-b, aB]",
        "4,15",
        "FACT2023: The member 'a-b' and the member 'aB' of Mode would both have the C# name AB. Give one of them another name with 'as: OtherName'.")]
    [InlineData(
        "{ a: { value: 1 }, b: { value: 1 } }", "4,28", "FACT2042: The members 'a' and 'b' of Mode both have the value 1. Give one of them another.")]
    [InlineData(
        "{ flags: true, members: { a: { value: 3 } } }",
        "4,47",
        "FACT2043: 'a' is a member of a flag enum, so its value must be a power of two (1, 2, 4, 8 and so on), not 3.")]
    [InlineData(
        "{ a: Speaks for it, strongly so, b: B. }",
        "4,29",
        "FACT2010: In braces YAML ends a text at a comma, so 'strongly so' is cut off from what precedes it. "
            + "Put the whole text in quotes, or on a line of its own.")]
    [InlineData("a", "4,9", "FACT2007: The enum 'Mode' must be a list of its members, but is the text 'a'.")]
    public void A_wrong_enum_is_reported(string members, string place, string message) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Diagnostic(Schema(members)));

    private static string Schema(string members) => $"tables:\n  Gift: {{ fields: {{ name: string }} }}\nenums:\n  Mode: {members}\n";

    private static EnumDeclaration Enum(string members) => SchemaText.Valid(Schema(members)).Enums[0];
}
