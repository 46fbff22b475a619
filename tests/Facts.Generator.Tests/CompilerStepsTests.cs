using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

/// <summary>A bug in the compiler itself, simulated by input that no earlier stage would pass on.</summary>
public sealed class CompilerStepsTests
{
    private static readonly HostModel Host = new()
    {
        ProjectPath = "/project/project.csproj",
        FactsDirectory = "/project/facts/",
        LanguageVersion = (int)LanguageVersion.CSharp12,
        RuntimeVersion = typeof(FactGenerator).Assembly.GetName().Version!.ToString(),
    };

    private static readonly EmitOptions Options = new(GeneratorVersion: "1.0.0");

    private static readonly ParsedFile Broken = new(new FileSummary(new FactFile("/project/facts/gifts.yaml", "gifts.yaml", null!), []), default);

    private static readonly ParsedFile Nameless = new(new FactFile("/project/facts/gifts.schema.yaml", null!, ""));

    private static readonly UnreadNames NoNames = new("/project/facts/", "");

    private static readonly DatasetSchema Schema = ReadSchema();

    [Fact]
    public void A_fault_while_parsing_is_one_error_at_the_file() =>
        AssertFault(
            "/project/facts/gifts.yaml",
            "reading gifts.yaml",
            CompilerSteps.Parse(new FactFile("/project/facts/gifts.yaml", "gifts.yaml", null!), ReadingRules.Default, default).Diagnostics);

    [Fact]
    public void A_fault_while_the_schema_is_read_is_one_error_at_the_file() =>
        AssertFault("/project/facts/gifts.schema.yaml", "reading the schema", CompilerSteps.ReadSchema(([Nameless], Host), default).Diagnostics);

    [Fact]
    public void A_fault_while_binding_is_one_error_at_the_file() =>
        AssertFault(
            "/project/facts/gifts.yaml",
            "binding gifts.yaml",
            CompilerSteps.Bind((new CachedFile(Broken.File, ReadingRules.Default, Broken), new SchemaResult(Schema, [])), default).Diagnostics);

    [Fact]
    public void A_fault_while_linking_is_one_error_at_the_manifest() =>
        AssertFault(
            "/project/facts/dataset.yaml",
            "linking the records",
            CompilerSteps.Link((([new BoundFile(Broken.Summary, default, [])], NoNames), new SchemaResult(Schema, [])), default).Diagnostics);

    [Fact]
    public void A_fault_while_writing_is_one_error_at_the_manifest() =>
        AssertFault(
            "/project/facts/dataset.yaml",
            "writing the C#",
            CompilerSteps.Emit((new LinkStep(new LinkedDataset(Schema, []), []), Options), default).Diagnostics);

    [Fact]
    public void Each_step_stops_where_the_run_is_cancelled_and_reports_no_fault()
    {
        var cancelled = new CancellationToken(canceled: true);
        var parsed = Zoo.Files.Select(file =>
            YamlReader.Parse(new FactFile(file.Path, file.Path, file.Text), ReadingRules.Default, CancellationToken.None)).ToList();
        var schema = new SchemaResult(Schema, []);
        var data = parsed.Where(file => !DatasetFiles.IsSchema(file.File.FactsPath))
            .Select(file => new CachedFile(file.File, ReadingRules.Default, file))
            .ToList();
        ImmutableArray<BoundFile> bound = [.. data.Select(file => CompilerSteps.Bind((file, schema), default))];
        var linked = CompilerSteps.Link(((bound, NoNames), schema), default);

        Assert.Throws<OperationCanceledException>(() => CompilerSteps.Parse((parsed[0].File, ReadingRules.Default), cancelled));
        Assert.Throws<OperationCanceledException>(() => CompilerSteps.ReadSchema(([parsed[0], parsed[1]], Host), cancelled));
        Assert.Throws<OperationCanceledException>(() => CompilerSteps.ParseData((data[0].File, ReadingRules.Default), cancelled));
        Assert.All(data, file => Assert.Throws<OperationCanceledException>(() => CompilerSteps.Bind((file, schema), cancelled)));
        Assert.Throws<OperationCanceledException>(() => CompilerSteps.Link(((bound, NoNames), schema), cancelled));
        Assert.Throws<OperationCanceledException>(() => CompilerSteps.Emit((linked, Options), cancelled));
    }

    private static void AssertFault(string path, string activity, ImmutableArray<FactDiagnostic> found)
    {
        var fault = Assert.Single(found);
        Assert.Equal("FACT9001", fault.Id);
        Assert.Equal(path, fault.Place.File);
        Assert.StartsWith($"Facts.Generator failed while {activity}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            ". This is a bug in the generator, not an error in your facts; please report it with this file", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static DatasetSchema ReadSchema()
    {
        var files = Zoo.Files.Where(file => DatasetFiles.IsSchema(file.Path))
            .Select(file =>
                YamlReader.Parse(new FactFile("/project/facts/" + file.Path, file.Path, file.Text), ReadingRules.Default, CancellationToken.None));
        return SchemaReader.Read([.. files], new SchemaOptions(null, null)).Schema!;
    }
}
