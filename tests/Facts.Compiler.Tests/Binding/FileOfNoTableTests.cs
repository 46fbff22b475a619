using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Binding;

/// <summary>A file from which no table reads is told where to go, and going there works.</summary>
public sealed class FileOfNoTableTests
{
    private const string Schema = """
        tables:
          Country: { fields: { name: string } }
          LaunchSite: { fields: { name: string } }
          Person: { table: People, fields: { name: string } }
          Animal: { fields: { name: string }, variants: { dog: , cat: } }
          Airport:
            from: hubs.yaml#/*
            fields: { name: string }
        """;

    private const string Records = "a: { name: A }\nb: { name: B }\n";

    [Theory]
    [InlineData("country.yaml", "Rename it to 'countries.yaml', or move it into the folder 'countries'")]
    [InlineData("countrys.yml", "Rename it to 'countries.yml', or move it into the folder 'countries'")]
    [InlineData("Country.json", "Rename it to 'countries.json', or move it into the folder 'countries'")]
    [InlineData("person.yaml", "Rename it to 'people.yaml', or move it into the folder 'people'")]
    [InlineData("launch-site.yaml", "Rename it to 'launch-sites.yaml', or move it into the folder 'launch-sites'")]
    [InlineData("lanch_sites.yaml", "Rename it to 'launch-sites.yaml', or move it into the folder 'launch-sites'")]
    [InlineData("country/de.yaml", "Rename the folder 'country' to 'countries'")]
    [InlineData("data/countries.yaml", "It is named like the table Countries: move it to 'countries.yaml' or into the folder 'countries'")]
    [InlineData(
        "data/launchSites/a.json", "It is named like the table LaunchSites: move it to 'launch-sites.json' or into the folder 'launch-sites'")]
    [InlineData("data/country.yaml", "Move it to 'countries.yaml' or into the folder 'countries'")]
    public void Its_place_is_proposed_and_its_path_for_the_schema(string path, string proposal)
    {
        var text = path.EndsWith("json", StringComparison.Ordinal) ? """{ "a": { "name": "A" }, "b": { "name": "B" } }""" : Records;
        var type = path.Contains("person", StringComparison.Ordinal) ? "Person"
            : path.Contains("unch", StringComparison.Ordinal) || path.Contains("nch_", StringComparison.Ordinal) ? "LaunchSite" : "Country";
        var found = Found(Schema, path, text);

        Assert.Equal($"The file '{path}' belongs to no table. {proposal}, or write 'from: {path}#/*' under {type} in the schema.", found);
        Assert.Equal(2, RecordsOf(Schema, type, Quoted(proposal, "to '"), text));
        Assert.Equal(2, RecordsOf(Schema.Replace($"  {type}: {{", $"  {type}: {{ from: '{path}#/*',", StringComparison.Ordinal), type, path, text));
    }

    [Fact]
    public void A_table_with_from_is_read_there_alone()
    {
        Assert.Equal(
            "The file 'airports.yaml' belongs to no table. The records of Airports are read from 'hubs.yaml#/*' alone: move it there, or add "
                + "'airports.yaml#/*' to the list of 'from' under Airport in the schema.",
            Found(Schema, "airports.yaml", Records));
        Assert.Equal(
            2,
            RecordsOf(
                Schema.Replace("hubs.yaml#/*", "[hubs.yaml#/*, airports.yaml#/*]", StringComparison.Ordinal),
                "Airport",
                "airports.yaml",
                Records));
    }

    [Theory]
    [InlineData("dog.yaml")]
    [InlineData("pets/dogs.yaml")]
    public void A_file_named_like_a_variant_is_named_in_its_from(string path)
    {
        Assert.Equal(
            $"The file '{path}' belongs to no table. 'dog' is a variant of Animal: write 'from: {path}#/*' below the variant in the schema.",
            Found(Schema, path, Records));
        Assert.Equal(2, RecordsOf(Schema.Replace("dog: ,", $"dog: {{ from: '{path}#/*' }},", StringComparison.Ordinal), "Animal", path, Records));
    }

    [Fact]
    public void A_file_that_holds_several_tables_is_named_in_their_from()
    {
        const string All = "countries: { a: { name: A } }\nlaunchSites: { b: { name: B } }\n";

        Assert.Equal(
            "The file 'everything.yaml' belongs to no table. Its entries are named like tables: write 'from: everything.yaml#/countries/*' under "
                + "Country in the schema, and likewise for each of the others.",
            Found(Schema, "everything.yaml", All));
        var schema = Schema.Replace("Country: {", "Country: { from: 'everything.yaml#/countries/*',", StringComparison.Ordinal);
        Assert.Equal(1, RecordsOf(schema, "Country", "everything.yaml", All));
    }

    [Theory]
    [InlineData(
        "data.yaml", "a: { name: A, wingspan: 3 }\n", "Its records look like those of Birds: move it to 'birds.yaml' or into the folder 'birds'")]
    [InlineData(
        "x/y.json",
        """[{ "id": "a", "name": "A", "wingspan": 3 }]""",
        "Its records look like those of Birds: move it to 'birds.json' or into the folder 'birds'")]
    [InlineData(
        "dirds.yaml", "a: { name: A, legs: 4 }\n", "Its records look like those of Tables: move it to 'tables.yaml' or into the folder 'tables'")]
    [InlineData("ships.yaml", "a: { name: A }\n", null)]
    [InlineData("ships.yaml", "a: { name: A, wingspan: 3, masts: 3 }\n", null)]
    public void A_file_is_recognized_by_its_fields(string path, string text, string? proposal)
    {
        const string Birds = "tables:\n  Bird: { fields: { name: string, wingspan: int } }\n  Table: { fields: { name: string, legs: int } }\n";

        Assert.StartsWith(
            $"The file '{path}' belongs to no table. {(proposal is null ? "Name it like its table" : $"{proposal}, or write 'from: {path}#/*'")}",
            Found(Birds, path, text),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inventory [1].yaml")]
    [InlineData("data/*#.yaml")]
    public void What_a_pattern_would_read_otherwise_is_not_proposed(string path) =>
        Assert.DoesNotContain("#/*", Found(Schema, path, Records), StringComparison.Ordinal);

    [Theory]
    [InlineData("schema.yaml", "gift-shop.schema.yaml")]
    [InlineData("schemas.yml", "gift-shop.schema.yaml")]
    [InlineData("air_schema.yaml", "air.schema.yaml")]
    [InlineData("types.yaml", "types.schema.yaml")]
    [InlineData("air.schema.yaml.yaml", "air.schema.yaml")]
    [InlineData("parts/schema-air.json", "parts/air.schema.yaml")]
    public void A_schema_with_another_name_is_told_how_to_be_called_and_nothing_else_is(string path, string name)
    {
        const string Text =
            """{ "tables": { "Gift": { "fields": { "made": "Place" } } }, "values": { "Place": { "fields": { "name": "string" } } } }""";
        (string, string)[] others =
            [("dataset.yaml", "name: GiftShop\nnamespace: Facts.Trial\n"), ("gifts.yaml", "a: { made: { name: A } }\n")];

        var found = Assert.Single(new CompiledDataset([.. others, (path, Text)]).AllDiagnostics);
        Assert.Equal(
            $"/facts/{path}(1,1): error FACT1046: This looks like a schema, but the name of a schema file ends in '.schema.yaml', so it is not read "
                + $"as one. Rename it to '{name}'.",
            found.ToString());
        Assert.Empty(new CompiledDataset([.. others, (name, Text)]).AllDiagnostics);
    }

    [Fact]
    public void Types_of_a_schema_with_another_name_are_not_unknown()
    {
        var found = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables: { Gift: { fields: { made: Place } } }\n"),
            ("places.yaml", "values: { Place: { fields: { name: string } } }\n"),
            ("gifts.yaml", "a: { made: { name: A } }\n")).AllDiagnostics;

        Assert.Equal("FACT1046", Assert.Single(found).Id);
    }

    [Theory]
    [InlineData("tables: none\n")]
    [InlineData("tables: {}\nlegs: 4\n")]
    [InlineData("- tables\n")]
    public void Other_files_do_not_look_like_schemas(string text) =>
        Assert.StartsWith(
            "The file 'other.yaml' belongs to no table. Name it like its table",
            Found(Schema, "other.yaml", text),
            StringComparison.Ordinal);

    private static string Found(string schema, string path, string text)
    {
        var found = Assert.Single(Of(schema, path, text).Diagnostics, found => found.Id == "FACT1050");
        return found.Message;
    }

    private static int RecordsOf(string schema, string type, string path, string text)
    {
        var dataset = Of(schema, path.Contains('.', StringComparison.Ordinal) ? path : $"{path}/a{(text[0] == '{' ? ".json" : ".yaml")}", text);
        Assert.DoesNotContain(dataset.Diagnostics, found => found.Id == "FACT1050");
        return dataset.Dataset!.Tables.Single(table => table.Declaration.Name == type).Rows.Length;
    }

    private static CompiledDataset Of(string schema, string path, string text) =>
        new(("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("a.schema.yaml", schema), (path, text));

    private static string Quoted(string text, string before)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf('\'', start)];
    }
}
