using System;
using System.Linq;
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
        "FACT4006 1:29 <b> agents/a.country: 'b' is a person (agents.yaml line 2), but the field takes Agent.Country. If it is one, write "
            + "'kind: country' in it; if not, refer to another record.")]
    [InlineData("a: { kind: person, about: pyongyang }\npyongyang: { kind: country }\n",
        "FACT4007 1:27 <pyongyang> agents/a.about: 'pyongyang' is a key of Agents and of Places. Say which one is meant: { Agent: pyongyang }.")]
    [InlineData("a: { kind: person, about: nowhere }\n",
        "FACT4005 1:27 <nowhere> agents/a.about: there is no record 'nowhere' in Agents or Places. There is only 'pyongyang'.")]
    [InlineData("a: { kind: person, name: n }\nb: { kind: person, name: n }\n",
        "FACT4008 2:26 <n> agents/b.name: 'n' is already used at agents.yaml line 1, and no two records may share it. Correct one of the two.")]
    [InlineData("a: { kind: person, boss: b }\nb: { kind: person, boss: a }\n",
        "FACT4010 2:26 <a> agents/b.boss: these references must not form a circle: b → a (agents.yaml line 2), a → b (agents.yaml line 1). "
            + "One of them must name another record, or none.")]
    [InlineData("a: { kind: person, $formerly: [b] }\nb: { kind: person }\n",
        "FACT4002 2:1 <b> agents/b: 'b' is its key, so it cannot be a former key of agents/a (agents.yaml line 1). If agents/a is this record under "
            + "its new key, delete this one; if not, remove 'b' from $formerly there.")]
    [InlineData("a: { kind: person, $formerly: [a] }\n",
        "FACT4002 1:32 <a> agents/a: 'a' is its key, so it cannot be a former key. Remove it from $formerly.")]
    [InlineData("a: { kind: person, $formerly: [c] }\nb: { kind: person, $formerly: c }\n",
        "FACT4003 2:31 <c> agents/b: 'c' is already a former key of agents/a. Keep it in one of them.")]
    [InlineData("a: { kind: person, $formerly: [[c]] }\n",
        "FACT4004 1:32 <[c]> agents/a: '[c]' cannot be a former key of Agents. Write a text.")]
    public void What_is_wrong_between_records_is_told_at_its_place(string agents, string expected) =>
        Assert.Equal(expected, new TestDataset(Schema).With("agents.yaml", agents).With("places.yaml", "pyongyang: {}\n").AllDiagnostics());

    [Theory]
    [InlineData("people.yaml", "kim: {}\n", "Agent.Country", "people.yaml line 1", "move it to countries.json")]
    [InlineData("people/all.yaml", "lee: {}\nkim: {}\n", "Agent.Country", "people/all.yaml line 2", "move it to countries.json")]
    [InlineData("people.yaml", "kim: {}\n", "Agent.Ship", "people.yaml line 1", "move it to where 'fleet/*.yaml#/*' finds it")]
    [InlineData("people.yaml", "kim: {}\n", "Agent.Deity", "people.yaml line 1", "move it to agents.yaml and write 'kind: deity' in it")]
    [InlineData("agents.yaml", "kim: { kind: deity }\n", "Agent.Country", "agents.yaml line 1", "write 'kind: country' in it")]
    [InlineData("agents.yaml", "$defaults: { kind: deity }\nkim: {}\n", "Agent.Country", "agents.yaml line 2", "write 'kind: country' in it")]
    [InlineData("agents.json", "{ \"kim\": { \"kind\": \"deity\" } }", "Agent.Country", "agents.json line 1", "write 'kind: country' in it")]
    public void How_a_record_gets_the_variant_is_told(string file, string agents, string type, string place, string advice) =>
        Assert.EndsWith(
            $"({place}), but the field takes {type}. If it is one, {advice}; if not, refer to another record.",
            new TestDataset(
                $$"""
                tables:
                  Voyage: { fields: { by: {{type}} } }
                  Agent:
                    variants: { person: { table: People }, country: { table: Countries }, ship: { from: "fleet/*.yaml#/*" }, deity: }
                """)
                .With("voyages.yaml", "first: { by: kim }\n")
                .With("countries.json", "{ \"korea\": {} }")
                .With(file, agents)
                .LinkingDiagnostics());

    [Theory]
    [InlineData("slug: birch", "")]
    [InlineData("slug: oak", "")]
    [InlineData("slug: beech", null)]
    public void A_record_that_contradicts_its_location_has_either_key(string line, string? others)
    {
        var dataset = new TestDataset(
            """
            tables:
              Tree: { from: "trees/{slug}.yaml#", key: slug, fields: { slug: string } }
              Wood: { fields: { trees: { type: "Tree[]", inverse: { as: Woods, maxItems: 1 } } } }
            """)
            .With("woods.yaml", $"first: {{ trees: [birch, beech{(line.Contains("oak", StringComparison.Ordinal) ? ", oak" : "")}] }}\n")
            .With("trees/beech.yaml", line)
            .With("trees/birch.yaml", "slug: birch");

        Assert.Equal(others is not null, dataset.BindingDiagnostics().Contains("FACT3041", StringComparison.Ordinal));
        Assert.Equal("", dataset.LinkingDiagnostics() + dataset.CheckingDiagnostics());
    }

    [Fact]
    public void Records_that_contradict_their_locations_in_the_same_way_are_reported_once_each()
    {
        var dataset = new TestDataset(
            "tables:\n  Tree: { from: \"trees/{wood}/{slug}.json#\", key: [wood, slug], fields: { wood: string, slug: string } }\n")
            .With("trees/a/elm.json", "{ \"slug\": \"oak\" }")
            .With("trees/a/fir.json", "{ \"slug\": \"oak\", \"$formerly\": [[\"a\", \"elm\"]] }")
            .With("trees/b/oak.json", "{ \"wood\": \"a\" }");

        Assert.Equal(3, dataset.BindingDiagnostics().Split('\n').Count(line => line.StartsWith("FACT3041", StringComparison.Ordinal)));
        Assert.Equal("", dataset.LinkingDiagnostics());
    }

    [Fact]
    public void A_key_that_stands_in_two_files_names_both() =>
        Assert.Equal("FACT4001 1:1 <p> places/p: the key 'p' is already used at places/a.yaml line 2. Rename or remove one of the two records.",
            new TestDataset(Schema).With("places/b.yaml", "p: {}\n").With("places/a.yaml", "o: {}\np: {}\n").AllDiagnostics());

    [Theory]
    [InlineData(
        "code: { type: string, unique: true }",
        "a: { code: c }\nb: { code: C }\nd: { code: c }\n",
        "FACT4008 3:12 <c> things/d.code: 'c' is already used at things.yaml line 1, and no two records may share it. Correct one of the two.")]
    [InlineData(
        "code: { type: int?, unique: true }",
        "a: { code: 1 }\nb: {}\nc: {}\nd: { code: +1 }\n",
        "FACT4008 4:12 <+1> things/d.code: '+1' is already used at things.yaml line 1, and no two records may share it. Correct one of the two.")]
    [InlineData("code: { type: Stated<int>, unique: true }", "a: { code: null }\nb: { code: null }\nc: {}\n", "")]
    [InlineData(
        "code: { type: Set<string>, unique: true }",
        "a: { code: [c, d] }\nb: { code: [e, d] }\n",
        "FACT4008 2:16 <d> things/b.code[1]: 'd' is already used at things.yaml line 1, and no two records may share it. Correct one of the two.")]
    [InlineData(
        "code: { type: int, unique: true, default: 1 }",
        "a: {}\nb: {}\n",
        "FACT4008 2:1 <b> things/b.code: '1' is already used at things.yaml line 1, and no two records may share it. Correct one of the two.")]
    [InlineData(
        "size: Size",
        "a: { size: { code: c } }\nb: { size: { code: c } }\n",
        "FACT4008 2:20 <c> things/b.size.code: 'c' is already used at things.yaml line 1, and no two records may share it. Correct one of the two.")]
    public void A_unique_value_that_stands_twice_is_told_at_the_second(string field, string things, string expected) =>
        Assert.Equal(
            expected,
            new TestDataset(
                $"tables:\n  Thing: {{ fields: {{ {field} }} }}\nvalues: {{ Size: {{ fields: {{ code: {{ type: string, unique: true }} }} }} }}\n")
                .With("things.yaml", things)
                .AllDiagnostics());

    [Theory]
    [InlineData(
        "a: { room: 1, shelf: 2 }\nb: { room: 1, shelf: 3 }\nc: { room: 1, shelf: 2 }\n",
        "FACT4009 3:12 <1> things/c: '1/2' (room, shelf) is already used at things.yaml line 1, and no two records may share it. "
            + "Correct one of the two.")]
    [InlineData("a: { room: 1 }\nb: { room: 1 }\n", "")]
    [InlineData("a: { room: 1, shelf: null }\nb: { room: 1, shelf: null }\n", "")]
    [InlineData("a: { shelf: 2 }\nb: { shelf: 2 }\nc: {}\nd: {}\n", "")]
    [InlineData(
        "a: { shelf: 2, tags: [x, y], hall: 7 }\nb: { tags: [y], hall: 7 }\n",
        "FACT4009 2:13 <y> things/b: 'y/7' (tags, hall) is already used at things.yaml line 1, and no two records may share it. "
            + "Correct one of the two.")]
    [InlineData(
        "a: { tags: [x] }\nb: { tags: [x] }\n",
        "FACT4009 2:13 <x> things/b: 'x/9' (tags, hall) is already used at things.yaml line 1, and no two records may share it. "
            + "Correct one of the two.")]
    public void Values_that_are_unique_together_are_not_where_one_of_them_is_absent(string things, string expected) =>
        Assert.Equal(
            expected,
            new TestDataset(
                "tables:\n  Thing: { unique: [[room, shelf], [tags, hall]], fields: { room: int?, shelf: int?, tags: Set<string>, hall: { type: "
                    + "int, default: 9 } } }\n")
                .With("things.yaml", things).AllDiagnostics());

    [Fact]
    public void A_default_that_is_unique_with_others_is_told_at_the_key_of_the_second_record() =>
        Assert.Equal(
            "FACT4009 2:1 <b> things/b: '1/2' (room, shelf) is already used at things.yaml line 1, and no two records may share it. "
                + "Correct one of the two.",
            new TestDataset("tables:\n  Thing: { unique: [[room, shelf]], fields: { room: { type: int, default: 1 }, shelf: int } }\n")
                .With("things.yaml", "a: { shelf: 2 }\nb: { shelf: 2 }\n").AllDiagnostics());

    [Theory]
    [InlineData(
        "Thing?",
        "a: { part: a }\n",
        "FACT4010 1:12 <a> things/a.part: these references must not form a circle: a → a (things.yaml line 1). "
            + "It must name another record, or none.")]
    [InlineData(
        "Thing?",
        "a: { part: b }\nb: { part: c }\nc: { part: b }\n",
        "FACT4010 3:12 <b> things/c.part: these references must not form a circle: c → b (things.yaml line 3), b → c (things.yaml line 2). "
            + "One of them must name another record, or none.")]
    [InlineData("Set<Thing>", "a: { part: [b, c] }\nb: { part: [d] }\nc: { part: [d] }\nd: {}\n", "")]
    [InlineData(
        "Set<Thing>",
        "a: { part: [b, c] }\nb: {}\nc: { part: [b, a] }\n",
        "FACT4010 3:16 <a> things/c.part: these references must not form a circle: c → a (things.yaml line 3), a → c (things.yaml line 1). "
            + "One of them must name another record, or none.")]
    [InlineData(
        "Thing",
        "a: { part: a }\nb: { part: c }\nc: { part: a }\nd: { part: a }\n",
        "FACT4010 1:12 <a> things/a.part: these references must not form a circle: a → a (things.yaml line 1). It must name another record.")]
    [InlineData(
        "Thing?",
        "a: {}\nb: { part: d }\nc: { part: a }\nd: { part: b }\ne: { part: d }\n",
        "FACT4010 2:12 <d> things/b.part: these references must not form a circle: b → d (things.yaml line 2), d → b (things.yaml line 4). "
            + "One of them must name another record, or none.")]
    [InlineData(
        "Thing?",
        "a: { part: c }\nb: { part: c }\nc: { part: d }\nd: { part: b }\n",
        "FACT4010 4:12 <b> things/d.part: these references must not form a circle: d → b (things.yaml line 4), b → c (things.yaml line 2), "
            + "c → d (things.yaml line 3). One of them must name another record, or none.")]
    public void A_circle_of_references_is_named_where_it_closes(string type, string things, string expected) =>
        Assert.Equal(
            expected,
            new TestDataset($"tables:\n  Thing: {{ fields: {{ part: {{ type: {type}, acyclic: true }} }} }}\n")
                .With("things.yaml", things)
                .AllDiagnostics());

    [Fact]
    public void A_long_circle_is_cut_and_its_steps_are_second_places()
    {
        var things = string.Concat(Enumerable.Range(0, 20).Select(number => $"t{number}: {{ part: t{(number + 1) % 20} }}\n"));
        var diagnostic = Assert.Single(
            new TestDataset("tables:\n  Thing: { fields: { part: { type: Thing?, acyclic: true } } }\n")
                .With("things.yaml", things)
                .Check());

        Assert.StartsWith(
            "things/t19.part: these references must not form a circle: t19 → t0 (things.yaml line 20), t0 → t1 (things.yaml line 1), ",
            diagnostic.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            ", t10 → t11 (things.yaml line 11), …. One of them must name another record, or none.", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(11, diagnostic.Related.Length);
        Assert.Equal(
            ("From 't1'", 1, 12),
            (diagnostic.Related[1].Message, diagnostic.Related[1].Place.Range.Start.Line, diagnostic.Related[1].Place.Range.Start.Column));
    }

    [Fact]
    public void A_field_of_one_variant_is_not_taken_for_one_of_the_same_name_of_another() =>
        Assert.Equal(
            "",
            new TestDataset(
                "tables:\n  Thing: { variants: { a: { fields: { part: { type: Thing?, acyclic: true } } }, b: { fields: { part: Thing? } } } }\n")
                .With("things.yaml", "x: { kind: a, part: y }\ny: { kind: b, part: x }\n").AllDiagnostics());

    [Fact]
    public void A_record_with_errors_is_not_missing()
    {
        var diagnostics = new TestDataset(Schema)
            .With("agents.yaml", "a: { kind: person, about: { Place: p } }\n")
            .With("places.yaml", "p: { size: big }\n")
            .AllDiagnostics();
        Assert.StartsWith("FACT3005 1:12 <big> places/p.size", diagnostics, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostics);
    }

    [Fact]
    public void Variants_with_tables_stand_together_and_former_keys_are_found()
    {
        var dataset = new TestDataset(Schema).With(
            "agents.yaml", "c: { kind: country }\np: { kind: person, $formerly: q, country: c }\nd: { kind: country }\n");
        Assert.Equal("", dataset.AllDiagnostics());
        var table = dataset.Link().Tables[0];
        Assert.Equal("(0, 1) (1, 2)", string.Join(" ", table.VariantRows));
        Assert.Equal("p", table.Rows[table.FormerKeys[0].Row].Key.ToString());
    }
}
