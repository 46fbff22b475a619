using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Mistakes;

/// <summary>A folder with one dataset that contains one mistake, which <c>mistake.md</c> describes.</summary>
/// <param name="File">The file that contains the mistake.</param>
/// <param name="Line">The line of the mistake, counted from 1.</param>
internal sealed record Mistake(string Name, MistakeNote Note, string File, int Line, ImmutableArray<FactFile> Files)
{
    public static string Root { get; } = FindRoot();

    public static ImmutableArray<string> Names(string group) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, group)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static Mistake Read(string group, string name)
    {
        var folder = Path.Combine(Root, group, name);
        var note = MistakeNote.Read(folder);
        var place = note.Place.Split(':');
        return new Mistake(name, note, place[0], int.Parse(place[1], CultureInfo.InvariantCulture), ReadFiles(folder));
    }

    public ImmutableArray<FactDiagnostic> Compile()
    {
        var options = new CompilationOptions(new SchemaOptions("Facts.Trial", "Trial"), new EmitOptions("1.0.0"));
        return FactCompiler.Compile(Files, options, CancellationToken.None).Diagnostics;
    }

    /// <summary>The dataset after an edit of one file.</summary>
    public Mistake Edit(string file, string text, string corrected)
    {
        var before = Files.Single(candidate => candidate.FactsPath == file);
        Assert.Contains(text, before.Text, StringComparison.Ordinal);
        return this with { Files = Files.Replace(before, before with { Text = before.Text.Replace(text, corrected, StringComparison.Ordinal) }) };
    }

    /// <summary>Whether a diagnostic is at most one line from the mistake.</summary>
    public bool IsAt(Place place) => place.File == File && Math.Abs(place.Range.Start.Line + 1 - Line) <= 1;

    private static ImmutableArray<FactFile> ReadFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => file.Relative != MistakeNote.FileName)
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new FactFile(file.Relative, file.Relative, System.IO.File.ReadAllText(file.Full))),
    ];

    private static string FindRoot([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
