using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Facts.Compiler.Tests.Emit;
using Microsoft.CodeAnalysis;

namespace Facts.Compiler.Tests.Readme;

/// <summary>The C# blocks of one page as one program, as if a reader typed them one after the other into an empty console app.</summary>
internal sealed partial class PageProgram
{
    /// <summary>The usings that the SDK adds to a console app, and a console that remembers which line of the page wrote what.</summary>
    private const string Surroundings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        using System.Runtime.CompilerServices;

        internal static class Console
        {
            public static readonly List<(int Line, string Text)> Written = new();

            public static void WriteLine(object? value = null, [CallerLineNumber] int line = 0) => Written.Add((line, $"{value}"));
        }
        """;

    private readonly List<(int Line, string Text)> _written;

    public PageProgram(CompiledDataset dataset, IEnumerable<MarkdownBlock> blocks)
    {
        var assembly = dataset.Compile(OutputKind.ConsoleApplication, Surroundings, Code([.. blocks]));
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        var console = assembly.GetType("Console")!.GetField("Written", BindingFlags.Public | BindingFlags.Static)!;
        _written = (List<(int Line, string Text)>)console.GetValue(null)!;
    }

    /// <summary>The output of a block.</summary>
    public IReadOnlyList<string> OutputOf(MarkdownBlock block) =>
        [.. _written.Where(write => write.Line >= block.Line && write.Line < block.Line + block.Lines.Length).Select(write => write.Text)];

    /// <summary>The lines of a block that write something: the actual output, and the output according to the comment at the end of the
    /// line.</summary>
    public IEnumerable<(string Written, string Comment)> CommentedOutputOf(MarkdownBlock block) =>
        block.Lines.Select((line, index) => (
            Written: string.Join('\n', _written.Where(write => write.Line == block.Line + index).Select(write => write.Text)),
            Comment: WriteWithComment().Match(line).Groups["comment"].Value))
            .Where(line => line.Written.Length > 0);

    // Usings must precede all statements. Every line keeps its number on the page.
    private static string Code(ImmutableArray<MarkdownBlock> blocks)
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        foreach (var block in blocks)
        {
            for (var index = 0; index < block.Lines.Length; index++)
            {
                var part = UsingDirective().IsMatch(block.Lines[index]) ? usings : statements;
                part.Append($"#line {block.Line + index} \"{block.Page}\"\n{block.Lines[index]}\n");
            }
        }

        return usings.Append(statements).ToString();
    }

    [GeneratedRegex(@"^using [\w.]+( = [\w.]+)?;")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s+// (?<comment>.*)$")]
    private static partial Regex WriteWithComment();
}
