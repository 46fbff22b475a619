using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.RealData;
using Facts.Compiler.Yaml;
using VerifyXunit;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>
/// The official YAML test suite, if it exists next to the repository; the table next to this file shows the result for each of its cases.
/// </summary>
public class ConformanceTests
{
    private const string NothingIsNoDocument = "On purpose: an empty document contains no facts and is not counted.";

    private const string SpacesAtTheEnd = "The parser omits the line break that YAML adds after spaces at the very end of a file.";

    /// <summary>Why a case is read differently from what the suite says.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["4MUZ/02"] = "The parser rejects a key in braces whose colon is on the next line; in a fact file, this is usually a mistake.",
        ["DK95/01"] = "The parser accepts a tab that indents the second line of a quoted text; the text is read as intended.",
        ["DK95/04"] = "The parser rejects a line that contains only a tab; readers do not see it, and the diagnostic says to replace it.",
        ["JEF9/01"] = "The parser rejects a block of text that contains only spaces, which no fact needs.",
        ["L383"] = "The parser rejects a comment after a plain text that is a whole document; no fact file is a plain text.",
        ["MUS6/00"] = "The parser accepts a comment after a directive without a space before it; facts need no directives.",
        ["UKK6/00"] = "The parser rejects a list item that is only a colon, which no fact needs.",
        ["VJP3/01"] = "The parser rejects a key in braces whose colon is on a line of its own; in a fact file, this is usually a mistake.",
        ["Y79Y/003"] = "The parser accepts a tab before an item in brackets; the list is read as intended.",
        ["Y79Y/004"] = "The parser accepts a tab after a dash; the list is read as intended.",
        ["6XDY"] = NothingIsNoDocument,
        ["6ZKB"] = NothingIsNoDocument,
        ["9DXL"] = NothingIsNoDocument,
        ["PUW8"] = NothingIsNoDocument,
        ["UT92"] = NothingIsNoDocument,
        ["W4TN"] = NothingIsNoDocument,
        ["JEF9/02"] = SpacesAtTheEnd,
        ["L24T/01"] = SpacesAtTheEnd,
        ["Y79Y/005"] = "The parser accepts a tab after a dash; the list is read as intended.",
    };

    /// <summary>Valid YAML that fact files do not allow.</summary>
    private static readonly Dictionary<string, string> RefusedOnPurpose = new(StringComparer.Ordinal)
    {
        ["FACT1020"] = "On purpose: an empty key occurs twice.",
        ["FACT1021"] = "On purpose: in fact files, a key is a text.",
        ["FACT1024"] = "On purpose: the declared type, not a tag, determines what a value is.",
    };

    [RealFact]
    public Task Each_case_is_read_or_refused_as_the_table_says()
    {
        var suite = Path.Combine(RealFolder.Path!, "realdata", "yaml-test-suite", "data");
        var cases = Directory.GetFiles(suite, "in.yaml", SearchOption.AllDirectories)
            .Select(file => new SuiteCase(Path.GetRelativePath(suite, Path.GetDirectoryName(file)!).Replace('\\', '/'), Path.GetDirectoryName(file)!))
            .OrderBy(suiteCase => suiteCase.Id, StringComparer.Ordinal)
            .Select(suiteCase => (suiteCase.Id, suiteCase.IsValid, Reader: suiteCase.Read(), Reason: suiteCase.Reason()))
            .ToList();
        var onPurpose = cases.Count(one => one.Reason.StartsWith("On purpose", StringComparison.Ordinal));
        var table = new StringBuilder("# The YAML test suite, case by case\n\n")
            .Append(
                "What the suite says about each case, what the reader does and, where the two differ, why. Written by the test with this name.\n\n")
            .Append($"{cases.Count} cases: {cases.Count(one => one.Reason.Length == 0)} as the suite says, ")
            .Append($"{onPurpose} different on purpose, ")
            .Append($"{cases.Count(one => one.Reason.Length > 0) - onPurpose} different because of the parser library. ")
            .Append("None makes the reader throw an exception.\n\n")
            .Append("| case | the suite | the reader | why |\n|---|---|---|---|\n");
        foreach (var (id, isValid, reader, reason) in cases)
        {
            table.Append($"| {id} | {(isValid ? "valid" : "invalid")} | {reader} | {reason} |\n");
        }

        return Verifier.Verify(table.ToString(), "md");
    }

    private sealed class SuiteCase(string id, string folder)
    {
        private readonly ParsedFile _file = Reading.Of(File.ReadAllText(Path.Combine(folder, "in.yaml")));

        public string Id => id;

        public bool IsValid { get; } = !File.Exists(Path.Combine(folder, "error"));

        private IEnumerable<FactDiagnostic> Errors => _file.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == FactSeverity.Error);

        /// <summary>The result of the reader, with the place of its first diagnostic.</summary>
        public string Read() => Errors.FirstOrDefault() is { } error
            ? $"rejects it at {error.Place.Range.Start.Line + 1}:{error.Place.Range.Start.Column + 1} ({error.Id})"
            : Content() is { } difference ? $"reads {difference}" : "reads it";

        public string Reason() =>
            IsValid && Errors.All(error => RefusedOnPurpose.ContainsKey(error.Id)) && Errors.FirstOrDefault() is { } error
                ? RefusedOnPurpose[error.Id]
            : IsValid == !Errors.Any() && Content() is null ? ""
            : Reasons.GetValueOrDefault(id, "NO REASON IS KNOWN");

        /// <summary>Where the result differs from the JSON of the suite, or null; a case without JSON is not compared.</summary>
        private string? Content()
        {
            var json = Path.Combine(folder, "in.json");
            return File.Exists(json) && !Errors.Any() ? SuiteJson.Difference(_file, File.ReadAllBytes(json)) : null;
        }
    }
}
