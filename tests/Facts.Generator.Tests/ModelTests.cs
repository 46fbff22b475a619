using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Facts.Generator.Tests;

/// <summary>What the steps keep between two runs, which an editor holds in memory while the project is open.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Steps => [.. typeof(StepNames).GetFields().Select(name => (string)name.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Nothing_of_the_compiler_hangs_on_the_model_of_a_step(string step)
    {
        var result = new GeneratorHost().Write().Write("keepers.yaml", Zoo.WithMistakes).Run();

        var models = result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value).ToList();

        Assert.NotEmpty(models);
        Assert.All(models, model => Assert.Empty(ObjectGraph.Find(model, IsOfTheHost)));
    }

    [Fact]
    public void The_walk_over_a_model_finds_what_hides_in_lists_and_closures()
    {
        var hidden = new CancellationTokenSource();
        Func<bool> closure = () => hidden.IsCancellationRequested;

        Assert.Single(ObjectGraph.Find(
            new List<object> { "text", new object?[] { null, closure } },
            type => type == typeof(CancellationTokenSource)));
    }

    // A token keeps the whole run that it belongs to alive.
    private static bool IsOfTheHost(Type type) =>
        type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
        || typeof(AdditionalText).IsAssignableFrom(type)
        || type == typeof(CancellationTokenSource);
}
