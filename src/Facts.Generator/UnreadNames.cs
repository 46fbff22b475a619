using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Generator;

/// <summary>The names of files that are not read, for what is said about them and about tables without a file.</summary>
/// <param name="Folder">The folder of the facts.</param>
/// <param name="Names">The paths in the dataset, separated by <c>|</c>.</param>
internal sealed record UnreadNames(string Folder, string Names)
{
    /// <summary>Only those that are meant as a manifest or a schema, if any are.</summary>
    public UnreadNames Schemas => this with
    {
        Names = string.Join("|", Paths.Where(static path => MisspelledExtension.Corrected(path) is { } meant && DatasetFiles.IsSchema(meant))),
    };

    /// <summary>Files without a text, in an order of their own: that of a build depends on the file system.</summary>
    public IEnumerable<FactFile> Files =>
        Paths.OrderBy(static path => path, StringComparer.Ordinal).Select(path => new FactFile(Folder + path, path, ""));

    public IEnumerable<BoundFile> BoundFiles => Files.Select(static file => new BoundFile(
        new FileSummary(file, ImmutableArray<FactDiagnostic>.Empty) { IsUnread = true },
        ImmutableArray<BoundRow>.Empty,
        ImmutableArray<FactDiagnostic>.Empty));

    private IEnumerable<string> Paths => Names.Split(['|'], StringSplitOptions.RemoveEmptyEntries);
}
