using System;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Linking;

public sealed class LinkerTests
{
    private const string Schema = """
        tables:
          Agent:
            fields:
              name: { type: string?, unique: true }
              boss: { type: Agent?, acyclic: true }
              country: Agent.Country?
              about:
                type: OneOf<Agent, Place>?
            variants: { person: { table: People }, country: { table: Countries } }
            unique: [[name, boss]]
          Place: { fields: { size: int? } }
        """;

    [Theory]
    [InlineData("a: { kind: person, boss: kim-jong-unn }\nkim-jong-un: { kind: person }\n",
        "FACT4005 1:26 <kim-jong-unn> agents/a.boss: there is no record 'kim-jong-unn' in Agents. Did you mean 'kim-jong-un'?")]
    [InlineData("a: { kind: person, country: b }\nb: { kind: person }\n",
        "FACT4006 1:29 <b> agents/a.country: 'b' is a person, but the field takes Agent.Country.")]
    [InlineData("a: { kind: person, about: pyongyang }\npyongyang: { kind: country }\n",
        "FACT4007 1:27 <pyongyang> agents/a.about: 'pyongyang' is a key of Agents and of Places. Say which one is meant: { Agent: pyongyang }.")]
    [InlineData("a: { kind: person, about: nowhere }\n",
        "FACT4005 1:27 <nowhere> agents/a.about: there is no record 'nowhere' in Agents or Places.")]
    [InlineData("a: { kind: person, name: n }\nb: { kind: person, name: n }\n",
        "FACT4008 2:26 <n> agents/b.name: 'n' is already taken, at agents.yaml line 1, and no two records may share it.")]
    [InlineData("a: { kind: person, boss: b }\nb: { kind: person, boss: a }\n",
        "FACT4010 2:26 <a> agents/b.boss: these references must not come back to where they start: a → b → a.")]
    [InlineData("a: { kind: person, $formerly: [b] }\nb: { kind: person }\n",
        "FACT4002 1:32 <b> agents/a: 'b' cannot be a former key, because the record at agents.yaml line 2 has it. Remove it from $formerly.")]
    [InlineData("a: { kind: person, $formerly: [c] }\nb: { kind: person, $formerly: c }\n",
        "FACT4003 2:31 <c> agents/b: 'c' is already a former key of agents/a. Keep it at one of them.")]
    [InlineData("a: { kind: person, $formerly: [[c]] }\n",
        "FACT4004 1:32 <[c]> agents/a: '[c]' cannot be a former key of Agents. Write one string.")]
    public void What_is_wrong_between_records_is_told_at_its_place(string agents, string expected) =>
        Assert.Equal(expected, new TestDataset(Schema).With("agents.yaml", agents).With("places.yaml", "pyongyang: {}\n").AllFindings());

    [Fact]
    public void A_key_that_stands_in_two_files_names_both() =>
        Assert.Equal("FACT4001 1:1 <p> places/p: the key 'p' is already taken, at places/a.yaml line 2. Rename or remove one of the two records.",
            new TestDataset(Schema).With("places/b.yaml", "p: {}\n").With("places/a.yaml", "o: {}\np: {}\n").AllFindings());

    [Fact]
    public void A_record_with_errors_is_not_missing()
    {
        var findings = new TestDataset(Schema).With("agents.yaml", "a: { kind: person, about: { Place: p } }\n").With("places.yaml", "p: { size: big }\n").AllFindings();
        Assert.StartsWith("FACT3005 1:12 <big> places/p.size", findings, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', findings);
    }

    [Fact]
    public void Variants_with_tables_stand_together_and_former_keys_are_found()
    {
        var dataset = new TestDataset(Schema).With("agents.yaml", "c: { kind: country }\np: { kind: person, $formerly: q, country: c }\nd: { kind: country }\n");
        Assert.Equal("", dataset.AllFindings());
        var table = dataset.Link().Tables[0];
        Assert.Equal("(0, 1) (1, 2)", string.Join(" ", table.VariantRows));
        Assert.Equal("p", table.Rows[table.FormerKeys[0].Row].Key.ToString());
    }
}
