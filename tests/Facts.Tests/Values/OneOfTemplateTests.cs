using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts.Tests.Values;

/// <summary>
/// Compares the files for each number of alternatives with their template. To rewrite the files after the template has changed, run these
/// tests with the environment variable <c>REWRITE_ONEOF=1</c>.
/// </summary>
public sealed class OneOfTemplateTests
{
    private const string RewriteVariable = "REWRITE_ONEOF";

    private static readonly string Runtime = FindRuntime();

    public static TheoryData<string> Paths => new(OneOfTemplate.Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_file_is_what_the_template_makes(string path)
    {
        var file = Path.Combine(Runtime, path);
        if (Environment.GetEnvironmentVariable(RewriteVariable) == "1")
        {
            File.WriteAllText(file, OneOfTemplate.Files[path]);
        }

        Assert.Equal(OneOfTemplate.Files[path], File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_other_file_is_made_for_a_number_of_alternatives()
    {
        var files = Directory.EnumerateFiles(Runtime, "OneOf*.cs", SearchOption.AllDirectories)
            .Where(static file => char.IsAsciiDigit(Path.GetFileNameWithoutExtension(file)[^1]))
            .Select(static file => Path.GetRelativePath(Runtime, file).Replace('\\', '/'));

        Assert.Equal(OneOfTemplate.Files.Keys.Where(static path => char.IsAsciiDigit(path[^4])).Order(), files.Order());
    }

    private static string FindRuntime([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src", "Facts"));
}
