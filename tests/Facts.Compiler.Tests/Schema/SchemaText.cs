using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Schema;

/// <summary>Reads schemas that tests contain as text.</summary>
internal static class SchemaText
{
    private const string Manifest = "name: Sample\nnamespace: Facts.Sample\n";

    /// <summary>Reads one schema file of the dataset Sample.</summary>
    public static SchemaResult Read(string schema) => ReadFiles(("dataset.yaml", Manifest), ("sample.schema.yaml", schema));

    public static SchemaResult ReadFiles(params (string Path, string Text)[] files) =>
        SchemaReader.Read(
            [.. files.Select(file => Parse(file.Path, file.Text))],
            new SchemaOptions(DefaultNamespace: null, DefaultName: null));

    public static ParsedFile Parse(string path, string text) =>
        YamlReader.Parse(new FactFile(path, path, text), ReadingRules.Default, CancellationToken.None);

    /// <summary>The schema of a text without diagnostics.</summary>
    public static DatasetSchema Valid(string schema)
    {
        var result = Read(schema);
        Assert.Equal([], result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return result.Schema!;
    }

    /// <summary>The field of the table or value Thing, declared with <paramref name="type"/>, next to some other declarations.</summary>
    public static FieldDeclaration FieldOf(string type) => Valid(WithField(type)).Tables[0].Fields.Single(field => field.Name == "field");

    /// <summary>A schema whose first table has a field with the given type, which begins at line 4, column 14.</summary>
    public static string WithField(string type) => $$"""
        tables:
          Thing:
            fields:
              field: {{type}}
          Agent:
            fields: { name: string }
            variants:
              person: { fields: { age: int? } }
              country: { as: Nation }
          Other: { fields: { name: string } }
        values:
          Role: { fields: { title: string } }
        enums:
          Colour: [red, green]
          Modes: { flags: true, members: [read, write] }
        units:
          hour:

        """;

    /// <summary>The only diagnostic, as <c>file(line,column): error id: message</c>.</summary>
    public static string Diagnostic(this SchemaResult result) => Assert.Single(result.Diagnostics).ToString();

    public static string Diagnostic(string schema) => Read(schema).Diagnostic();
}
