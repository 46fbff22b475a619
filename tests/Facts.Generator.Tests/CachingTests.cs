using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis;

namespace Facts.Generator.Tests;

/// <summary>The steps that run again after an edit, and the generated files that an editor must then parse again.</summary>
public sealed class CachingTests
{
    private const string Manifest = "name: Zoo\nnamespace: Sample\n";

    [Fact]
    public void Typing_CSharp_runs_no_step_again()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.EditCSharp("class Consumer { int edited; }").Run();

        Assert.All(StepsOfOurs(result), step => Assert.All(Reasons(step.Value), reason => Assert.True(Untouched(reason), $"{step.Key}: {reason}")));
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => Reasons(step.Value)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(host.Rewritten(project => project.EditCSharp("class Consumer { string? again; }")));
    }

    [Fact]
    public void A_change_of_other_properties_of_the_project_parses_nothing_again()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.WithProperty("Version", "2.0.0").Run();

        Assert.All(StepsOfOurs(result), step => Assert.All(Reasons(step.Value), reason => Assert.True(Untouched(reason), $"{step.Key}: {reason}")));
    }

    [Fact]
    public void Editing_one_data_file_parses_and_binds_that_file_alone()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.Write("animals/otters.yaml", "otto:\n  name: Otto the second\n  keeper: ines\n").Run();

        Assert.Equal(["animals/otters.yaml"], Changed<CachedFile>(result, StepNames.Parsed).Select(parsed => parsed.File.FactsPath));
        Assert.Equal(["animals/otters.yaml"], Changed<BoundFile>(result, StepNames.Bound).Select(bound => bound.File.File.FactsPath));
        Assert.All(Reasons(result.TrackedSteps[StepNames.Schema]), reason => Assert.True(Untouched(reason)));
    }

    [Fact]
    public void A_new_file_that_is_not_read_parses_and_binds_nothing()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.WithProperty("_FactsUnreadFiles", "visitors.csv").Run();

        Assert.All(
            StepsOfOurs(result).Where(step =>
                step.Key is StepNames.Files or StepNames.Parsed or StepNames.Schema or StepNames.Bound or StepNames.Sources),
            step => Assert.All(Reasons(step.Value), reason => Assert.True(Untouched(reason), $"{step.Key}: {reason}")));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_file_that_the_manifest_ignores_is_not_read()
    {
        var host = new GeneratorHost().Write()
            .Write("dataset.yaml", Manifest + "ignore: [drafts/**]\n")
            .Write("drafts/lions.yaml", () => throw new InvalidOperationException("The file is read."));

        Assert.Empty(host.Compile());
    }

    [Fact]
    public void A_file_that_the_manifest_comes_to_ignore_is_given_up()
    {
        var host = new GeneratorHost().Write()
            .Write("dataset.yaml", Manifest + "ignore: [drafts/**]\n")
            .Write("drafts/lions.yaml", "leo:\n  name: [\n")
            .Write("old/lions.yaml", "leo:\n  name: [\n");
        Assert.NotEmpty(host.Run().Diagnostics);

        var result = host.Write("dataset.yaml", Manifest + "ignore: [drafts/**, old/**]\n").Run();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("old/lions.yaml", Changed<object>(result, StepNames.Parsed).OfType<CachedFile>().Select(parsed => parsed.File.FactsPath));
    }

    [Fact]
    public void Editing_another_line_of_the_manifest_parses_no_data_file()
    {
        var host = new GeneratorHost().Write().Write("dataset.yaml", Manifest + "ignore: [drafts/**]\n").Write("drafts/lions.yaml", "");
        host.Run();

        var result = host.Write("dataset.yaml", Manifest + "title: The zoo\nignore: [drafts/**]\n").Run();

        Assert.Empty(Changed<object>(result, StepNames.Parsed).OfType<CachedFile>());
    }

    [Fact]
    public void Editing_one_record_rewrites_only_the_data_of_its_table()
    {
        Assert.Equal(["Animals.rows.g.cs"], new GeneratorHost().Write().Rewritten(host =>
            host.Write("animals/elephants.yaml", Zoo.Elephants.Replace("2016", "2017", StringComparison.Ordinal))));
    }

    [Fact]
    public void Adding_a_record_rewrites_its_table_and_the_count_of_its_records()
    {
        Assert.Equal(["AnimalTable.g.cs", "Animals.rows.g.cs", "Zoo.g.cs"], new GeneratorHost().Write().Rewritten(host =>
            host.Write("animals/otters.yaml", Zoo.Otters + "\nolga:\n  name: Olga\n  keeper: ines")));
    }

    [Fact]
    public void Adding_a_record_rewrites_the_data_that_refer_to_its_table_and_no_other()
    {
        Assert.Equal(["Animals.rows.g.cs", "KeeperTable.g.cs", "Keepers.rows.g.cs", "Zoo.g.cs"], new GeneratorHost().Write().Rewritten(host =>
            host.Write("keepers.yaml", "ada:\n  name: Ada\n" + Zoo.Keepers)));
    }

    [Fact]
    public void A_field_added_to_a_record_rewrites_that_record_and_its_data()
    {
        Assert.Equal(["Ticket.g.cs", "Tickets.rows.g.cs"], new GeneratorHost().Write().Rewritten(host =>
            host.Write("zoo.schema.yaml", Zoo.Schema + "\n      valid: DateOnly?")));
    }

    [Fact]
    public void A_description_of_a_table_rewrites_what_shows_it_and_no_data()
    {
        Assert.Equal(["Keeper.g.cs", "KeeperTable.g.cs", "Zoo.g.cs"], new GeneratorHost().Write().Rewritten(host =>
            host.Write(
                "zoo.schema.yaml",
                Zoo.Schema.Replace("  Keeper:\n", "  Keeper:\n    description: Who looks after animals.\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("dataset.yaml")]
    [InlineData("zoo.schema.yaml")]
    [InlineData("animals/elephants.yaml")]
    [InlineData("keepers.yaml")]
    public void A_comment_or_a_blank_line_rewrites_nothing(string file)
    {
        var host = new GeneratorHost().Write();
        var text = host.TextOf(file);

        Assert.Empty(host.Rewritten(zoo => zoo.Write(file, "# who looks after whom\n" + text)));
        Assert.Empty(host.Rewritten(zoo => zoo.Write(file, "\n\n" + text)));
    }

    [Fact]
    public void A_comment_above_a_record_rewrites_nothing_though_its_diagnostics_move()
    {
        var host = new GeneratorHost().Write().Write("keepers.yaml", "ines:\n  name: Ines\n  colour: red\n");
        var before = host.Run();

        Assert.Empty(host.Rewritten(zoo => zoo.Write("keepers.yaml", "# who looks after whom\nines:\n  name: Ines\n  colour: red\n")));

        Assert.Equal(2, before.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(3, host.Run().Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("dataset.yaml", "name: [")]
    [InlineData("zoo.schema.yaml", "tables: {")]
    [InlineData("keepers.yaml", "ines:\n  name: [")]
    [InlineData("keepers.yaml", "ines:\n  nam: Ines")]
    [InlineData("animals/otters.yaml", "otto:\n  name: Otto\n  keeper: nobody")]
    public void An_error_introduced_and_removed_returns_to_the_same_bytes(string file, string broken)
    {
        var host = new GeneratorHost().Write();
        var text = host.TextOf(file);
        var before = host.Run();

        var meanwhile = host.Write(file, broken).Run();
        var after = host.Write(file, text).Run();

        Assert.Contains(meanwhile.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        Assert.Empty(after.Diagnostics);
        Assert.Equal(Texts(before), Texts(after));
    }

    [Fact]
    public void The_order_in_which_the_project_lists_the_files_changes_no_byte()
    {
        var first = new GeneratorHost().Write().Run();
        var host = new GeneratorHost();
        foreach (var (name, text) in Zoo.Files.Reverse())
        {
            host.Write(name, text);
        }

        Assert.Equal(Texts(first), Texts(host.Run()));
    }

    [Fact]
    public void A_file_that_moves_within_the_folder_of_its_table_rewrites_nothing()
    {
        Assert.Empty(
            new GeneratorHost().Write().Rewritten(host => host.Remove("animals/otters.yaml").Write("animals/swimming/otters.yaml", Zoo.Otters)));
    }

    private static bool Untouched(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> StepsOfOurs(GeneratorRunResult result) =>
        result.TrackedSteps.Where(step => typeof(StepNames).GetFields().Any(name => (string)name.GetRawConstantValue()! == step.Key));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<T> Changed<T>(GeneratorRunResult result, string step) => result.TrackedSteps[step]
        .SelectMany(run => run.Outputs)
        .Where(output => !Untouched(output.Reason))
        .Select(output => (T)output.Value);

    private static IEnumerable<(string, string)> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))
            .OrderBy(source => source.HintName, StringComparer.Ordinal);
}
