using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Generator.Tests;

/// <summary>The layout of the C# of the repository itself, as far as its build does not check it.</summary>
public sealed class SourceLayoutTests
{
    private const int LongestLine = 150;

    [Fact]
    public void No_line_of_the_code_is_longer_than_150_characters_but_inside_a_text()
    {
        var files = HandWritten().ToImmutableArray();

        Assert.True(files.Length > 200, $"Only {files.Length} files were read.");
        Assert.Empty(files.SelectMany(path => TooLong(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path))));
    }

    [Fact]
    public void A_long_line_is_told_by_file_and_line_unless_it_stands_inside_a_text()
    {
        var letters = new string('a', LongestLine);
        var code = $"// {letters}\nvar one = \"{letters}\";\nvar two = \"\"\"\n    {letters}\n    \"\"\";\n"
            + $"var three = $\"\"\"\n    {letters}{{one}}\n    {{two}}{letters}\n    \"\"\";\nvar {letters} = 1;\n";

        Assert.Equal(["a.cs(1): 153", "a.cs(2): 163", "a.cs(10): 159"], TooLong("a.cs", code));
    }

    /// <summary>The lines that are too long, with their lengths; the content of string literals is exempt.</summary>
    private static IEnumerable<string> TooLong(string name, string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        var lines = tree.GetText().Lines.Where(line => line.Span.Length > LongestLine).ToImmutableArray();
        if (lines.IsEmpty)
        {
            return [];
        }

        var texts = tree.GetRoot().DescendantNodes()
            .Where(node => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(node => node.Span)
            .ToImmutableArray();
        return lines.Where(line => !texts.Any(text => text.Start < line.Start && line.Start < text.End))
            .Select(line => $"{name}({line.LineNumber + 1}): {line.Span.Length}");
    }

    private static IEnumerable<string> HandWritten() =>
        from folder in new[] { "src", "tests" }
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin")
        where !path.Contains(".verified.", StringComparison.Ordinal) && !path.Contains(".received.", StringComparison.Ordinal)
        select path;
}
