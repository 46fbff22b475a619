using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Facts.Generator.Tests;

public sealed class CachingTests
{
    [Fact]
    public void Typing_CSharp_runs_no_step_again()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.EditCSharp("class Consumer { int edited; }").Run();

        foreach (var (name, steps) in result.TrackedSteps.Where(step => StepsOfOurs.Contains(step.Key)))
        {
            Assert.All(Reasons(steps), reason => Assert.True(Untouched(reason), $"{name}: {reason}"));
        }

        Assert.All(result.TrackedOutputSteps.SelectMany(step => Reasons(step.Value)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Editing_one_data_file_parses_and_binds_that_file_alone()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.Write("animals/otters.yaml", "otto:\n  name: Otto the second\n  keeper: ines\n").Run();

        Assert.Equal(1, Reasons(result.TrackedSteps[StepNames.Parsed]).Count(reason => !Untouched(reason)));
        Assert.Equal(1, Reasons(result.TrackedSteps[StepNames.Bound]).Count(reason => !Untouched(reason)));
        Assert.All(Reasons(result.TrackedSteps[StepNames.Schema]), reason => Assert.True(Untouched(reason)));
    }

    [Fact]
    public void Editing_one_record_adds_only_the_data_of_its_table_again()
    {
        var host = new GeneratorHost();
        host.Write().Run();

        var result = host.Write("animals/elephants.yaml", Zoo.Elephants.Replace("2016", "2017", System.StringComparison.Ordinal)).Run();

        var modified = result.TrackedSteps[StepNames.Sources]
            .SelectMany(step => step.Outputs)
            .Where(output => !Untouched(output.Reason))
            .Select(output => ((Compiler.Emit.GeneratedSource)output.Value).HintName);
        Assert.Equal(["Animals.rows.g.cs"], modified);
    }

    [Fact]
    public void A_comment_above_a_record_adds_no_source_again_though_its_diagnostics_move()
    {
        var host = new GeneratorHost();
        host.Write().Write("keepers.yaml", "ines:\n  name: Ines\n  colour: red\n");
        var before = host.Run();

        var after = host.Write("keepers.yaml", "# who looks after whom\nines:\n  name: Ines\n  colour: red\n").Run();

        Assert.All(Reasons(after.TrackedSteps[StepNames.Sources]), reason => Assert.True(Untouched(reason)));
        Assert.Equal(2, before.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(3, after.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_error_introduced_and_removed_returns_to_the_same_bytes()
    {
        var host = new GeneratorHost();
        var before = host.Write().Run();

        var broken = host.Write("keepers.yaml", "ines:\n  name: [").Run();
        var after = host.Write("keepers.yaml", "ines:\n  name: Ines\n").Run();

        Assert.NotEmpty(broken.Diagnostics);
        Assert.Empty(after.Diagnostics);
        Assert.Equal(Texts(before), Texts(after));
    }

    private static readonly HashSet<string> StepsOfOurs =
    [
        StepNames.Files, StepNames.Parsed, StepNames.Schema, StepNames.Bound, StepNames.Linked, StepNames.Emitted, StepNames.Sources, StepNames.Diagnostics,
    ];

    private static bool Untouched(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<(string, string)> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).OrderBy(source => source.HintName, System.StringComparer.Ordinal);
}
