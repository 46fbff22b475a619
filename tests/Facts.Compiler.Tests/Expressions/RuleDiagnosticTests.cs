using System.Linq;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>Diagnostics for invalid rules, at the exact place inside the expression, which begins at line 3, column 15.</summary>
public class RuleDiagnosticTests
{
    private const string NotAllowed = "is not allowed in a rule: it is not part of the subset of C# for rules.";

    [Theory]
    [InlineData("Whole >", 15 + 7, "FACT5101", "The rule 'Whole >' is not a C# expression: ")]
    [InlineData("Whole > 1 Flag", 15 + 10, "FACT5101", "The rule 'Whole > 1 Flag' is not a C# expression: 'Flag' is too much.")]
    [InlineData("Whole == 1 ?", 15 + 12, "FACT5101", "The rule 'Whole == 1 ?' is not a C# expression: ")]
    public void A_text_that_is_no_expression(string rule, int column, string id, string message) =>
        Assert.StartsWith($"trial.schema.yaml(3,{column}): error {id}: {message}", RuleTrial.Diagnostic(rule));

    [Theory]
    [InlineData("Flag && Whoel > 1", 8, "FACT5102: The rule uses 'Whoel', which is neither a member of Thing nor a table. Did you mean 'Whole'?")]
    [InlineData(
        "Parts.All(part => prt.Share > 1)",
        18,
        "FACT5102: The rule uses 'prt', which is neither a member of Thing nor a table. Did you mean 'part'?")]
    [InlineData(
        "name == \"x\"", 0, "FACT5102: The rule uses 'name', which is neither a member of Thing nor a table. The field 'name' is 'Name' in C#.")]
    [InlineData("Owner.Id == \"ada\"", 6, "FACT5103: Agent has no member 'Id' that a rule may use. The field 'id' is 'Key' in C#.")]
    [InlineData("Owner.Nmae == \"x\"", 6, "FACT5103: Agent has no member 'Nmae' that a rule may use. Did you mean 'Name'?")]
    [InlineData("Owner.Age == 3", 6, "FACT5103: Agent has no member 'Age' that a rule may use.")]
    [InlineData("Name.Lenght == 3", 5, "FACT5103: string has no member 'Lenght' that a rule may use. Did you mean 'Length'?")]
    [InlineData("Tags.Eny()", 5, "FACT5103: string[] has no member 'Eny()' that a rule may use. Did you mean 'Any'?")]
    [InlineData("Parts.Where(part => part.Share > 1).Count > 1", 36, "FACT5103: a sequence of Part has no member 'Count' that a rule may use.")]
    [InlineData(
        "DayOff.Year == 2024",
        7,
        "FACT5103: DateOnly? has no member 'Year' that a rule may use. Write '?.Year', or '.Value.Year' if it cannot be null.")]
    [InlineData(
        "DayOff.AddDays(1) == Day",
        7,
        "FACT5103: DateOnly? has no member 'AddDays()' that a rule may use. Write '?.AddDays()', or '.Value.AddDays()' if it cannot be null.")]
    [InlineData("Kind == Kind.Secnd", 13, "FACT5103: Kind has no member 'Secnd' that a rule may use. Did you mean 'Second'?")]
    [InlineData("Math.Sqrt(4) == 2", 5, "FACT5103: Math has no member 'Sqrt()' that a rule may use.")]
    [InlineData("Uri.Host == \"x\"", 4, "FACT5103: Uri has no member 'Host' that a rule may use.")]
    [InlineData("Whole = 3", 6, "FACT5125: Rules have no operator \"=\": write '==' to compare.")]
    [InlineData("!(Whole = 3)", 8, "FACT5125: Rules have no operator \"=\": write '==' to compare.")]
    [InlineData("Whole <> 3", 6, "FACT5125: Rules have no operator \"<>\": write '!=' for 'not equal'.")]
    [InlineData("Whole === 3", 6, "FACT5125: Rules have no operator \"===\": write '=='.")]
    [InlineData("Whole =< 3", 6, "FACT5125: Rules have no operator \"=<\": write '<='.")]
    [InlineData("Whole => 3", 6, "FACT5125: Rules have no operator \"=>\": write '>=' to compare.")]
    [InlineData("Whole > 1 and Whole < 3", 10, "FACT5125: Rules have no operator \"and\": write '&&'.")]
    [InlineData("Whole > 1 OR Whole < 3", 10, "FACT5125: Rules have no operator \"OR\": write '||'.")]
    [InlineData("Whole is 1 or Flag", 11, "FACT5125: Rules have no operator \"or\": write '||' between conditions.")]
    [InlineData("not Flag", 0, "FACT5125: Rules have no operator \"not\": write '!' before the condition.")]
    [InlineData("not (Flag)", 0, "FACT5125: Rules have no operator \"not\": write '!' before the condition.")]
    [InlineData("Flag & Flag", 5, "FACT5125: Rules have no operator \"&\": write '&&' between conditions.")]
    [InlineData("Whole in (1, 2)", 6, "FACT5125: Rules have no operator \"in\": write 'is … or …'.")]
    [InlineData("Tags.All(tag => tag = \"x\")", 20, "FACT5125: Rules have no operator \"=\": write '==' to compare.")]
    [InlineData("Tags.All(tag => tag == \"x\" or Flag)", 27, "FACT5125: Rules have no operator \"or\": write '||'.")]
    [InlineData("Name == 'abc'", 8, "FACT5125: Rules have no operator \"'\": write texts in double quotes: \"text\".")]
    [InlineData("Name == 'a'", 0, "FACT5104: '==' cannot be applied to string and char. Write texts in double quotes.")]
    [InlineData("Flag && Name == Whole", 8, "FACT5104: '==' cannot be applied to string and int.")]
    [InlineData("Decimal * Double > 1", 0, "FACT5104: '*' cannot be applied to decimal and double.")]
    [InlineData("Huge + Whole > 1", 0, "FACT5104: '+' cannot be applied to ulong and int.")]
    [InlineData("Huge > -1", 0, "FACT5104: '>' cannot be applied to ulong and int.")]
    [InlineData("Name < \"b\"", 0, "FACT5104: '<' cannot be applied to string and string.")]
    [InlineData("Whole && Flag", 0, "FACT5104: '&&' cannot be applied to int and bool.")]
    [InlineData("(Flag ? 1 : null) == 1", 1, "FACT5104: '? :' cannot be applied to int and null.")]
    [InlineData("(Alias ?? 1) == \"\"", 1, "FACT5104: '??' cannot be applied to string? and int.")]
    [InlineData("Day == Date", 0, "FACT5104: '==' cannot be applied to DateOnly and FactDate.")]
    [InlineData("Owner == Best", 0, "FACT5104: '==' cannot be applied to Agent and Part?.")]
    [InlineData("Tags == Tags", 0, "FACT5104: '==' cannot be applied to string[] and string[].")]
    [InlineData("Whole is 2.5", 9, "FACT5104: 'is' cannot be applied to int and double.")]
    [InlineData("Small is 300", 9, "FACT5104: 'is' cannot be applied to byte and int.")]
    [InlineData("Name + Double == \"\"", 0, "FACT5104: '+' cannot be applied to string and double.")]
    [InlineData("!Whole", 0, "FACT5105: '!' cannot be applied to int.")]
    [InlineData("-Huge == 1", 0, "FACT5105: '-' cannot be applied to ulong.")]
    [InlineData("-Name == \"\"", 0, "FACT5105: '-' cannot be applied to string.")]
    [InlineData("Bytes.Sum() == 1", 6, "FACT5105: 'Sum' cannot be applied to byte.")]
    [InlineData("Tags.Max() == \"\"", 5, "FACT5105: 'Max' cannot be applied to string.")]
    [InlineData("(int)Name == 1", 1 - 1, "FACT5105: '(int)' cannot be applied to string.")]
    [InlineData("Whole + 1", 0, "FACT5106: 'Whole + 1' is of type int, but a condition must be true or false.")]
    [InlineData(
        "Giver?.Name.Contains(\"x\")",
        0,
        "FACT5106: 'Giver?.Name.Contains(\"x\")' is of type bool?, but a condition must be true or false. "
            + "Append '== true' if null violates the rule, or '!= false' if it does not.")]
    [InlineData("Tags.All(tag => tag)", 16, "FACT5106: 'tag' is of type string, but a condition must be true or false.")]
    [InlineData("Flag && typeof(int) == null", 8, "FACT5107: 'typeof(int)' " + NotAllowed)]
    [InlineData("(Whole = 1) == 1", 7, "FACT5125: Rules have no operator \"=\": write '==' to compare.")]
    [InlineData("Whole << 1 == 1", 6, "FACT5107: '<<' " + NotAllowed)]
    [InlineData("(Whole & 1) == 1", 7, "FACT5107: '&' " + NotAllowed)]
    [InlineData("~Whole == 1", 0, "FACT5107: '~' " + NotAllowed)]
    [InlineData("Owner is Agent.Person person && person.Age > 1", 9, "FACT5107: 'Agent.Person person' " + NotAllowed)]
    [InlineData("new string('a', 3) == Name", 0, "FACT5107: 'new string('a', 3)' " + NotAllowed)]
    [InlineData("Whole == 1 /* one */", 11, "FACT5107: '/* one */' " + NotAllowed)]
    [InlineData("Parts.All(part => Parts.All(part => true))", 28, "FACT5107: 'part' " + NotAllowed)]
    [InlineData("$\"{Whole:N2}\" == Name", 2, "FACT5107: '{Whole:N2}' " + NotAllowed)]
    [InlineData("System.IO.File.Exists(Name)", 0, "FACT5102: The rule uses 'System', which is neither a member of Thing nor a table.")]
    [InlineData("GetType() == null", 0, "FACT5107: 'GetType()' " + NotAllowed)]
    [InlineData("Flag && Name?.Length > 1", 8, "FACT5108: 'Name' is never null, so testing it for null has no effect.")]
    [InlineData("Name != null", 0, "FACT5108: 'Name' is never null, so testing it for null has no effect.")]
    [InlineData("Whole is not null", 0, "FACT5108: 'Whole' is never null, so testing it for null has no effect.")]
    [InlineData("(Whole ?? 1) == 1", 1, "FACT5108: 'Whole' is never null, so testing it for null has no effect.")]
    [InlineData("Name.Contains(1)", 14, "FACT5109: '1' is of type int, but string is expected here.")]
    [InlineData("Numbers.Contains(\"x\")", 17, "FACT5109: '\"x\"' is of type string, but int is expected here.")]
    [InlineData("Numbers[\"x\"] == 1", 8, "FACT5109: '\"x\"' is of type string, but int is expected here.")]
    [InlineData("Agents.ContainsKey(Whole)", 19, "FACT5109: 'Whole' is of type int, but string is expected here.")]
    [InlineData("Tags.All(true)", 9, "FACT5110: 'true' must be a lambda such as 'item => item.Share <= 100'.")]
    [InlineData("Tags.All((string tag) => true)", 9, "FACT5110: '(string tag) => true' must be a lambda such as 'item => item.Share <= 100'.")]
    [InlineData(
        "Name.StartsWith(\"b\")",
        5,
        "FACT5111: 'StartsWith' compares by the culture of the machine: write a second argument, StringComparison.Ordinal.")]
    [InlineData("Whole > 1 / 0", 8, "FACT5113: '1 / 0' has no value: it divides by zero.")]
    [InlineData("Whole % 0 == 1", 0, "FACT5113: 'Whole % 0' has no value: it divides by zero.")]
    [InlineData("Small == (byte)300", 9, "FACT5113: '(byte)300' has no value: a number is out of range for its type.")]
    [InlineData("Date > FactDate.Parse(\"2024-13\")", 22, "FACT5113: '2024-13' has no value: ")]
    [InlineData("Whole is Whole", 9, "FACT5114: 'Whole' must be a constant here: a number, a text, true, false or a member of an enum.")]
    [InlineData("Date > FactDate.Parse(Name)", 22, "FACT5114: 'Name' must be a constant here: a number, a text, true, false or a member of an enum.")]
    public void A_rule_that_means_nothing_is_told_inside_the_expression(string rule, int offset, string message) =>
        Assert.StartsWith(
            $"trial.schema.yaml(3,{15 + offset + rule[..offset].Count(character => character == '\'')}): error {message}",
            RuleTrial.Diagnostic(rule));

    [Fact]
    public void A_broken_rule_names_the_record_the_values_and_the_rule()
    {
        var diagnostic = Assert.Single(RuleTrial.Diagnostics("Whole > 9 || Alias is not null || Giver?.Name == \"China\""));

        Assert.Equal(
            "things.yaml(1,1): error FACT5120: things/one: the rule 'Whole > 9 || Alias is not null || Giver?.Name == \"China\"' does not hold "
                + "(Whole is 7, Alias is absent, Giver?.Name is 'Korea')",
            diagnostic.ToString());
        var rule = Assert.Single(diagnostic.Related);
        Assert.Equal(
            ("trial.schema.yaml", 2, 13, "The rule"),
            (rule.Place.File, rule.Place.Range.Start.Line, rule.Place.Range.Start.Column, rule.Message));
    }

    [Theory]
    [InlineData("Parts.All(part => part.Share <= 50)", "Parts[0].Share is 60")]
    [InlineData("Parts.All(part => part.By?.Name == \"Ada\")", "Parts[1].By?.Name is absent")]
    [InlineData("Tags.All(tag => tag.Length > 4)", "Tags[0] is 'red'")]
    [InlineData("Numbers.All(number => number > 1)", "Numbers[1] is 1")]
    [InlineData("Numbers.All(number => Tags.Any(tag => number > tag.Length))", "Tags is ['red', 'green', 'red'], Numbers[0] is 3")]
    [InlineData("Parts.All(part => Tags.Any(tag => part.Share <= tag.Length))", "Tags is ['red', 'green', 'red'], Parts[0].Share is 60")]
    [InlineData("Owner.Owned.All(thing => thing.Whole > 7 && Flag)", "one.Whole is 7, Flag is true")]
    [InlineData("Parts.Sum(part => part.Share) == 90", "Parts.Sum(part => part.Share) is 100")]
    [InlineData("Tags.Count(tag => tag == \"red\") < 2", "Tags.Count(tag => tag == \"red\") is 2")]
    [InlineData("Parts.Any(part => part.Share > 90)", "Parts is a list of 2")]
    [InlineData("Owner.Name.StartsWith(\"B\", StringComparison.Ordinal)", "Owner.Name is 'Ada'")]
    [InlineData("Kind == Kind.First && Day.Year == 2023", "Kind is second, Day.Year is 2024")]
    [InlineData("Name.Length > Agents.Count", "Name is 'One', Agents.Count is 3")]
    [InlineData("Best is not null && Best.Share > 1", "Best is absent")]
    [InlineData("!Flag", "Flag is true")]
    public void The_values_that_broke_a_rule_are_shown(string rule, string values) =>
        Assert.EndsWith($" does not hold ({values})", RuleTrial.Diagnostic(rule));

    [Fact]
    public void A_rule_of_a_value_is_told_at_the_value()
    {
        var files = new (string, string)[]
        {
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            (
                "a.schema.yaml",
                "tables:\n  Thing: { fields: { name: string, parts: 'Part[]' } }\nvalues:\n  Part: { fields: { share: int }, "
                    + "rules: [{ check: Share <= 100, message: A share is a part of a hundred., severity: warning }] }\n"),
            ("things.yaml", "one:\n  name: One\n  parts:\n    - { share: 1 }\n    - { share: 101 }\n"),
        };

        Assert.Equal(
            "things.yaml(5,7): warning FACT5121: things/one.parts[1]: A share is a part of a hundred (Share is 101)",
            Assert.Single(RuleTrial.Compile(files)).ToString());
    }

    [Theory]
    [InlineData("Things.Count == 9", "Things.Count is 1")]
    [InlineData("Math.Abs(Things.Sum(thing => thing.Double) - 100) <= 0.5", "Things.Sum(thing => thing.Double) is 2.25")]
    [InlineData("Agents.All(agent => agent.Name.Length == 3)", "kp.Name is 'Korea'")]
    public void A_rule_that_mentions_no_member_is_about_the_table_and_told_once(string rule, string values)
    {
        var diagnostic = Assert.Single(RuleTrial.Diagnostics(rule, RuleTrial.Thing));

        Assert.Equal($"trial.schema.yaml(3,14): error FACT5120: Things: the rule '{rule}' does not hold ({values})", diagnostic.ToString());
        Assert.Equal(("things.yaml", "The first record of Things"), (Assert.Single(diagnostic.Related).Place.File, diagnostic.Related[0].Message));
    }

    [Fact]
    public void A_rule_about_a_table_is_checked_where_the_table_is_empty() =>
        Assert.Equal(
            "trial.schema.yaml(3,14): error FACT5120: Things: the rule 'Things.Any()' does not hold (Things.Any())",
            Assert.Single(RuleTrial.Diagnostics("Things.Any()", "{}\n")).ToString());

    [Fact]
    public void A_value_that_was_wrong_breaks_no_rule() =>
        Assert.Equal(
            "FACT3005",
            Assert.Single(
                RuleTrial.Diagnostics("Whole > 9", RuleTrial.Thing.Replace("whole: 7", "whole: seven", System.StringComparison.Ordinal))).Id);
}
