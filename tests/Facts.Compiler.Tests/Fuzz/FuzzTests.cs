using System.IO;
using System.Linq;
using Facts.Fuzz;
using Facts.Fuzz.Running;

namespace Facts.Compiler.Tests.Fuzz;

public sealed class FuzzTests
{
    [Fact]
    public void No_input_of_the_short_run_makes_the_compiler_fall_over()
    {
        using var output = new StringWriter();
        var run = new FuzzRun(output, failures: null);
        run.Run(first: 1, count: 3_000);

        Assert.True(run.Failed == 0, output.ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_input() => Assert.Equal(FuzzInput.Of(42).Files.AsEnumerable(), FuzzInput.Of(42).Files);
}
