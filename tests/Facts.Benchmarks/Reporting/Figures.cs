using System;
using System.Globalization;

namespace Facts.Benchmarks.Reporting;

/// <summary>Formats measurements for people.</summary>
internal static class Figures
{
    public static string Nanoseconds(double value) => Invariant($"{value:0.0} ns");

    public static string Milliseconds(double value) => value < 10 ? Invariant($"{value:0.00} ms") : Invariant($"{value:#,0} ms");

    public static string Seconds(double value) => Invariant($"{value:0.0} s");

    public static string Bytes(double value) => value switch
    {
        < 10_000 => Invariant($"{value:0.#} B"),
        < 10_000_000 => Invariant($"{value / 1024:#,0} KB"),
        _ => Invariant($"{value / (1024 * 1024):#,0} MB"),
    };

    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
