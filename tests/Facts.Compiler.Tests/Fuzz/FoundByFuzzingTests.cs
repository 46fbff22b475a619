using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Naming;
using Facts.Compiler.Tests.Emit;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Fuzz;

/// <summary>Bugs found by fuzzing, each reduced to a small input.</summary>
public sealed class FoundByFuzzingTests
{
    private const string Manifest = "name: Trial\nnamespace: Facts.Trial\n";

    [Theory]
    [InlineData("things.yaml", "a: { x: 1 }\n")]
    [InlineData("thing.schema.yaml", "enums: { A: [b] }\n")]
    public void Without_a_manifest_every_diagnostic_has_a_file_or_none(string path, string text)
    {
        var dataset = new CompiledDataset((path, text));

        Assert.Equal(
            ["FACT2001", "FACT2006"],
            dataset.Diagnostics.Select(diagnostic => diagnostic.Id)
                .Where(id => id.StartsWith("FACT2", System.StringComparison.Ordinal))
                .Order(System.StringComparer.Ordinal));
        Assert.All(dataset.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Place.File));
    }

    [Fact]
    public void Of_two_manifests_the_same_one_counts_in_any_order_of_files()
    {
        (string, string)[] files = [("dataset.yml", "name: Inner\n"), ("dataset.yaml", Manifest), ("x.schema.yaml", "tables: { Thing: }\n")];

        const string expected =
            "/facts/dataset.yml(1,1): error FACT2002: A dataset has one manifest, but here are two: dataset.yaml and dataset.yml. "
            + "Move what only dataset.yml says into dataset.yaml, and delete dataset.yml.";
        Assert.Equal(expected, Diagnostics(files));
        Assert.Equal(expected, Diagnostics([.. files.Reverse()]));
    }

    [Fact]
    public void A_key_of_a_type_that_cannot_be_one_is_reported_and_stores_nothing()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest), ("x.schema.yaml", "tables:\n  Thing:\n    fields:\n      id: byte[]\n"), ("things.yaml", "AAAA: {}\n"));

        Assert.Equal(
            "/facts/x.schema.yaml(4,7): error FACT2062: 'id' cannot be a key, because it is a byte[]. "
                + "A key is a string, an integer, a char, an enum, a Guid, a DateOnly or a reference, and is always given.",
            Assert.Single(dataset.Diagnostics).ToString());
    }

    [Fact]
    public void A_default_that_is_no_unique_key_is_told_at_the_record_that_leaves_the_field_out() =>
        Assert.Equal(
            "/facts/things.yaml(2,1): error FACT4009: things/b: 'same' (x) is already used at things.yaml line 1, and no two records may share it. "
                + "Correct one of the two.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                (
                    "x.schema.yaml",
                    "tables:\n  Thing:\n    indexes:\n      - { by: x, unique: true }\n    fields:\n      x: { type: string, default: same }\n"),
                ("things.yaml", "a: {}\nb: {}\n")));

    [Fact]
    public void An_option_that_two_readers_look_at_is_told_once() =>
        Assert.Equal(
            "/facts/x.schema.yaml(3,13): error FACT2007: 'ignore' of the table 'Thing' must be a text or a list of texts, but is a map.",
            Diagnostics(("dataset.yaml", Manifest), ("x.schema.yaml", "tables:\n  Thing:\n    ignore: { a: b }\n"), ("things.yaml", "{}")));

    [Fact]
    public void A_citation_of_a_field_whose_type_does_not_exist_is_no_second_mistake() =>
        Assert.Equal(
            "/facts/x.schema.yaml(4,10): error FACT2032: There is no type 'Qqqq'.",
            Diagnostics(
                ("dataset.yaml", Manifest + "sources: { book: { title: Book } }\n"),
                ("x.schema.yaml", "tables:\n  Thing:\n    fields:\n      x: Qqqq\n"),
                ("things.yaml", "a: { x: { $value: b, $cite: { at: 1, status: asserted } } }\n")));

    [Theory]
    [InlineData(
        "Trial",
        "Read",
        "/facts/x.schema.yaml(2,3): error FACT2025: The table 'Read' cannot have the C# name Read, because every record with variants has a member "
            + "of that name. Give it another name with 'as: OtherName'.")]
    [InlineData(
        "Trial",
        "Match",
        "/facts/x.schema.yaml(2,3): error FACT2025: The table 'Match' cannot have the C# name Match, because every record with variants has a member "
            + "of that name. Give it another name with 'as: OtherName'.")]
    [InlineData(
        "Trial",
        "EqualityContract",
        "/facts/x.schema.yaml(2,3): error FACT2025: The table 'EqualityContract' cannot have the C# name EqualityContract, because every C# type has "
            + "a member of that name. Give it another name with 'as: OtherName'.")]
    [InlineData(
        "GetType",
        "Thing",
        "/facts/dataset.yaml(1,1): error FACT2025: The dataset cannot have the C# name GetType, because every C# type has a member of that name. "
            + "Give it another name with 'name: OtherName'.")]
    [InlineData(
        "Trial",
        "ToString",
        "/facts/x.schema.yaml(2,3): error FACT2025: The table 'ToString' cannot have the C# name ToString, because every C# type has a member of "
            + "that name. Give it another name with 'as: OtherName'.")]
    public void A_type_cannot_have_the_name_of_a_member_of_its_own(string dataset, string table, string expected) =>
        Assert.Equal(
            expected,
            Diagnostics(
                ("dataset.yaml", $"name: {dataset}\nnamespace: Facts.Trial\n"),
                ("x.schema.yaml", $"tables:\n  {table}:\n    table: Things\n    variants: {{ big:, small: }}\n")));

    [Theory]
    [InlineData("Key", "at")]
    [InlineData("thing", "a")]
    public void Names_that_are_near_those_of_the_runtime_or_of_the_language_give_no_warning(string table, string key)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", $"tables:\n  {table}:\n    as: {table}\n    table: All\n"),
            ("all.yaml", $"{key}: {{}}\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [Theory]
    [InlineData("Index")]
    [InlineData("OrderedIndex")]
    [InlineData("Count")]
    [InlineData("Hash")]
    [InlineData("Enumerator")]
    [InlineData("Provenance")]
    public void A_record_with_variants_can_be_named_as_a_member_of_tables_is(string name)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", $"tables:\n  {name}:\n    table: Things\n    variants: {{ big:, small: {{ table: SmallThings }} }}\n"),
            ("things.yaml", "a: { kind: big }\nb: { kind: small }\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal("b", dataset.Evaluate("Trial.SmallThings[\"b\"].Key"));
    }

    [Fact]
    public void A_unit_without_a_name_is_reported_and_defines_nothing() =>
        Assert.StartsWith(
            "/facts/x.schema.yaml(2,10): error FACT2048: ",
            Diagnostics(("dataset.yaml", Manifest), ("x.schema.yaml", "tables: { Thing: }\nunits: { : }\n")));

    [Fact]
    public void A_message_about_a_long_text_that_cannot_be_seen_stays_short() =>
        Assert.All(
            new CompiledDataset(("dataset.yaml", Manifest + $"na{string.Concat(Enumerable.Repeat("\u202E", 400))}me:\u0001 x\n")).Diagnostics,
            diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 1_000));

    [Fact]
    public void A_unique_reference_with_an_inverse_is_one_index()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", "tables:\n  Thing:\n    fields:\n      next: { type: Thing?, inverse: Before, unique: true }\n"),
            ("things.yaml", "a: { next: b }\nb: {}\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal("a", dataset.Evaluate("Trial.Things.ByNext(\"b\").Single().Key"));
        Assert.Equal("a", dataset.Evaluate("Trial.Things[\"b\"].Before.Single().Key"));
    }

    [Fact]
    public void A_key_that_is_a_map_with_a_list_as_its_key_is_one_mistake() =>
        Assert.Equal(
            "/facts/things.yaml(1,3): error FACT1021: A key must be a text, not a list or a map. "
                + "If the brackets belong to the text, put it in quotes.",
            Diagnostics(("dataset.yaml", Manifest), ("x.schema.yaml", "tables: { Thing: }\n"), ("things.yaml", "? [a, b]: { name: Bust }\n")));

    [Fact]
    public void No_namespace_hides_a_type_of_the_runtime()
    {
        Assert.Equal(
            typeof(FactDate).Assembly
                .GetExportedTypes()
                .Where(type => type is { Namespace: "Facts", IsNested: false })
                .Select(type => type.Name.Split('`')[0])
                .Distinct()
                .Order(System.StringComparer.Ordinal),
            ReservedNames.RuntimeTypes.Order(System.StringComparer.Ordinal));
        Assert.Equal(
            "/facts/dataset.yaml(2,12): error FACT2013: 'Facts.LocalizedText.Of' cannot be the namespace, because Facts.LocalizedText is a type that "
                + "the generated code needs. Choose another, such as 'namespace: Facts.LocalizedTextFacts'.",
            Diagnostics(
                ("dataset.yaml", "name: Trial\nnamespace: Facts.LocalizedText.Of\n"),
                ("x.schema.yaml", "tables: { Thing: }\n"),
                ("things.yaml", "{}")));
    }

    [Fact]
    public void Hidden_characters_make_no_other_namespace() =>
        Assert.StartsWith(
            "FACT2013",
            new CompiledDataset(
                ("dataset.yaml", "name: Trial\nnamespace: Fa\u200Dcts.FactDate\n"),
                ("x.schema.yaml", "tables: { Thing: }\n"),
                ("things.yaml", "{}")).Diagnostics.Single().Id,
            System.StringComparison.Ordinal);

    [Fact]
    public void A_value_may_be_called_as_the_key_of_a_record()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            (
                "x.schema.yaml",
                "tables:\n  Thing:\n    key: number\n    fields: { number: ulong, by: Key? }\nvalues:\n  Key:\n"
                    + "    variants: { round: { fields: { teeth: int } }, flat: }\n"),
            ("things.yaml", "- { number: 7, by: { kind: round, teeth: 3 } }\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal(3, dataset.Evaluate("((Key.Round)Trial.Things[7].By!).Teeth"));
    }

    [Fact]
    public void A_key_called_key_of_a_type_that_does_not_exist_is_one_mistake() =>
        Assert.Equal(
            "/facts/x.schema.yaml(5,12): error FACT2032: There is no type 'Qqqq'.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables:\n  Thing:\n    key: key\n    fields:\n      key: Qqqq\n"),
                ("things.yaml", "- { key: a }\n")));

    [Fact]
    public void A_variant_cannot_declare_the_key_that_its_table_has_without_saying_so() =>
        Assert.Equal(
            "/facts/x.schema.yaml(4,26): error FACT2020: 'id' is declared twice: here and at x.schema.yaml, line 2. Rename or remove one of the two.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables:\n  Thing:\n    variants:\n      round: { fields: { id: int } }\n      flat: {}\n"),
                ("things.yaml", "a: { kind: round }\nb: { kind: flat }\n")));

    [Fact]
    public void A_text_in_languages_can_be_shown_where_a_rule_fails()
    {
        // Members that lead to the value itself were printed without end.
        BoundValue text = new BoundText(new YamlScalar(default, "Bust", ScalarStyle.Plain), [("", "Bust")]);

        Assert.StartsWith("BoundText {", text.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_defaults_are_checked_in_a_file_without_records() =>
        Assert.Equal(
            "/facts/things.yaml(1,14): error FACT3038: $defaults: no record of this file has a field 'cuont'. Did you mean 'count'?",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables: { Thing: { fields: { count: int? } } }\n"),
                ("things.yaml", "$defaults: { cuont: 1 }\n")).Split('\n')[0]);

    [Theory]
    [InlineData("sources:")]
    [InlineData("sources: ~")]
    [InlineData("sources: {}")]
    public void An_empty_record_of_unknown_variant_is_not_dropped(string entry) =>
        Assert.StartsWith(
            "/facts/things.yaml(1,1): error FACT3029: things/sources: say which Thing it is with 'kind: …', one of ",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables:\n  Thing:\n    fields: { size: int? }\n    variants: { round: , flat: }\n"),
                ("things.yaml", $"{entry}\na: {{ kind: flat }}\n")));

    [Fact]
    public void Defaults_in_a_later_document_are_not_dropped() =>
        Assert.Equal(
            "/facts/things.yaml(3,1): error FACT1069: The $defaults of a file are at the top of its first document, and hold for all of them; "
                + "here they are not read. Move them there.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables: { Thing: { fields: { count: int? } } }\n"),
                ("things.yaml", "a: { count: 1 }\n---\n$defaults: { count: 2 }\nb: {}\n")));

    [Fact]
    public void Links_of_a_default_in_a_schema_without_tables_are_not_read() =>
        Assert.StartsWith(
            "/facts/dataset.yaml(1,1): error FACT2006: No schema file declares a table.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "values:\n  Thing:\n    fields: { year: { type: int, default: { $value: 1, $derived: { from: [a] } } } }\n")));

    [Theory]
    [InlineData("  name: { en: b }*/\n  size: 5\n", "'*/'", 18)]
    [InlineData("  name: [b] *x\n  size: 5\n", "'*x'", 13)]
    public void An_alias_behind_a_value_is_not_a_key(string fields, string sign, int column) =>
        Assert.Equal(
            $"/facts/things.yaml(2,{column}): error FACT1009: {sign} is out of place here. If it belongs to a text, put the text in quotes; "
                + "else remove it.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables: { Thing: { fields: { name: LocalizedText?, size: int? } } }\n"),
                ("things.yaml", "a:\n" + fields)));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-")]
    [InlineData("\u2212")]
    public void A_duration_that_is_too_long_or_only_a_sign_is_not_one(string text) =>
        Assert.StartsWith(
            $"/facts/things.yaml(1,12): error FACT3012: things/a.time: '{text}' is not a duration.",
            Diagnostics(
                ("dataset.yaml", Manifest),
                ("x.schema.yaml", "tables: { Thing: { fields: { time: TimeSpan } } }\n"),
                ("things.yaml", $"a: {{ time: '{text}' }}\n")));

    private static string Diagnostics(params (string Path, string Text)[] files) => string.Join('\n', new CompiledDataset(files).Diagnostics);
}
