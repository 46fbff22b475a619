using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace Facts.Benchmarks.Measuring;

/// <summary>
/// Measures contenders in turns, so that other load on the machine affects all of them equally, and takes the median of the turns. Turns are
/// shorter than the time slices of a busy machine, so that most of them run undisturbed.
/// </summary>
internal sealed class Race(int turns, double millisecondsPerTurn)
{
    /// <summary>More than the number of records in any table that is measured after warm-up.</summary>
    private const int OperationsBefore = 200_000;

    /// <summary>For continuous integration: a few short turns.</summary>
    public static Race Short { get; } = new(15, 0.1);

    public static Race Full { get; } = new(41, 0.2);

    /// <summary>The median time of one operation of each contender, in nanoseconds.</summary>
    public double[] Nanoseconds(IReadOnlyList<Contender> contenders)
    {
        WarmUp(contenders);
        var operations = new int[contenders.Count];
        for (var index = 0; index < contenders.Count; index++)
        {
            operations[index] = Calibrate(contenders[index]);
        }

        var times = new double[contenders.Count][];
        for (var index = 0; index < contenders.Count; index++)
        {
            times[index] = new double[turns];
        }
        for (var turn = 0; turn < turns; turn++)
        {
            // Each turn starts with a different contender, because later ones find in the cache what the previous one has read.
            for (var place = 0; place < contenders.Count; place++)
            {
                var index = (turn + place) % contenders.Count;
                times[index][turn] = Time(contenders[index], operations[index]);
            }
        }

        return Array.ConvertAll(times, Medians.Of);
    }

    /// <summary>
    /// Runs all contenders until tiered compilation, which runs in the background and first has to process the methods of the C# compiler, is
    /// done.
    /// </summary>
    private static void WarmUp(IReadOnlyList<Contender> contenders)
    {
        // First a long call of each, so that everything that is created on first use exists.
        foreach (var contender in contenders)
        {
            contender.Run(OperationsBefore);
        }
        for (int round = 0, quiet = 0; quiet < 4 && round < 100; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var contender in contenders)
            {
                for (var call = 0; call < 40; call++)
                {
                    contender.Run(200);
                }
            }

            Thread.Sleep(110);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    private int Calibrate(Contender contender)
    {
        for (var operations = 1_000; ; operations *= 2)
        {
            var nanoseconds = Time(contender, operations);
            if (nanoseconds * operations > millisecondsPerTurn * 250_000 || operations > 50_000_000)
            {
                return Math.Max(1_000, (int)(millisecondsPerTurn * 1_000_000 / Math.Max(nanoseconds, 0.01)));
            }
        }
    }

    private static double Time(Contender contender, int operations)
    {
        var start = Stopwatch.GetTimestamp();
        var done = contender.Run(operations);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Math.Max(1, done);
    }
}
