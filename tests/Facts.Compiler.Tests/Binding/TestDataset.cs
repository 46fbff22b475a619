using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Binding;

/// <summary>Takes a small dataset through the stages up to checking; its diagnostics are written as <c>id line:column message</c>.</summary>
internal sealed class TestDataset
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<ParsedFile> _files = [];

    public TestDataset(string schema, string sources = "{ article: { paragraphs: 84 } }")
    {
        _texts["test.schema.yaml"] = schema;
        var manifest = FactCompiler.Parse(
            new FactFile("dataset.yaml", "dataset.yaml", $"name: Test\nnamespace: Testing\nsources: {sources}\n"),
            ReadingRules.Default,
            CancellationToken.None);
        var result = FactCompiler.ReadSchema([manifest, Parse("test.schema.yaml", schema)], new SchemaOptions("Testing", "Test"));
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Schema = result.Schema!;
    }

    public DatasetSchema Schema { get; }

    /// <summary>One table <c>Thing</c> with the field <c>x</c> of <paramref name="type"/>, and any other lines of the schema.</summary>
    public static TestDataset OfField(string type, string more = "") =>
        new($"tables:\n  Thing:\n    fields:\n      x:\n        type: {type}\n{more}");

    public TestDataset With(string path, string text)
    {
        _texts[path] = text;
        _files.Add(Parse(path, text));
        return this;
    }

    public ImmutableArray<BoundFile> Bind() => [.. _files.Select(file => FactCompiler.Bind(Schema, file, CancellationToken.None))];

    public LinkedDataset Link() => FactCompiler.Link(Schema, Bind(), CancellationToken.None);

    /// <summary>The rows of a table of a dataset without diagnostics.</summary>
    public ImmutableArray<BoundRow> Rows(int table = 0)
    {
        Assert.Equal("", AllDiagnostics());
        return Link().Tables[table].Rows;
    }

    public BoundValue? Value(string text, string field = "x")
    {
        var row = Assert.Single(With("things.yaml", $"a:\n  {field}: {text}\n").Rows());
        return Field(row.Record, field);
    }

    public static BoundValue? Field(BoundRecord record, string name)
    {
        var fields = record.Declaration.Fields.Concat(record.Variant?.Fields ?? []).ToList();
        return record.Fields[fields.FindIndex(field => field.Name == name)];
    }

    public string BindingDiagnostics() => Show(Bind().SelectMany(file => file.Diagnostics));

    public string LinkingDiagnostics() => Show(Link().Diagnostics);

    /// <summary>The diagnostics of all checks, except that tables may lack files.</summary>
    public ImmutableArray<FactDiagnostic> Check() => FactCompiler.Check(
        DatasetChecks.OfDataset.Remove(TableWithoutFileCheck.Begin), Link(), CheckOptions.Default, CancellationToken.None);

    public string CheckingDiagnostics() => Show(Check());

    public string AllDiagnostics()
    {
        var parts = new[] { BindingDiagnostics(), LinkingDiagnostics(), CheckingDiagnostics() };
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    private string Show(IEnumerable<FactDiagnostic> diagnostics) => string.Join("\n", diagnostics.Select(Show));

    private string Show(FactDiagnostic diagnostic)
    {
        var range = diagnostic.Place.Range;
        var file = diagnostic.Place.File.Contains("schema", StringComparison.Ordinal) ? "schema " : "";
        var token = _texts[diagnostic.Place.File][range.Start.Offset..range.End.Offset];
        return $"{diagnostic.Id} {file}{range.Start.Line + 1}:{range.Start.Column + 1} <{token}> {diagnostic.Message}";
    }

    private static ParsedFile Parse(string path, string text)
    {
        var file = FactCompiler.Parse(new FactFile(path, path, text), ReadingRules.Default, CancellationToken.None);
        Assert.Empty(file.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return file;
    }
}
