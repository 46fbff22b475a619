using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Yaml;
using static Facts.Compiler.Tests.Binding.SchemaSketch;

namespace Facts.Compiler.Tests.Binding;

public class RecordLocatorTests
{
    [Theory]
    [InlineData("gifts.yaml", "bust: {name: Bust}\n")]
    [InlineData("Gifts.yml", "bust: {name: Bust}\n")]
    [InlineData("gifts.json", "{\"bust\": {\"name\": \"Bust\"}}")]
    [InlineData("gifts/first.yaml", "bust: {name: Bust}\n")]
    [InlineData("GIFTS/deeper/than/that.JSON", "{\"bust\": {\"name\": \"Bust\"}}")]
    public void A_file_or_folder_with_the_name_of_a_table_holds_its_records(string path, string text) =>
        Assert.Equal(
            "Gifts bust={name: Bust}",
            Locate(Of(Table("Gifts"), Table("Agents")), path, text).Replace("'", "", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("media-types.yaml")]
    [InlineData("media_types.yaml")]
    [InlineData("Media Types.yaml")]
    [InlineData("media.types.yaml")]
    [InlineData("mediatypes/a.yaml")]
    public void Names_are_compared_without_case_and_separators(string path) =>
        Assert.Equal("MediaTypes a=b", Locate(Of(Table("MediaTypes")), path, "a: b\n"));

    [Theory]
    [InlineData("a: {x: 1}\nb: {x: 2}\n", "Gifts a={x: 1}; Gifts b={x: 2}")]
    [InlineData("- {id: a}\n- {id: b}\n", "Gifts {id: a}; Gifts {id: b}")]
    [InlineData("a: {x: 1}\n---\n- {id: b}\n", "Gifts a={x: 1}; Gifts {id: b}")]
    [InlineData("{}\n", "")]
    [InlineData("[]\n", "")]
    public void Records_are_a_map_by_key_or_a_list_in_each_document(string text, string expected) =>
        Assert.Equal(expected, Locate(Of(Table("Gifts")), "gifts.yaml", text));

    [Theory]
    [InlineData("gifts:\n  bust: {name: Bust}\n")]
    [InlineData("Gifts:\n  - {id: bust}\n")]
    public void The_name_of_the_table_around_its_records_is_told(string text) =>
        Assert.StartsWith($"FACT1057", Diagnostic(Of(Table("Gifts")), "gifts.yaml", text), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("gifts: {name: Gifts}\n")]
    [InlineData("gifts: {}\nbust: {x: {name: Bust}}\n")]
    [InlineData("gifts: {}\n")]
    public void A_record_may_be_called_like_its_table(string text) =>
        Assert.Empty(RecordLocator.Locate(Of(Table("Gifts")), Reading.Of(text, "gifts.yaml")).Diagnostics);

    [Fact]
    public void A_record_that_is_named_in_the_plural_is_told_where_its_file_is_not_found()
    {
        var dataset = new Emit.CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables: { Gifts: { fields: { name: string } } }\n"),
            ("gifts.yaml", "a: { name: b }\n"));

        Assert.Equal(
            "The file 'gifts.yaml' belongs to no table. 'Gifts' is the name of one record, whose table is 'Giftses': name it in the singular, or "
                + "write 'table: Gifts' below it.",
            Assert.Single(dataset.Diagnostics).Message);
    }

    [Fact]
    public void A_variant_with_a_table_has_a_place_of_its_own()
    {
        var schema = Of(Table("Agents").WithVariant("person", "People"));

        Assert.Equal("Agents/person a={x: 1}", Locate(schema, "people.yaml", "a: {x: 1}\n"));
        Assert.Equal("Agents a={x: 1}", Locate(schema, "agents.yaml", "a: {x: 1}\n"));
    }

    [Fact]
    public void Defaults_are_no_record_and_hold_for_every_record_of_the_file()
    {
        var file = Reading.Of("$defaults: {x: 1}\na: {}\n---\nb: {}\n", "gifts.yaml");
        var located = RecordLocator.Locate(Of(Table("Gifts")), file);

        Assert.Equal(["a", "b"], located.Records.Select(record => record.KeyNode!.Text));
        Assert.Equal("{x: 1}", Reading.Show(located.Defaults!));
    }

    [Fact]
    public void Defaults_of_a_file_that_is_one_record_are_taken_out_of_it()
    {
        var located = RecordLocator.Locate(Of(Table("Gifts", "*.yaml#")), Reading.Of("$defaults: {x: 1}\nname: a\n"));

        Assert.Equal(["$defaults"], Assert.Single(located.Records).TakenNames);
        Assert.NotNull(located.Defaults);
    }

    [Theory]
    [InlineData("dataset.yaml")]
    [InlineData("gifts.schema.yaml")]
    [InlineData("parts/gifts.schema.yml")]
    public void Manifest_and_schema_hold_no_records(string path) => Assert.Equal("", Locate(Of(Table("Gifts")), path, "a: b\n"));

    [Theory]
    [InlineData("products/{slug}.yaml#", "products/python.yaml", "title: Python\n", "T {title: Python} slug=python@1:1")]
    [InlineData("a/*.yaml#", "a/x.yaml", "name: a\n---\nname: b\n", "T {name: a}; T {name: b}")]
    [InlineData("p/{product}.yaml#/releases/*", "p/py.yaml", "releases:\n- {v: 1}\n- {v: 2}\n", "T {v: 1} product=py@2:3; T {v: 2} product=py@3:3")]
    [InlineData("db.json#/{type}", "db.json", "{\"a/b\": {\"x\": 1}}", "T {x: 1} type=a/b@1:2")]
    [InlineData("db.json#/*", "db.json", "{\"a\": {\"x\": 1}}", "T a={x: 1}")]
    [InlineData("c.yaml#/{committee}/*", "c.yaml", "HSAG:\n- {rank: 1}\n", "T {rank: 1} committee=HSAG@1:1")]
    [InlineData("s.yaml#/{country}/{code}", "s.yaml", "AT:\n  W: Wien\n", "T Wien country=AT@1:1 code=W@2:3")]
    [InlineData(
        "{locale}/t.json#/main/*/names/{code}",
        "de/t.json",
        "{\"main\": {\"de\": {\"names\": {\"AT\": \"Austria\"}}}}",
        "T 'Austria' locale=de@1:34 code=AT@1:28")]
    [InlineData("l.yml#/named/{name}", "l.yml", "named: {a: x}\nother: {b: y}\n", "T x name=a@1:9")]
    [InlineData("l.yml#/list/1", "l.yml", "list: [a, b]\n", "T b")]
    [InlineData("w.yaml#/generic*", "w.yaml", "generic1: x\nAT: {y: 1}\ngeneric2: z\n", "T generic1=x; T generic2=z")]
    [InlineData("w.yaml#/[A-Z][A-Z]/*", "w.yaml", "generic1: {x: 1}\nAT: {y: 1}\n", "T y=1")]
    [InlineData("c.yaml#/{of=id}/sub/*", "c.yaml", "- {id: HSAG, sub: [{n: 1}, {n: 2}]}\n", "T {n: 1} of=HSAG@1:8; T {n: 2} of=HSAG@1:8")]
    [InlineData("c.yaml#/{of=id}{code=id}/sub/{code=n}", "c.yaml", "- id: HSAG\n  sub: [{n: '15'}]\n", "T {n: '15'} of=HSAG@1:7 code=HSAG15@2:13")]
    [InlineData("c.yaml#/{of=id}{code=id}/sub/{code=n}", "c.yaml", "- id: HSAG\n  sub: [{m: 1}]\n", "T {m: 1} of=HSAG@1:7")]
    [InlineData("l.yml#/a~1b/*", "l.yml", "a/b: [x]\n", "T x")]
    public void A_from_leads_to_the_records_with_what_it_captures(string from, string path, string text, string expected) =>
        Assert.Equal(expected, Locate(Of(Table("T", from)), path, text));

    [Fact]
    public void A_table_with_a_from_has_no_default_place() =>
        Assert.StartsWith("FACT1050", Diagnostic(Of(Table("Gifts", "other.yaml#/*")), "gifts.yaml", "a: b\n"), System.StringComparison.Ordinal);

    [Fact]
    public void One_file_feeds_several_tables_and_they_take_names_out_of_each_other()
    {
        var schema = Of(Table("Products", "products/{slug}.yaml#"), Table("Releases", "products/*.yaml#/releases/*"));
        var records = RecordLocator.Locate(schema, Reading.Of("title: x\nreleases: [{v: 1}]\n", "products/x.yaml")).Records;

        Assert.Equal(["Products", "Releases"], records.Select(record => record.Table.TableName));
        Assert.Equal(["releases"], records[0].TakenNames);
        Assert.Empty(records[1].TakenNames);
    }

    [Fact]
    public void A_name_is_taken_only_out_of_the_records_that_the_other_pointer_goes_through()
    {
        var schema = Of(Table("Gifts"), Table("Parts", "gifts.yaml#/bust/parts/*"), Table("Marks", "gifts.yaml#/{gift}/marks/*"));
        var gifts = RecordLocator.Locate(schema, Reading.Of("bust: {parts: [], marks: []}\nvase: {}\n", "gifts.yaml")).Records;

        Assert.Equal(["marks", "parts"], gifts[0].TakenNames.Order(System.StringComparer.Ordinal));
        Assert.Equal(["marks"], gifts[1].TakenNames);
    }

    [Fact]
    public void A_pattern_of_names_takes_the_names_that_it_matches()
    {
        var schema = Of(Table("Gifts"), Table("Marks", "gifts.yaml#/*/mark*/*"));
        var gifts = RecordLocator.Locate(schema, Reading.Of("bust: {mark1: [], marks: [], name: x}\nvase: {name: y}\n", "gifts.yaml")).Records;

        Assert.Equal(["mark1", "marks"], gifts[0].TakenNames.Order(System.StringComparer.Ordinal));
        Assert.Empty(gifts[1].TakenNames);
    }

    [Fact]
    public void A_pointer_over_any_name_takes_all_names()
    {
        var schema = Of(Table("Countries", "s.yaml#/*"), Table("States", "s.yaml#/{country}/{code}"));

        Assert.Equal(["*"], RecordLocator.Locate(schema, Reading.Of("AT: {W: Wien}\n", "s.yaml")).Records[0].TakenNames);
    }

    [Fact]
    public void Two_patterns_of_one_table_give_an_entry_once() =>
        Assert.Equal("T a=x; T b=y", Locate(Of(Table("T", "a/x.yaml#/*", "a/*.yaml#/*")), "a/x.yaml", "a: x\nb: y\n"));

    [Theory]
    [InlineData("rules*/**/{id}.yml#", "rules/web/a.yml", "title: x\nlevel: 1\n", "Rules/active {title: x, level: 1} id=a@1:1")]
    [InlineData("rules/*.json#/*", "rules/a.json", "{\"a\": {\"x\": 1}}", "Rules/active a={x: 1}")]
    [InlineData("rules.yaml#/{id}", "rules.yaml", "a: {x: 1}\n", "Rules/active {x: 1} id=a@1:1")]
    [InlineData("rules.yaml#/active/*", "rules.yaml", "active: {a: {x: 1}}\nb: {y: 1}\n", "Rules b={y: 1}; Rules/active a={x: 1}")]
    [InlineData("rules.yaml#/[a-m]*", "rules.yaml", "a: {x: 1}\nz: {y: 1}\n", "Rules z={y: 1}; Rules/active a={x: 1}")]
    [InlineData("other/{id}.yaml#", "rules/a.yaml", "a: {x: 1}\n", "Rules a={x: 1}")]
    public void The_from_of_a_variant_overrules_a_file_that_is_named_like_the_table(string from, string path, string text, string expected) =>
        Assert.Equal(
            expected,
            Locate(Of(Table("Rules").WithVariant("active", null, from)), path, text).Replace("'", "", System.StringComparison.Ordinal));

    [Fact]
    public void The_from_of_one_variant_overrules_the_place_of_another() =>
        Assert.Equal(
            "Rules/old a={x: 1}",
            Locate(
                Of(Table("Rules").WithVariant("active", "Actives").WithVariant("old", null, "actives/old.yaml#/*")),
                "actives/old.yaml",
                "a: {x: 1}\n"));

    [Fact]
    public void The_from_of_another_table_overrules_no_place() =>
        Assert.Equal(
            "Products a={parts: [{n: 1}]}; Parts {n: 1}",
            Locate(Of(Table("Products"), Table("Parts", "products/*.yaml#/*/parts/*")), "products/x.yaml", "a: {parts: [{n: 1}]}\n"));

    [Fact]
    public void A_file_of_no_table_is_reported_as_a_whole()
    {
        var found = Assert.Single(
            RecordLocator.Locate(
                Of(Table("Gifts"), Table("Agents").WithVariant("person", "People")),
                Reading.Of("a: b\n", "other.yaml")).Diagnostics);

        Assert.Equal("FACT1050", found.Id);
        Assert.Equal(
            "The file 'other.yaml' belongs to no table. Name it like its table, write its name in the 'from' of a table, or list "
                + "it under 'ignore' in "
                + "dataset.yaml. The tables are: Gifts, Agents, People.",
            found.Message);
        Assert.Equal(default, found.Place.Range);
    }

    [Theory]
    [InlineData("a.yaml#/items/*", "itms: []\n", "FACT1051 1:1 'itms'")]
    [InlineData("a.yaml#/item*", "itms: []\n", "FACT1051 1:1 'itms'")]
    [InlineData("a.yaml#/items/*", "items: word\n", "FACT1052 1:8 'word'")]
    [InlineData("a.yaml#/items/*", "- x\n- y\n", "FACT1052 1:1 '- x'")]
    [InlineData("*.yaml#/items/x/*", "items: word\n", "FACT1052 1:8 'word'")]
    public void A_pointer_that_leads_nowhere_is_found_where_it_ends(string from, string text, string expected) =>
        Assert.Equal(expected, Diagnostic(Of(Table("Things", from)), "a.yaml", text));

    [Fact]
    public void A_missing_name_is_told_with_a_near_one() =>
        Assert.Equal(
            "The records of Things should be at '#/items/*', but there is no 'items' here. Did you mean 'itms'?",
            Assert.Single(RecordLocator.Locate(Of(Table("Things", "a.yaml#/items/*")), Reading.Of("itms: []\n", "a.yaml")).Diagnostics).Message);

    [Theory]
    [InlineData("*.yaml#/items/*", "other: 1\nitems:\n")]
    [InlineData("a.yaml#/{key}/items/*", "x: {items: []}\ny: {}\n")]
    [InlineData("a.yaml#/items/*", "items:\n")]
    public void Where_a_pattern_leads_to_many_some_may_lack_what_follows(string from, string text) =>
        Assert.Empty(RecordLocator.Locate(Of(Table("Things", from)), Reading.Of(text, "a.yaml")).Diagnostics);

    [Theory]
    [InlineData("*.yaml#/items/*", "itms: [a]\n", "FACT1058 1:1 'itms'")]
    [InlineData("*.yaml#/items/*", "other: 1\n", "FACT1058 1:1 'other'")]
    [InlineData("*.yaml#/item*", "version: 1\n", "FACT1058 1:1 'version'")]
    [InlineData("a.yaml#/{key}/items/*", "x: {items: [{a: 1}]}\ny: {itmes: []}\n", "FACT1058 2:5 'itmes'")]
    public void A_map_of_which_nothing_is_read_is_told(string from, string text, string expected) =>
        Assert.Equal(expected, Diagnostic(Of(Table("Things", from)), "a.yaml", text));

    [Fact]
    public void The_name_that_was_meant_is_told() =>
        Assert.Equal(
            "No table reads anything here: the records of Countries should be at '#/holidays/{code}', but there is no 'holidays'. "
                + "Did you mean 'holidayz'? Correct the name, or list the file under 'ignore' in dataset.yaml.",
            Assert.Single(RecordLocator.Locate(
                Of(Table("Countries", "countries/*.yaml#/holidays/{code}")),
                Reading.Of("holidayz: { SE: { name: Sweden } }\n", "countries/SE.yaml")).Diagnostics).Message);

    [Theory]
    [InlineData("name: x\n")]
    [InlineData("name: x\nparts: {}\n")]
    public void A_record_may_lack_what_another_table_reads_from_it(string text) =>
        Assert.Empty(RecordLocator.Locate(Of(Table("Things", "*.yaml#"), Table("Parts", "*.yaml#/parts/*")), Reading.Of(text, "a.yaml")).Diagnostics);

    [Fact]
    public void A_file_may_lack_what_one_table_reads_if_another_reads_something() =>
        Assert.Empty(RecordLocator.Locate(
            Of(Table("Things", "*.yaml#/things/*"), Table("Parts", "*.yaml#/parts/*")), Reading.Of("parts: [{a: 1}]\n", "a.yaml")).Diagnostics);

    [Theory]
    [InlineData("$default: {x: 1}\nb: {}\n", "FACT1059 1:1 '$default'")]
    [InlineData("b: {}\n$note: hello\n", "FACT1059 2:1 '$note'")]
    public void A_word_with_a_dollar_is_no_record(string text, string expected)
    {
        Assert.Equal(expected, Diagnostic(Of(Table("Gifts")), "gifts.yaml", text));
        Assert.Equal("b", Assert.Single(RecordLocator.Locate(Of(Table("Gifts")), Reading.Of(text, "gifts.yaml")).Records).KeyNode!.Text);
    }

    [Fact]
    public void A_dollar_alone_may_be_a_key() => Assert.Equal("Signs $=dollar", Locate(Of(Table("Signs")), "signs.yaml", "$: dollar\n"));

    [Theory]
    [InlineData("$default: {x: 1}\nitems: []\n", 1)]
    [InlineData("$schema: https://example.org/s.json\nitems: []\n", 0)]
    public void Beside_a_name_that_leads_to_records_only_a_misspelt_word_is_told(string text, int count) =>
        Assert.Equal(count, RecordLocator.Locate(Of(Table("Things", "a.yaml#/items/*")), Reading.Of(text, "a.yaml")).Diagnostics.Length);

    [Fact]
    public void A_text_alone_is_no_record_of_a_default_place() =>
        Assert.Equal("FACT1054 1:1 'word'", Diagnostic(Of(Table("Gifts")), "gifts.yaml", "word\n"));

    [Theory]
    [InlineData("$defaults: [a]\nb: {}\n", "FACT1055 1:12 '[a]'")]
    [InlineData("$defaults: a\nb: {}\n", "FACT1055 1:12 'a'")]
    public void Defaults_that_are_no_map_are_found(string text, string expected) =>
        Assert.Equal(expected, Diagnostic(Of(Table("Gifts")), "gifts.yaml", text));

    private static string Locate(DatasetSchema schema, string path, string text)
    {
        var located = RecordLocator.Locate(schema, Reading.Of(text, path));
        Assert.Empty(located.Diagnostics);
        return string.Join("; ", located.Records.Select(Show));
    }

    private static string Show(RecordNode record)
    {
        var variant = record.Variant is null ? "" : "/" + record.Variant.Name;
        var key = record.KeyNode is null ? "" : record.KeyNode.Text + "=";
        var captures = record.Captures.Select(
            capture => $" {capture.Field}={capture.Text}@{capture.Place.Range.Start.Line + 1}:{capture.Place.Range.Start.Column + 1}");
        return $"{record.Table.TableName}{variant} {key}{Reading.Show(record.Node)}{string.Concat(captures)}";
    }

    private static string Diagnostic(DatasetSchema schema, string path, string text) =>
        Reading.Diagnostic(Assert.Single(RecordLocator.Locate(schema, Reading.Of(text, path)).Diagnostics), text);
}
