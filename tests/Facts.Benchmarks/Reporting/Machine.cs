using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Facts.Benchmarks.Reporting;

/// <summary>The machine on which the measurements were taken.</summary>
internal static class Machine
{
    public static string Description =>
        $"{Processor()}, {Environment.ProcessorCount} cores, {Figures.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} memory; "
        + $"{RuntimeInformation.OSDescription.Trim()}; {RuntimeInformation.FrameworkDescription}; load {Load()}";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The load of the machine; above the number of cores, times are unreliable.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
