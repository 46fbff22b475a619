using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Schema;

public class DatasetFilesTests
{
    private const string Manifest = "name: Sample\nnamespace: Facts.Sample\n";
    private const string Tables = "tables:\n  Gift: { fields: { name: string } }\n";

    [Fact]
    public void The_manifest_is_read()
    {
        var manifest = SchemaText.ReadFiles(
            (
                "dataset.yaml",
                "name: Summit\nnamespace: Facts.PyongyangSummit\ntitle: The visit\ndescription: What it says.\nlicense: CC-BY-4.0\nversion: 1.10\n"
                    + "sources:\n  article: { title: Report }\n"),
            ("a.schema.yaml", Tables)).Schema!.Manifest;

        Assert.Equal(("Summit", "Facts.PyongyangSummit", "The visit", "What it says.", "CC-BY-4.0", "1.10"),
            (manifest.Name, manifest.Namespace, manifest.Title, manifest.Description, manifest.License, manifest.Version));
        Assert.Equal("article", Assert.Single(manifest.Sources).Id);
    }

    [Fact]
    public void Declarations_of_several_files_are_merged()
    {
        var schema = SchemaText.ReadFiles(
            ("dataset.yaml", Manifest),
            ("b.schema.yml", "enums:\n  Colour: [red]\nunits:\n  day: { symbol: d, is: 24 hour }\n"),
            ("a.schema.yaml", Tables + "units: { hour: }\nvalues: { Role: { fields: { shade: Colour } } }\n")).Schema!;

        Assert.Equal("Gift", Assert.Single(schema.Tables).Name);
        Assert.Equal("Role", Assert.Single(schema.Values).Name);
        Assert.Equal("Colour", Assert.Single(schema.Enums).Name);
        Assert.Equal(["hour", "day"], schema.Units.Select(unit => unit.Name));
        Assert.Equal("24 hour", schema.Units[1].Is);
    }

    [Theory]
    [InlineData("FACT2004: dataset.yaml does not name the dataset. Write a line such as 'name: Gifts'.", "1,1", "namespace: A.B\n")]
    [InlineData(
        "FACT2003: 'my facts' cannot be the name of the dataset, because a C# class is named after it. "
            + "Write letters and digits only, such as 'name: MyFacts'.",
        "1,7",
        "name: my facts\n")]
    [InlineData(
        "FACT2005: 'a/b' cannot be the namespace. Write C# names joined by dots, such as 'namespace: A.B'.",
        "2,12",
        "name: Sample\nnamespace: a/b\n")]
    [InlineData("FACT2008: Dataset.yaml has no option 'licence'. Did you mean 'license'?", "2,1", "name: Sample\nlicence: MIT\n")]
    [InlineData("FACT2012: 'tables' belongs in a schema file such as gifts.schema.yaml, not in dataset.yaml.", "2,1", "name: Sample\ntables:\n")]
    public void A_wrong_manifest_is_reported_once(string message, string place, string manifest) =>
        Assert.Equal(
            $"dataset.yaml({place}): error {message}",
            SchemaText.ReadFiles(("dataset.yaml", manifest), ("a.schema.yaml", Tables)).Diagnostic());

    [Fact]
    public void A_missing_manifest_is_reported_once_and_the_rest_is_read()
    {
        var result = SchemaText.ReadFiles(("a.schema.yaml", Tables));

        Assert.Equal(
            "a.schema.yaml(1,1): error FACT2001: There is no dataset.yaml in the root folder of the dataset. "
                + "Write one there, with at least a line such as 'name: Gifts'.",
            result.Diagnostic());
        Assert.Equal("Gifts", Assert.Single(result.Schema!.Tables).TableName);
    }

    [Fact]
    public void A_second_manifest_is_reported_with_the_first()
    {
        var result = SchemaText.ReadFiles(("dataset.yaml", Manifest), ("dataset.yml", Manifest), ("a.schema.yaml", Tables));

        Assert.Equal("dataset.yml(1,1): error FACT2002: A dataset has one manifest, but here are two: dataset.yaml and dataset.yml. "
            + "Move what only dataset.yml says into dataset.yaml, and delete dataset.yml.", result.Diagnostic());
        Assert.Equal("dataset.yaml", Assert.Single(result.Diagnostics[0].Related).Place.File);
    }

    [Fact]
    public void Of_two_datasets_in_one_folder_nothing_else_is_said_because_their_files_cannot_be_told_apart()
    {
        var result = SchemaText.ReadFiles(("a/a.schema.yaml", Tables), ("b/b.schema.yaml", Tables));

        Assert.Equal("FACT2001", Assert.Single(result.Diagnostics).Id);
        Assert.Null(result.Schema);
    }

    [Theory]
    [InlineData("features/dataset.yml")]
    [InlineData("features/dataset.yaml")]
    [InlineData("features/Dataset.YAML")]
    [InlineData("features/more/dataset.yaml")]
    public void In_another_folder_a_file_of_the_manifests_name_is_a_file_like_any_other(string path)
    {
        var dataset = new Emit.CompiledDataset(
            ("dataset.yaml", Manifest),
            ("a.schema.yaml", "tables:\n  Feature: { from: features/**#, key: name, fields: { name: string } }\n"),
            (path, "name: dataset property\n"),
            ("features/grid.yml", "name: grid\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Equal(2, dataset.Dataset!.Tables[0].Rows.Length);
    }

    [Fact]
    public void A_manifest_in_another_folder_is_no_manifest_and_told_so() =>
        Assert.Equal(
            "/facts/more/dataset.yaml(1,1): error FACT1050: The file 'more/dataset.yaml' belongs to no table. Only dataset.yaml in the root folder "
                + "describes a dataset: remove this one, or give each dataset a project of its own.",
            Assert.Single(new Emit.CompiledDataset(
                ("dataset.yaml", Manifest),
                ("a.schema.yaml", Tables),
                ("gifts.yaml", "a: { name: A }\n"),
                ("more/dataset.yaml", Manifest)).Diagnostics)
                .ToString());

    [Fact]
    public void The_project_gives_the_names_that_the_manifest_leaves_out()
    {
        var files = SchemaText.ReadFiles(("dataset.yaml", "title: T\n"), ("a.schema.yaml", Tables));
        Assert.Equal("FACT2004", Assert.Single(files.Diagnostics).Id);

        var manifest = SchemaReader.Read(
            [SchemaText.Parse("dataset.yaml", "title: T\n"), SchemaText.Parse("a.schema.yaml", Tables)],
            new SchemaOptions("My.App", "Shop"));

        Assert.Empty(manifest.Diagnostics);
        Assert.Equal(("Shop", "My.App"), (manifest.Schema!.Manifest.Name, manifest.Schema.Manifest.Namespace));
    }

    [Fact]
    public void A_dataset_without_tables_is_reported_once() =>
        Assert.Equal(
            "dataset.yaml(1,1): error FACT2006: No schema file declares a table. Write one in a file such as gifts.schema.yaml, under 'tables:'.",
            SchemaText.ReadFiles(("dataset.yaml", Manifest), ("a.schema.yaml", "enums: { A: [b] }\n")).Diagnostic());

    [Theory]
    [InlineData(
        "FACT2009: 'classes' is a keyword of another schema language. Write 'tables' for records with a key, and 'values' for records without one.",
        "3,1",
        "classes: {}\n")]
    [InlineData(
        "FACT2008: A schema file has no option 'Box'. Its sections are tables, values, enums, units and provenance; "
            + "declarations go below them.",
        "3,1",
        "Box: {}\n")]
    [InlineData("FACT2008: The value 'Box' has no option 'width'. Its fields go below 'fields:'.", "3,18", "values: { Box: { width: 3 } }\n")]
    [InlineData(
        "FACT2014: The fields of the value 'Box' go below 'fields:'. Write 'fields:' above 'width', and indent it below it.",
        "3,18",
        "values: { Box: { width: int } }\n")]
    [InlineData(
        "FACT2014: The fields of the value 'Box' go below 'fields:'. Write 'fields:' above 'width', and indent 'width' and 'lid' below it.",
        "3,18",
        "values: { Box: { width: int?, lid: { type: string } } }\n")]
    [InlineData("FACT2008: A schema file has no option 'tabels'. Did you mean 'tables'?", "3,1", "tabels: {}\n")]
    [InlineData("FACT2012: 'license' belongs in dataset.yaml, not in a schema file.", "3,1", "license: MIT\n")]
    [InlineData("FACT2007: 'enums' of a schema file must be a map of names to what they are, but is a list.", "3,8", "enums: [a]\n")]
    public void A_wrong_section_is_reported(string message, string place, string section) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Diagnostic(Tables + section));

    [Theory]
    [InlineData("tables:\n  Gift: { fields: { a: string } }\n", "2,3")]
    [InlineData("values:\n  Gift: { fields: { a: string } }\n", "2,3")]
    [InlineData("enums:\n  Gift: [a]\n", "2,3")]
    public void A_name_declared_twice_names_both_places(string second, string place)
    {
        var result = SchemaText.ReadFiles(("dataset.yaml", Manifest), ("a.schema.yaml", Tables), ("b.schema.yaml", second));
        var diagnostic = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "FACT2020");

        var (file, other) = diagnostic.Place.File == "b.schema.yaml" ? ("b", "a") : ("a", "b");
        Assert.Equal(
            $"{file}.schema.yaml({place}): error FACT2020: 'Gift' is declared twice: here and at {other}.schema.yaml, line 2. "
                + "Rename or remove one of the two.",
            diagnostic.ToString());
        Assert.Equal($"{other}.schema.yaml", Assert.Single(diagnostic.Related).Place.File);
    }

    [Fact]
    public void A_name_of_the_language_cannot_be_declared() =>
        Assert.Equal(
            "sample.schema.yaml(4,3): error FACT2021: 'Version' cannot be declared, because it is a built-in type. "
                + "Choose another name.",
            SchemaText.Diagnostic(Tables + "values:\n  Version: { fields: { a: int } }\n"));

    [Theory]
    [InlineData(
        "FACT2044: '24 huor' does not say what one day is. Write a number and another unit, such as '24 hour'. Did you mean 'hour'?",
        "day: { is: 24 huor }, hour: ",
        "3,21")]
    [InlineData("FACT2044: 'long' does not say what one day is. Write a number and another unit, such as '24 hour'.", "day: { is: long }", "3,21")]
    [InlineData(
        "FACT2045: The unit day is defined by itself: day → hour → day. Leave 'is' out of one of them.",
        "day: { is: 24 hour }, hour: { is: 2 day }",
        "3,21")]
    [InlineData(
        "FACT2045: The unit watch is defined by itself: watch → bell → watch. Leave 'is' out of one of them.",
        "shift: { is: 2 watch }, watch: { is: 8 bell }, bell: { is: 4 watch }",
        "3,47")]
    [InlineData("FACT2047: 'm' is already a unit of length. Give million another symbol, or leave it out.", "million: { symbol: m }", "3,29")]
    [InlineData("FACT2047: 'day' is already a unit of time. Give day another name, or leave it out.", "day: { is: 20 hour }", "3,10")]
    [InlineData(
        "FACT2047: 'sh' is already a unit of shell. Give shed another symbol, or leave it out.",
        "shell: { symbol: sh }, shed: { symbol: sh }",
        "3,49")]
    [InlineData(
        "FACT2048: '' cannot be the name of a unit, because no quantity could use it: write at least one character, and no '/', which separates the "
            + "two units of a rate.",
        "'':",
        "3,10")]
    [InlineData(
        "FACT2048: 's/d' cannot be the name of a unit, because no quantity could use it: write at least one character, and no '/', which separates "
            + "the two units of a rate.",
        "s/d: { symbol: x }",
        "3,10")]
    [InlineData(
        "FACT2048: ' ' cannot be the symbol of a unit, because no quantity could use it: write at least one character, and no '/', which separates "
            + "the two units of a rate.",
        "shell: { symbol: ' ' }",
        "3,27")]
    public void A_unit_must_be_defined_by_another_and_mean_nothing_else(string message, string units, string place) =>
        Assert.Equal($"sample.schema.yaml({place}): error {message}", SchemaText.Read(Tables + $"units: {{ {units} }}\n").Diagnostic());

    [Theory]
    [InlineData("hour: { symbol: h }, percent: { symbol: '%' }, km:", "1 hour", "60 min")]
    [InlineData("day: { is: 24 hour }", "2 day", "48 h")]
    [InlineData("fortnight: { is: 2 sennight }, sennight: { symbol: sn, is: 7 day }", "1 fortnight", "2 sn")]
    [InlineData("knot: { symbol: kn, is: 1.852 km/h }", "10 kn", "18.52 km/h")]
    [InlineData("crate: { is: 24 bottle }, bottle:", "2 crate/day", "48 bottle/d")]
    public void Declared_units_convert_to_what_they_are(string units, string one, string other) =>
        Assert.True(Quantity.Parse(one).IsSameAmountAs(Quantity.Parse(other), SchemaText.Valid(Tables + $"units: {{ {units} }}\n").UnitSystem));

    [Theory]
    [InlineData("tabels: { Gift: { fields: { name: string } } }\n", "FACT2008")]
    [InlineData("tables: [Gift]\n", "FACT2007")]
    [InlineData("tables:\n  Gift:\n    fields:\n      name:string\n      count: int\n", "FACT1004")]
    public void That_there_is_no_table_is_not_said_where_the_schema_is_wrong(string schema, string expected)
    {
        var dataset = new Emit.CompiledDataset(("dataset.yaml", "name: Sample\nnamespace: Facts.Sample\n"), ("sample.schema.yaml", schema));

        Assert.Equal(expected, Assert.Single(dataset.Diagnostics).Id);
    }

    [Fact]
    public void Provenance_names_the_table_of_attributions()
    {
        var schema = SchemaText.Valid(
            "provenance: { attribution: Agent, required: true }\ntables:\n  Agent: { fields: { name: string } }\n  Gift: { provenance: optional }\n");

        Assert.Equal("Agent", Assert.IsType<ReferenceType>(schema.Attribution).Table.Name);
        Assert.Equal([true, false], schema.Tables.Select(table => table.RequiresProvenance));
    }

    [Fact]
    public void An_attribution_that_is_no_table_is_reported() =>
        Assert.Equal(
            "sample.schema.yaml(3,28): error FACT2075: 'attribution' must name a table, but 'string' is none.",
            SchemaText.Diagnostic(Tables + "provenance: { attribution: string }\n"));

    [Fact]
    public void Beside_tables_an_attribution_takes_no_text_but_a_value() =>
        Assert.Equal(
            "sample.schema.yaml(4,16): error FACT2075: 'attribution' must name a table, but 'OneOf<Agent, string>' is none. "
                + "For speakers without a record declare a value, such as "
            + "'Speaker: { fields: { text: string } }', and name it beside the tables; data then write { text: two officials }.",
            SchemaText.Diagnostic("tables:\n  Agent: { fields: { name: string } }\nprovenance:\n  attribution: OneOf<Agent, string>\n"));
}
