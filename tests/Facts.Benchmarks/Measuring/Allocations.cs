using System;

namespace Facts.Benchmarks.Measuring;

/// <summary>The allocations of an operation after warm-up.</summary>
internal static class Allocations
{
    public static double PerOperation(Contender contender)
    {
        contender.Run(1_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var done = contender.Run(10_000);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)done;
    }
}
