using System;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>Computed fields become properties with the same expression, or are reported.</summary>
public class ComputedFieldTests
{
    private const string Manifest = "name: Trial\nnamespace: Facts.Trial\n";

    private const string Schema = """
        tables:
          Meeting:
            fields:
              began: DateOnly
              ended: DateOnly?
              host: { type: Agent, inverse: Hosted }
              guest: { type: Agent?, inverse: Visited }
              shares: int[]
              kind: Kind
              days: { type: int?, computed: "Ended?.DayNumber - Began.DayNumber", description: How long it went on. }
              total: { type: long, computed: Shares.Sum() }
              label: { type: string, computed: '$"{Host.Name} and {Guest?.Name ?? "no one"} in {Began.Year} ({Meetings.Count})"' }
              isFirst: { type: bool, computed: Kind == Kind.First && Meetings.All(Kind => Kind.Began >= Began) }
              large:
                type: int[]
                computed: "Shares.Where(share => share > 10)"
              partner: { type: Agent?, computed: "Guest is Agent.Country ? Guest : Host.Parent" }
              text: { type: string, computed: '"" + Shares.Count + -1 + Total' }
              twice: { type: long, computed: Total * 2 }
              left: { type: int?, computed: "-(Guest?.Name.Length)" }
          Agent:
            fields:
              name: string
              parent: Agent?
              count: { type: int, computed: Hosted.Count + Visited.Count }
            variants:
              person:
                fields:
                  age: int
                  isAdult: { type: bool, computed: Age >= 18 && Name.Length > 0 }
              country:
        values:
          Part: { fields: { share: decimal, half: { type: decimal, computed: Share / 2 } } }
        enums:
          Kind: [first, second]

        """;

    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", Manifest), ("trial.schema.yaml", Schema),
        (
            "meetings.yaml",
            "a: { began: 2024-06-18, ended: 2024-06-20, host: ada, guest: kp, shares: [5, 20, 30], kind: first }\n"
                + "b: { began: 2024-07-01, host: ada, shares: [], kind: second }\n"),
        ("agents.yaml", "ada: { kind: person, name: Ada, age: 36, parent: kp }\nkp: { kind: country, name: Korea }\n"));

    [Fact]
    public void The_dataset_has_no_diagnostic_and_its_code_no_warning()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Fact]
    public void The_properties_read_as_the_schema_writes_them()
    {
        var code = Trial.Source("Meeting.computed.g.cs");

        Assert.Contains(
            "    /// <summary>How long it went on.</summary>\n    [global::System.Text.Json.Serialization.JsonIgnore]\n"
                + "    public int? Days => checked(Ended?.DayNumber - Began.DayNumber);\n",
            code,
            StringComparison.Ordinal);
        Assert.Contains("public long Total => Shares.Sum();\n", code, StringComparison.Ordinal);
        Assert.Contains(
            "public bool IsFirst => Kind == global::Facts.Trial.Kind.First && Trial.Meetings.All(Kind => Kind.Began >= Began);\n",
            code,
            StringComparison.Ordinal);
        Assert.Contains(
            "public global::Facts.FactList<int> Large => global::Facts.FactList.ToFactList(Shares.Where(share => share > 10));\n",
            code,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Trial.Meetings["a"].Days""", 2)]
    [InlineData("""Trial.Meetings["b"].Days""", null)]
    [InlineData("""Trial.Meetings["a"].Total""", 55L)]
    [InlineData("""Trial.Meetings["a"].Twice""", 110L)]
    [InlineData("""Trial.Meetings["a"].Label""", "Ada and Korea in 2024 (2)")]
    [InlineData("""Trial.Meetings["b"].Label""", "Ada and no one in 2024 (2)")]
    [InlineData("""Trial.Meetings["a"].IsFirst""", true)]
    [InlineData("""Trial.Meetings["a"].Large.Count""", 2)]
    [InlineData("""Trial.Meetings["b"].Partner!.Name""", "Korea")]
    [InlineData("""Trial.Meetings["a"].Text""", "3-155")]
    [InlineData("""Trial.Meetings["a"].Left""", -5)]
    [InlineData("""Trial.Meetings["b"].Left""", null)]
    [InlineData("""Trial.Agents["ada"].Count""", 2)]
    [InlineData("""((Agent.Person)Trial.Agents["ada"]).IsAdult""", true)]
    [InlineData("""new Part { Share = 3m }.Half == 1.5m""", true)]
    public void The_properties_have_the_values(string expression, object? value) => Assert.Equal(value, Trial.Evaluate(expression));

    [Fact]
    public void A_computed_field_without_a_meaning_leaves_the_property_and_one_diagnostic()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("a.schema.yaml", "tables:\n  Thing:\n    fields:\n      name: string\n      size: { type: int, computed: Nmae.Length }\n"),
            ("things.yaml", "one: { name: x }\n"));

        Assert.Equal(
            "/facts/a.schema.yaml(5,36): error FACT5102: The rule uses 'Nmae', which is neither a member of Thing nor a table. Did you mean 'Name'?",
            Assert.Single(dataset.Diagnostics).ToString());
        Assert.Contains("public int Size => default!;\n", dataset.Source("Thing.computed.g.cs"), StringComparison.Ordinal);
        Assert.Empty(dataset.Problems());
    }

    [Fact]
    public void What_cannot_be_computed_is_told_of_each_record()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            (
                "a.schema.yaml",
                "tables:\n  Thing:\n    fields:\n      count: int\n      share: { type: int, computed: 100 / Count }\n"
                    + "      next: { type: int, computed: Share + 2147483638 }\n"),
            ("things.yaml", "one: { count: 0 }\ntwo: { count: 10 }\n"));

        Assert.Equal(
            "/facts/things.yaml(1,1): error FACT5123: things/one.next: 'Share + 2147483638' cannot be computed: it divides by zero.\n"
            + "/facts/things.yaml(1,1): error FACT5123: things/one.share: '100 / Count' cannot be computed: it divides by zero.\n"
            + "/facts/things.yaml(2,1): error FACT5123: things/two.next: 'Share + 2147483638' cannot be computed: a number is "
            + "out of range for its type.",
            string.Join('\n', dataset.Diagnostics));
    }
}
