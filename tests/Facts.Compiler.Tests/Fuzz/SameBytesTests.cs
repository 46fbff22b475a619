using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Facts.Fuzz.Corpus;
using Facts.Fuzz.Running;

namespace Facts.Compiler.Tests.Fuzz;

/// <summary>The same facts give the same bytes, wherever and however they are compiled.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<string> Expected = new(() => Digest.Of(Digest.Inputs()));

    [Fact]
    public void Two_runs_in_parallel_give_the_same_bytes() => Assert.Equal(Expected.Value, Digest.Of(Digest.Inputs()));

    [Fact]
    public void Another_checkout_folder_gives_the_same_bytes() =>
        Assert.Equal(
            Expected.Value,
            Digest.Of(Each(file => file with { Path = file.Path.Replace("/facts/", "C:/Users/someone else/checkout/", StringComparison.Ordinal) })));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_checkout_with_other_line_ends_gives_the_same_bytes(string end)
    {
        // Generated inputs may already contain line ends of all kinds.
        var datasets = Digest.Inputs().Take(RealFiles.Trials.Length + 1).ToImmutableArray();

        Assert.Equal(
            Digest.Of(datasets),
            Digest.Of([
                .. datasets.Select(files => files.Select(file => file with { Text = file.Text.ReplaceLineEndings(end) }).ToImmutableArray()),
            ]));
    }

    [Fact]
    public void Files_in_any_order_give_the_same_bytes()
    {
        // If two files have the same path, which of them comes first may vary.
        var datasets = Digest.Inputs()
            .Where(files => files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() == files.Length)
            .ToImmutableArray();
        var expected = Digest.Of(datasets);

        Assert.Equal(expected, Digest.Of([.. datasets.Select(files => files.Reverse().ToImmutableArray())]));
        Assert.Equal(
            expected,
            Digest.Of([
                .. datasets.Select(files =>
                    files.OrderBy(file => file.Text.Length % 7).ThenByDescending(file => file.Path, StringComparer.Ordinal).ToImmutableArray()),
            ]));
    }

    [Theory]
    [InlineData("tr-TR", "Europe/Istanbul")]
    [InlineData("fi-FI", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/St_Johns")]
    public void Another_culture_in_another_time_zone_gives_the_same_bytes(string culture, string zone)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Digest).Assembly.Location, "digest", culture])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = zone, ["LANG"] = culture.Replace('-', '_') + ".UTF-8", ["DOTNET_gcServer"] = "0" },
        };
        using var process = Process.Start(start)!;

        Assert.Equal($"{culture} {Expected.Value}", process.StandardOutput.ReadToEnd().Trim());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static ImmutableArray<ImmutableArray<FactFile>> Each(Func<FactFile, FactFile> change) =>
        [.. Digest.Inputs().Select(files => files.Select(change).ToImmutableArray())];
}
