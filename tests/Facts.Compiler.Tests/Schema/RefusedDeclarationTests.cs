using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Datasets;
using Facts.Compiler.Tests.Emit;
using Facts.Compiler.Yaml;
using Xunit;

namespace Facts.Compiler.Tests.Schema;

/// <summary>What the schema gets wrong is reported where it stands, and nothing is reported that only follows from it.</summary>
public class RefusedDeclarationTests
{
    private const string Data = "bust: { name: Bust, size: 4, given: 2024-06-19, kind: large, tags: [a], maker: ann }\n";

    private const string Schema = """
        tables:
          Gift:
            fields:
              name: string
              size: int
              given: { type: DateOnly? }
              kind: Kind
              tags: "string[]"
              maker: Person
            rules:
              - { check: Given is null || Size > 0, message: Sizes are positive. }
            indexes: [kind]
          Person:
            table: People
            fields: { born: DateOnly? }
        enums:
          Kind: [small, large]

        """;

    [Fact]
    public void The_schema_is_valid_before_a_mistake_is_made() => Assert.Empty(Compile(Schema));

    [Theory]
    [InlineData("size: int", "size: integer", "FACT2033")]
    [InlineData("size: int", "size: { type: integer, minimum: 1, maximum: 10 }", "FACT2033")]
    [InlineData("size: int", "size: { type: int, minimum: 10, maximum: 1 }", "FACT2053")]
    [InlineData("size: int", "size: { type: int, minimum: ten }", "FACT2011")]
    [InlineData("size: int", "size: { type: int, pattern: a }", "FACT2050")]
    [InlineData("size: int", "size: { typ: string }", "FACT2008")]
    [InlineData("size: int", "size: [int]", "FACT2007")]
    [InlineData("name: string", "name: { type: string, minLength: 9, maxLength: 2 }", "FACT2053")]
    [InlineData("name: string", "name: { type: string, pattern: '[' }", "FACT2051")]
    [InlineData("name: string", "name: { type: string, delimiter: ',' }", "FACT2052")]
    [InlineData("{ type: DateOnly? }", "{ type: date }", "FACT2033")]
    [InlineData("{ type: DateOnly? }", "{ type: \"DateOnly|null\" }", "FACT2031")]
    [InlineData("kind: Kind", "kind: Knd", "FACT2032")]
    [InlineData("maker: Person", "maker: Persn", "FACT2032")]
    [InlineData("maker: Person", "maker: { type: Person, inverse: { is: Made } }", "FACT2008")]
    [InlineData("indexes: [kind]", "indexs: [kind]", "FACT2008")]
    [InlineData("    fields:\n      name", "    felds:\n      name", "FACT2008")]
    [InlineData("  Kind: [small, large]", "  Kind: small or large", "FACT2007")]
    [InlineData("  Kind: [small, large]", "  Kind: [[small, large]]", "FACT2007")]
    [InlineData("  Kind: [small, large]", "  Kind: { small: { value: 1 }, large: { value: 1 } }", "FACT2042")]
    [InlineData("enums:", "emuns:", "FACT2008")]
    [InlineData("    table: People", "    table: [People]", "FACT2007")]
    [InlineData("    table: People", "    tabel: People", "FACT2008")]
    [InlineData("    table: People", "    from: 'people.yaml/{id'", "FACT1040")]
    public void One_mistake_in_the_schema_is_one_diagnostic(string part, string mistake, string id)
    {
        Assert.Contains(part, Schema, StringComparison.Ordinal);
        var found = Assert.Single(Compile(Schema.Replace(part, mistake, StringComparison.Ordinal)));
        Assert.Equal((id, "/facts/gifts.schema.yaml"), (found.Id, found.Place.File));
    }

    [Theory]
    [InlineData("size: int", "size: int|null", "'int|null' cannot be read as a type: Unexpected token '|'. Write 'int?'.")]
    [InlineData("tags: \"string[]\"", "tags: string[] or None", "Write 'string[]?'.")]
    [InlineData("size: int", "size: { type: enum, values: [a, b] }", "declare it below 'enums:', and write its name.")]
    [InlineData("name: string", "name: { type: string, pattern: '/^[A-Z]+$/i' }", "It is written without slashes here: '^[A-Z]+$'.")]
    [InlineData("{ type: DateOnly? }", "{ type: DateOnly?, requiredWhen: kind == 'large' }", "such as { kind: large }, not")]
    [InlineData("indexes: [kind]", "indexes: [year]", "Gift has no field 'year'. It has id, name, size, given, kind, tags, maker.")]
    [InlineData(
        "      kind: Kind", "      kind: Kind\n      indexes: [name]", "'indexes' is an option of the table 'Gift', but stands among its fields.")]
    [InlineData("      kind: Kind", "      kind: Kind\n      key: name", "'key' is an option of the table 'Gift', but stands among its fields.")]
    [InlineData("table: People", "from: people.yaml #/{id}", "A '#' after a space begins a comment: write 'people.yaml#/{id}'.")]
    [InlineData("table: People", "from: people/#", "'people/' is not a file pattern: it names a folder; for the files in it write 'people/**'.")]
    [InlineData("table: People", "from: people.yaml#/{name}", "'from' captures 'name', but Person has no such field.")]
    [InlineData("size: int", "size: { type: int, start: 3 }", "The field 'size' has no option 'start'.")]
    [InlineData("check:", "cond:", "A rule of the table 'Gift' has no option 'cond'. It takes check, message, severity.")]
    public void A_mistake_in_the_schema_is_explained(string part, string mistake, string words)
    {
        Assert.Contains(part, Schema, StringComparison.Ordinal);
        var found = Assert.Single(Compile(Schema.Replace(part, mistake, StringComparison.Ordinal)));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.Equal("/facts/gifts.schema.yaml", found.Place.File);
    }

    [Fact]
    public void A_folder_that_the_manifest_ignores_as_in_gitignore_is_reported_alone()
    {
        var found = Assert.Single(new CompiledDataset(
            ("dataset.yaml", "name: Trial\nignore: [drafts/]\n"),
            ("gifts.schema.yaml", "tables:\n  Gift: { fields: { name: string } }\n"),
            ("drafts/notes.yaml", "a: { b: c }\n")).Diagnostics);

        Assert.Contains("for the files in it write 'drafts/**'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_condition_whose_word_for_it_is_misspelt_is_reported_once() =>
        Assert.Equal(["FACT2008"], Compile(Schema.Replace("check:", "chek:", StringComparison.Ordinal)).Select(found => found.Id));

    [Fact]
    public void A_member_that_no_declaration_has_is_reported_beside_one_that_is_refused()
    {
        var schema = Schema.Replace("[small, large]", "{ small: { value: 1 }, large: { value: 1 } }", StringComparison.Ordinal);

        Assert.Equal(["FACT2042", "FACT3017"], Compile(schema, Data.Replace("large", "vast", StringComparison.Ordinal)).Select(found => found.Id));
    }

    [Fact]
    public void Other_mistakes_in_the_data_are_reported_in_the_same_build() =>
        Assert.Equal(
            ["FACT2033", "FACT3018", "FACT4005"],
            Compile(
                Schema.Replace("size: int", "size: integer", StringComparison.Ordinal),
                Data.Replace("[a]", "{ a: b }", StringComparison.Ordinal).Replace("ann", "bob", StringComparison.Ordinal)).Select(found => found.Id));

    [Fact]
    public void A_misspelt_key_is_reported_once_for_all_records()
    {
        var found = Assert.Single(new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("gifts.schema.yaml", "tables:\n  Gift: { key: cod, fields: { code: string, of: Gift? } }\n"),
            ("gifts/a.yaml", "- { code: a }\n- { code: b, of: a }\n"),
            ("gifts/b.yaml", "- { code: c }\n")).Diagnostics);

        Assert.Equal("/facts/gifts.schema.yaml(2,16): error FACT2077: 'key: cod' names no field of Gift, and not all records give one of that name. "
            + "Did you mean 'code'?", found.ToString());
    }

    [Theory]
    [InlineData("Person", "key: [first, last], ")]
    [InlineData("string[]", "")]
    [InlineData("Map<string, int>", "")]
    [InlineData("Size", "")]
    [InlineData("Gift?", "key: [maker, name], ")]
    public void A_field_that_no_single_text_gives_cannot_be_captured(string type, string key)
    {
        var found = Assert.Single(new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("gifts.schema.yaml", $$"""
                tables:
                  Gift:
                    from: gifts.yaml#/{maker}/*
                    key: [maker, name]
                    fields: { maker: string, name: string, of: "{{type}}" }
                  Part:
                    from: parts.yaml#/{of}/*
                    key: name
                    fields: { name: string, of: "{{type}}" }
                  Person:
                    table: People
                    {{(key.Length > 0 ? "key: [first, last]" : "key: first")}}
                    fields: { first: string, last: string }
                values:
                  Size: { fields: { width: int, depth: int } }

                """),
            ("gifts.yaml", "{}"),
            ("parts.yaml", "a: [{ name: one }, { name: two }]\n")).Diagnostics);

        Assert.Equal("FACT2069", found.Id);
        Assert.Equal(6, found.Place.Range.Start.Line);
    }

    [Theory]
    [InlineData("{ type: \"string[]\", single: true }")]
    [InlineData("{ type: \"string[]\", delimiter: \",\" }")]
    [InlineData("Size")]
    [InlineData("\"OneOf<int, string>\"")]
    [InlineData("LocalizedText?")]
    [InlineData("Gift?")]
    public void A_field_that_a_single_text_can_give_is_captured(string type) =>
        Assert.Empty(new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("gifts.schema.yaml", $$"""
                tables:
                  Gift: { fields: { count: int? } }
                  Part: { from: "parts.yaml#/{of}/*", key: name, fields: { name: string, of: {{type}} } }
                values:
                  Size: { shorthand: width, fields: { width: int, depth: int? } }

                """),
            ("gifts.yaml", "4: { count: 1 }\n"),
            ("parts.yaml", "4: [{ name: one }, { name: two }]\n")).Diagnostics);

    /// <summary>Every 61st of several thousand mistakes: each key, value, list and map of the schemas, replaced by something else.</summary>
    [Fact]
    public void A_mistake_anywhere_in_the_schemas_of_a_dataset_is_reported_there_alone()
    {
        var files = SummitFiles.Read();
        var (tried, refused) = (0, 0);
        foreach (var (file, text, mistake) in files.Where(file => DatasetFiles.IsSchema(file.FactsPath)).SelectMany(Mistakes))
        {
            if (tried++ % 61 != 0)
            {
                continue;
            }

            var found = FactCompiler.Compile(
                files.Replace(file, file with { Text = text }),
                new CompilationOptions(new SchemaOptions(null, null), new EmitOptions("1.0.0")),
                CancellationToken.None).Diagnostics;
            if (found.Any(IsRefusal))
            {
                refused++;
                Assert.True(found.Length == 1, $"{file.FactsPath}: {mistake}\n{string.Join('\n', found)}");
            }
        }

        Assert.True(refused > 50, $"{refused} refused");
    }

    /// <summary>Whether the schema itself is refused. What uses a name that is changed where it is declared is wrong at many places.</summary>
    private static bool IsRefusal(FactDiagnostic found) =>
        DatasetFiles.IsSchema(Path.GetFileName(found.Place.File))
        && found.Descriptor.Severity == FactSeverity.Error
        && found.Id is not ("FACT2032" or "FACT2035" or "FACT2046" or "FACT2060" or "FACT2067" or "FACT5102" or "FACT5103");

    private static IEnumerable<(FactFile File, string Text, string Mistake)> Mistakes(FactFile file) =>
        from node in YamlReader.Parse(file, ReadingRules.Default, CancellationToken.None).Documents.SelectMany(document =>
            Nodes(document, isRoot: true))
        let start = node.Node.Range.Start.Offset
        let end = node.Node.Range.End.Offset
        let old = file.Text[start..end]
        from mistake in node.IsKey ? new[] { old + "x", "other" }
            : node.Node is YamlMapping ? ["other", "[other, 1]", "''", "-3"]
            : ["other", "[other, 1]", "{ other: 1 }", "''", "-3"]
        select (file, file.Text[..start] + mistake + (old.EndsWith('\n') ? "\n" : "") + file.Text[end..], $"'{old}' is replaced by '{mistake}'");

    private static IEnumerable<(YamlNode Node, bool IsKey)> Nodes(YamlNode node, bool isRoot) => (node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Nodes(entry.Value, isRoot: false).Prepend((entry.Key, true))),
        YamlSequence sequence => sequence.Items.SelectMany(item => Nodes(item, isRoot: false)),
        _ => [],
    }).Concat(isRoot ? [] : [(node, false)]);

    private static ImmutableArray<FactDiagnostic> Compile(string schema, string data = Data) => new CompiledDataset(
        ("dataset.yaml", "name: Trial\n"),
        ("gifts.schema.yaml", schema),
        ("gifts.yaml", data),
        ("people.yaml", "ann: { born: 1900-01-01 }\n")).Diagnostics;
}
