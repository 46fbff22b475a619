using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>The files of a dataset that are not read, as far as they may be meant to hold the records of a table.</summary>
internal sealed class UnreadFiles(LinkedDataset dataset)
{
    /// <summary>The extensions of files with records in another form; what else is not read may be YAML with another name.</summary>
    private static readonly ImmutableArray<string> OtherForms =
        ImmutableArray.Create(".csv", ".tsv", ".xml", ".toml", ".ini", ".xls", ".xlsx", ".ods", ".jsonl", ".ndjson");

    /// <summary>Whether a file is read in the default place of the table.</summary>
    public bool HasFile(string tableName) => dataset.FilePaths.Any(path => DefaultPlace.Holds(tableName, path) && !IsIgnored(path));

    /// <summary>Where the records of the table may be, and what to do.</summary>
    public string HintFor(RecordDeclaration declaration, string tableName)
    {
        var name = DefaultPlace.FolderOf(tableName);
        if (dataset.FilePaths.FirstOrDefault(path => !DatasetFiles.IsSchema(path) && IsNamedLike(path, declaration, tableName)) is not { } path)
        {
            return $" Write them in '{name}.yaml' or in files in the folder '{name}', or name their files with 'from' under {declaration.Name}. If "
                + $"there are none yet, write '{{}}' in '{name}.yaml'.";
        }

        if (IsIgnored(path))
        {
            return $" '{path}' is not read, because dataset.yaml lists it under 'ignore': remove it from the list.";
        }

        if (FrontMatter.IsMarkdown(path))
        {
            return $" '{path}' is not read, because Markdown files are read only where a 'from' names them: write 'from: "
                + $"{(path.Contains('/') ? path.Substring(0, path.LastIndexOf('/')) + "/{id}.md" : path)}#' under {declaration.Name}.";
        }

        var right = path.Contains('/') ? path.Substring(0, FirstDot(path)) : name;
        return $" '{path}' is not read, because its name does not end in .yaml, .yml or .json: "
            + (OtherForms.Any(form => path.EndsWith(form, StringComparison.OrdinalIgnoreCase))
                ? $"write its records in '{right}.yaml'."
                : $"rename it to '{right}.yaml'.");
    }

    private bool IsIgnored(string path) => dataset.Schema.Manifest.Ignore.Any(files => files.Pattern.Matches(path));

    private bool IsNamedLike(string path, RecordDeclaration declaration, string tableName)
    {
        var slash = path.IndexOf('/');
        var name = path.Substring(0, slash < 0 ? FirstDot(path) : slash);
        return (DefaultPlace.AreSame(name, tableName) || (slash < 0 && DefaultPlace.AreSame(name, declaration.Name)))
            && (!DefaultPlace.IsDataFile(path) || IsIgnored(path));
    }

    private static int FirstDot(string path) => path.IndexOf('.', path.LastIndexOf('/') + 2) is var dot and >= 0 ? dot : path.Length;
}
