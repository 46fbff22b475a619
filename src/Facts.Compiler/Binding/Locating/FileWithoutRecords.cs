using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reports a file of a table without any contents. An empty map or list shows that this is intended.</summary>
internal static class FileWithoutRecords
{
    public static void Report(ParsedFile file, RecordOrigin origin, DiagnosticBag diagnostics)
    {
        if (!file.Summary.IsComplete
            || file.Diagnostics.Any(static found => found.Descriptor.Severity == FactSeverity.Error)
            || !file.Documents.All(static document => document is YamlScalar { IsNull: true } || FileDefaults.IsAlone(document)))
        {
            return;
        }

        var path = file.File.FactsPath;
        var contents = FrontMatter.IsMarkdown(path) ? "has nothing in its front matter"
            : file.Documents.Any(FileDefaults.IsAlone) ? $"has only {FileDefaults.Key}"
            : string.IsNullOrWhiteSpace(file.File.Text.TrimStart('\uFEFF')) ? "is empty"
            : file.File.Text.Split('\n').All(static line => line.Trim() is var text && (text.Length == 0 || text[0] == '#')) ? "has only comments"
            : "has no contents";
        var fix = !origin.Pointer.IsEmpty && origin.Pointer[0] is { Literal: null, Pattern: null } && !file.Documents.Any(FileDefaults.IsAlone)
            ? "Write its records, or '{}' if there are none yet."
            : "Write its records, or remove the file.";
        diagnostics.Report(FileDiagnostics.FileWithoutRecords, new Place(file.File.Path, default), path, contents, origin.TableName, fix);
    }
}
