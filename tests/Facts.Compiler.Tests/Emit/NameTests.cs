using System.Linq;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Names that C#, the framework or the runtime also use. Whatever the names in a dataset, its code compiles.</summary>
public sealed class NameTests
{
    private static readonly string[] Types =
    [
        "Action", "Artwork", "Attribute", "Base", "Call", "Class", "Convert", "DateOnly", "Document", "Enum", "Enumerable", "Event", "Exception",
        "FactList", "FactTable",
        "Facts", "Func", "Global", "Guid", "HashCode", "Image", "Index", "Item", "Json", "Key", "List", "Message", "Nullable", "Object", "Package",
        "Person", "Record",
        "RowReader", "Stable", "StableHash", "Stored", "String", "StringBuilder", "System", "Table", "Task", "Thing", "Type", "Uri", "Value",
        "ValueTuple", "Version",
        "Video", "Void",
    ];

    private static readonly (string Path, string Text) Manifest = ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial");

    [Fact]
    public void Tables_may_be_called_like_types_of_the_framework()
    {
        var schema = string.Join(
            "\n",
            Types.Select(name =>
                $"  A{name}:\n    as: {name}\n    fields:\n      name: string\n      next: {{ type: A{name}?, inverse: Before }}\n"
                    + "      at: DateOnly?\n    indexes: [name]"));
        var dataset = new CompiledDataset(Manifest, ("all.schema.yaml", "tables:\n" + schema));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [Theory]
    [InlineData("Key")]
    [InlineData("Event")]
    [InlineData("Object")]
    [InlineData("System")]
    [InlineData("Record")]
    public void A_table_of_any_name_is_read(string name)
    {
        var dataset = new CompiledDataset(
            Manifest,
            (
                "all.schema.yaml",
                $"tables:\n  {name}:\n    table: Rows\n    fields:\n      name: string\n      next: {{ type: {name}?, inverse: Before }}\n"
                    + $"    indexes: [name]\n    variants: [TResult, {name}One]"),
            ("rows.yaml", "a: { kind: TResult, name: A, next: b }\nb: { kind: " + name + "One, name: B }"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal("b", dataset.Evaluate("Trial.Rows[\"a\"].NextKey"));
        Assert.Equal("A", dataset.Evaluate("Trial.Rows.B.Before[0].Name"));
        Assert.Equal("B", dataset.Evaluate("Trial.Rows.ByName(\"B\")[0].Name"));
    }

    [Fact]
    public void Fields_may_be_called_like_types_members_and_words_of_the_language()
    {
        string[] names =
        [
            "action", "associate", "attribute", "base", "builder", "category", "class", "clone", "count", "date", "dateOnly", "equals", "event",
            "exception", "factList",
            "facts", "func", "get-hash-code", "global", "guid", "hash", "int", "item", "json", "key", "list", "match", "nullable", "object", "other",
            "print-members",
            "provenance", "reader", "record", "row", "string", "system", "table", "to-string", "trial", "type", "uri", "value", "version", "with",
            "box", "associate-table",
        ];
        var fields = string.Join("\n", names.Select(name => $"      {name}: string?"));
        var dataset = new CompiledDataset(
            Manifest,
            ("all.schema.yaml", $$"""
                tables:
                  Associate:
                    fields:
                {{fields}}
                      when: DateOnly?
                      real: { type: Category, default: first }
                      boxes: Box[]
                      next: { type: Associate?, inverse: AssociateRows }
                      lower: { type: string, as: reader, default: x }
                      lowerOther: { type: string, as: other, default: x }
                      lowerRecord: { type: int?, as: record }
                      lowerHash: { type: double?, as: hash }
                    indexes: [type, value, lower, lowerRecord, { by: [system, facts] }]
                values:
                  Box:
                    fields: { label: string, reader: { type: string?, as: reader }, hash: { type: string?, as: hash } }
                    variants: [small, box-large]
                enums:
                  Category: [first, second]
                """),
            (
                "associates.yaml",
                "a: { associate: x, base: y, value: v, next: b, lower: low, boxes: [{ kind: small, label: l, reader: r }] }\nb: { lowerRecord: 7 }"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal(
            "xylowrFirst",
            dataset.Evaluate(
                "Trial.Associates.A.AssociateAssociate + Trial.Associates.A.Base + Trial.Associates.A.reader + Trial.Associates.A.Boxes[0].reader + "
                    + "Trial.Associates.A.Real"));
        Assert.Equal("a", dataset.Evaluate("Trial.Associates.ByValue(\"v\")[0].Key"));
        Assert.Equal("b", dataset.Evaluate("Trial.Associates.Find(\"b\")!.AssociateRows[0].NextKey"));
        Assert.Equal(
            true,
            dataset.Evaluate(
                "Trial.Associates.A == Trial.Associates.A with { } && Trial.Associates.A != Trial.Associates.A with { reader = \"other\" }"));
    }

    [Fact]
    public void Members_of_enums_and_tables_may_be_spelled_anyhow()
    {
        var dataset = new CompiledDataset(
            Manifest,
            ("all.schema.yaml", """
                tables:
                  Language:
                    fields: { kind: Parse, level: ToText }
                enums:
                  Parse: { C: A, "C#": B, "C++": D, class: E, "1.0": F, "*": G, value: H }
                  ToText: [parse, try-parse, read, write]
                  Read: [a]
                """),
            ("languages.yaml", """
                C: { kind: C, level: parse }
                "C#": { kind: "C#", level: try-parse }
                "C++": { kind: "C++", level: read }
                class: { kind: class, level: write }
                GPL-2.0+: { kind: "1.0", level: read }
                "3.10": { kind: "*", level: read }
                count: { kind: value, level: read }
                language: { kind: value, level: read }
                trial: { kind: value, level: read }
                "\"; } //": { kind: value, level: read }
                """));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal(
            "C C# C++",
            dataset.Evaluate("string.Join(\" \", Trial.Languages.C.Key, Trial.Languages.CSharp.Kind.ToText(), Trial.Languages.CPlusPlus.Key)"));
        Assert.Equal(
            "GPL-2.0+ 3.10 count language",
            dataset.Evaluate(
                "string.Join(\" \", Trial.Languages.GPL2_0Plus.Key, Trial.Languages._3_10.Key, Trial.Languages.LanguageCount.Key, "
                    + "Trial.Languages.LanguageLanguage.Key)"));
        Assert.Equal(
            true,
            dataset.Evaluate(
                "ParseText.Parse(\"C++\") == Facts.Trial.Parse.CPlusPlus && JsonSerializer.Serialize(Facts.Trial.Parse._1_0) == \"\\\"1.0\\\"\""));
    }

    [Theory]
    [InlineData("Facts", "My.Facts")]
    [InlineData("System", "System")]
    [InlineData("Facts", "Facts")]
    [InlineData("Trial", "Trial")]
    [InlineData("Global", "Global.System.Facts")]
    public void A_dataset_may_be_called_like_its_namespace_or_another(string name, string ns)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", $"name: {name}\nnamespace: {ns}"),
            (
                "all.schema.yaml",
                "tables:\n  Person:\n    fields: { name: string, knows: { type: 'Person[]', inverse: KnownBy }, born: DateOnly?, kind: Kind? }\n"
                    + "    indexes: [name]\nenums:\n  Kind: [a]"),
            ("persons.yaml", "x: { name: X }"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [Theory]
    [InlineData("Gifts", "Gift: { fields: { name: string } }")]
    [InlineData("Gift", "Gift: { fields: { name: string } }")]
    [InlineData("Trial", "Info: { table: Info, fields: { name: string } }")]
    [InlineData("Trial", "Gift: { table: Things }\n  Box: { table: Things, fields: { gift: Gift? } }")]
    [InlineData("Trial", "ToString: { fields: { name: string } }")]
    [InlineData("Trial", "Gift: { variants: { car: { table: Things }, bus: { table: Things } } }")]
    public void A_name_that_is_taken_is_reported_once_and_no_error_in_the_code(string dataset, string tables)
    {
        var compiled = new CompiledDataset(
            ("dataset.yaml", $"name: {dataset}\nnamespace: Facts.Trial\n"),
            ("all.schema.yaml", $"tables:\n  {tables}\n"));

        Assert.Single(compiled.Diagnostics);
        Assert.Empty(compiled.Problems());
    }

    [Fact]
    public void Types_may_be_called_like_those_of_the_runtime()
    {
        string[] names = ["Source", "Citation", "Provenance", "FactList", "FactTable", "Claims", "Stated", "UnitSystem", "FactStatus", "DatasetInfo"];
        var values = string.Join("\n", names.Select(name => $"  {name}: {{ fields: {{ text: string }} }}"));
        var fields = string.Join("\n", names.Select(name => $"      own{name}: {name}?"));
        var dataset = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { report: { title: Report } }\n"),
            (
                "all.schema.yaml",
                $"provenance: required\ntables:\n  Thing:\n    fields:\n      amount: Quantity?\n      items: string[]\n{fields}\nvalues:\n{values}\n"
                    + "units: { shell: }\n"),
            ("things.yaml", "one: { ownSource: { text: mine }, amount: 3 shell, items: [a], $cite: { source: report } }\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal(
            "mine Report",
            dataset.Evaluate("Trial.Things.One.OwnSource!.Text + \" \" + Trial.Things.One.Provenance.Citations[0].Source.Title"));
    }
}
