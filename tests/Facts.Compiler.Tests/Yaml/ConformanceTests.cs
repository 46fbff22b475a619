using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>The official test suite of YAML, where it lies beside the repository.</summary>
public class ConformanceTests
{
    /// <summary>Where the parser library differs from YAML 1.2.</summary>
    private static readonly HashSet<string> KnownDifferences = new(StringComparer.Ordinal)
    {
        "4MUZ/02", // refuses a key in braces whose colon stands on the next line
        "DK95/01", // accepts a tab that indents the second line of a quoted text
        "DK95/04", // refuses a line of a tab alone
        "JEF9/01", // refuses a block of text of spaces alone
        "L383", // refuses a comment behind a plain text that is a whole document
        "MUS6/00", // accepts a comment without a space behind a directive
        "UKK6/00", // refuses a list item of a colon alone
        "VJP3/01", // refuses a key in braces whose colon stands on a line of its own
        "Y79Y/003", // accepts a tab before an item in brackets
        "Y79Y/004", // accepts a tab behind a dash
        "Y79Y/005", // accepts a tab behind a dash
    };

    /// <summary>What facts refuse although YAML allows it: keys that are no text, foreign tags, empty keys twice.</summary>
    private static readonly string[] RefusedOnPurpose = ["FACT1020", "FACT1021", "FACT1024"];

    [Fact]
    public void The_suite_is_accepted_and_refused_as_it_says()
    {
        var folder = FindSuite();
        if (folder is null)
        {
            return;
        }

        var differences = Directory.GetFiles(folder, "in.yaml", SearchOption.AllDirectories)
            .Where(file => !IsAsExpected(file))
            .Select(file => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/'));

        Assert.Equal(KnownDifferences.Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
    }

    private static bool IsAsExpected(string path)
    {
        var isValid = !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "error"));
        var errors = Reading.Of(File.ReadAllText(path)).Diagnostics.Where(found => found.Descriptor.Severity == FactSeverity.Error).ToArray();
        return isValid ? errors.All(error => RefusedOnPurpose.Contains(error.Id)) : errors.Length > 0;
    }

    private static string? FindSuite()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var suite = Path.Combine(folder.FullName, "shared", "realdata", "yaml-test-suite", "data");
            if (Directory.Exists(suite))
            {
                return suite;
            }
        }

        return null;
    }
}
