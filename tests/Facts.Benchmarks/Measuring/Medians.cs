using System;

namespace Facts.Benchmarks.Measuring;

/// <summary>Computes the median of measurements.</summary>
internal static class Medians
{
    public static double Of(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
