using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class ConstraintCheckerTests
{
    [Theory]
    [InlineData("int", "minimum: 2", "1", "FACT5001 2:6 <1> things/a.x: 1 must be at least 2.")]
    [InlineData("int", "maximum: 2", "3", "FACT5001 2:6 <3> things/a.x: 3 must be at most 2.")]
    [InlineData("double", "exclusiveMinimum: 0", "0", "FACT5001 2:6 <0> things/a.x: 0 must be more than 0.")]
    [InlineData("DateOnly", "exclusiveMaximum: 2024-01-01", "2024-01-01", "FACT5001 2:6 <2024-01-01> things/a.x: 2024-01-01 must be less than 2024-01-01.")]
    [InlineData("decimal", "multipleOf: 0.25", "0.3", "FACT5002 2:6 <0.3> things/a.x: 0.3 must be a multiple of 0.25.")]
    [InlineData("string", "minLength: 2", "😀", "FACT5003 2:6 <😀> things/a.x: '😀' has 1 characters and must have at least 2.")]
    [InlineData("string", "maxLength: 1", "ab", "FACT5003 2:6 <ab> things/a.x: 'ab' has 2 characters and must have at most 1.")]
    [InlineData("string", "pattern: '^/'", "a/", "FACT5004 2:6 <a/> things/a.x: 'a/' does not match the pattern ^/.")]
    [InlineData("string", "pattern: '(a+)+$'", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "FACT5009 2:6 <aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab> things/a.x: the pattern (a+)+$ takes too long on 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'. Make it simpler.")]
    [InlineData("string", "enum: [red, green]", "gren", "FACT5005 2:6 <gren> things/a.x: 'gren' is not one of red, green. Did you mean 'green'?")]
    [InlineData("'string[]'", "minItems: 1", "[]", "FACT5006 2:6 <[]> things/a.x has 0 items and must have at least 1.")]
    [InlineData("'int[]'", "maximum: 2", "[1, 3]", "FACT5001 2:10 <3> things/a.x[1]: 3 must be at most 2.")]
    [InlineData("'int[]'", "uniqueItems: true", "[1, 01]", "FACT5007 2:10 <01> things/a.x[1]: '01' stands twice, and items must differ. Remove one of them.")]
    [InlineData("'Map<string, int>'", "maxProperties: 0", "{ b: 1 }", "FACT5006 2:6 <{ b: 1 }> things/a.x has 1 items and must have at most 0.")]
    public void A_value_that_breaks_a_constraint_is_told_at_its_place(string type, string constraint, string text, string expected) =>
        Assert.Equal(expected, TestDataset.OfField($"{type}\n        {constraint}").With("things.yaml", $"a:\n  x: {text}\n").AllFindings());

    [Theory]
    [InlineData("int", "minimum: 2", "2")]
    [InlineData("string", "pattern: b", "abc")]
    [InlineData("decimal", "multipleOf: 0.1", "0.3")]
    [InlineData("FactDate", "minimum: 2024-02", "2024")]
    public void A_value_within_is_not(string type, string constraint, string text) =>
        Assert.Equal("", TestDataset.OfField($"{type}\n        {constraint}").With("things.yaml", $"a:\n  x: {text}\n").AllFindings());
}
