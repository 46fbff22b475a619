using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Fuzz.Accounting;

namespace Facts.Fuzz.Checking;

/// <summary>Compiles inputs and reports failures.</summary>
internal sealed class InputCheck
{
    public static CompilationOptions Options { get; } = new(new SchemaOptions("Facts.Trial", "Trial"), new EmitOptions("1.0.0"));

    /// <summary>One of this many inputs without errors is compiled as a whole by the C# compiler, which takes most of the time.</summary>
    public ulong TypedEvery { get; init; } = 40;

    private readonly GeneratedCode _code = new();

    /// <summary>The number of inputs without errors.</summary>
    public long Accepted { get; private set; }

    /// <summary>The number of those that were compiled as a whole by the C# compiler.</summary>
    public long Typed { get; private set; }

    /// <summary>The longest processor time that the compiler took, and for which input.</summary>
    public (TimeSpan Time, ulong Seed) Slowest { get; private set; }

    public Failure? Check(FuzzInput input)
    {
        try
        {
            return Compile(input);
        }
        catch (Exception exception)
        {
            var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Facts.", StringComparison.Ordinal))?.Trim() ?? "";
            return new Failure($"{exception.GetType().Name} {place.Split(" in ")[0]}", exception.ToString());
        }
    }

    private Failure? Compile(FuzzInput input)
    {
        var start = Environment.CpuUsage.TotalTime;
        var staged = StagedDataset.Of(input.Files, Options.Schema);
        var result = staged.Compile(Options);
        var time = Environment.CpuUsage.TotalTime - start;
        Slowest = time > Slowest.Time ? (time, input.Seed) : Slowest;

        var isAccepted = result.Diagnostics.All(diagnostic => diagnostic.Descriptor.Severity != FactSeverity.Error);
        Accepted += isAccepted ? 1 : 0;
        var areDistinct = input.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() == input.Files.Length;
        var failure = DiagnosticCheck.Check(input.Files, result.Diagnostics, areDistinct)
            ?? (result.Sources.IsEmpty && isAccepted ? new Failure("no code and no error", "") : null)
            ?? (HasTwice(result.Sources) ? new Failure("two files of one name", "") : null)
            ?? _code.CheckSyntax(result.Sources);
        if (failure is null && areDistinct)
        {
            failure = Accounts.Check(staged, result.Sources, isAccepted);
        }

        if (failure is null && input.Seed % 16 == 0 && areDistinct)
        {
            failure = CheckOrder(input, result);
        }

        if (failure is null && isAccepted && input.Seed % TypedEvery == 0)
        {
            Typed++;
            failure = GeneratedCode.CheckTypes(result.Sources);
        }

        return failure;
    }

    /// <summary>The order of the files must not change anything, nor must it make a difference whether the stages are run one by one.</summary>
    private static Failure? CheckOrder(FuzzInput input, CompilationResult first)
    {
        var second = FactCompiler.Compile([.. input.Files.Reverse()], Options, CancellationToken.None);
        return !first.Sources.SequenceEqual(second.Sources) ? new Failure("code depends on the order of files", "")
            : !Texts(first).SequenceEqual(Texts(second)) ? new Failure(
                "diagnostics depend on the order of files",
                string.Join('\n', Texts(first).Except(Texts(second)).Concat(Texts(second).Except(Texts(first)))))
            : null;
    }

    private static IOrderedEnumerable<string> Texts(CompilationResult result) =>
        result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static bool HasTwice(ImmutableArray<GeneratedSource> sources) =>
        sources.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count() < sources.Length;
}
