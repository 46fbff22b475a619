using System;
using System.Linq;
using System.Threading;
using Facts.Fuzz.Checking;
using Facts.Fuzz.Running;

namespace Facts.Compiler.Tests.Emit;

/// <summary>How generated code is laid out, over the datasets of the repository and made-up ones.</summary>
public sealed class GeneratedLayoutTests
{
    private const int LongestLine = 150;

    /// <summary>Stored data are one literal for each chunk, and a word that is longer than half a line has no place to break.</summary>
    private const int LongestWord = LongestLine / 2;

    [Fact]
    public void No_line_is_longer_than_150_characters_but_for_stored_data()
    {
        var lines = Digest.Inputs()
            .SelectMany(files => FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None).Sources)
            .SelectMany(source => source.Text.Split('\n').Select(line => (source.HintName, line)))
            .ToList();

        Assert.True(lines.Count > 10_000, $"Only {lines.Count} lines were read.");
        Assert.DoesNotContain(lines, entry => entry.line.Length > LongestLine
            && !entry.line.EndsWith("\"u8;", StringComparison.Ordinal)
            && entry.line.Split(' ').All(word => word.Length < LongestWord));
    }
}
