using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>
/// Reports files that are not read because of their extension, but are meant to be. Nothing that follows from it is reported: their records are
/// unknown, and their tables have a file.
/// </summary>
internal static class MisnamedFiles
{
    /// <returns>The paths of the files in the dataset, with those of misnamed files as they are meant.</returns>
    public static ImmutableArray<string> Find(
        DatasetSchema schema, ImmutableArray<BoundFile> files, ImmutableArray<LinkedTable> tables, DiagnosticBag diagnostics)
    {
        if (!files.Any(static file => file.File.IsUnread))
        {
            return ImmutableArray.CreateRange(files, PathOf);
        }

        var read = new HashSet<string>(files.Where(static file => !file.File.IsUnread).Select(PathOf), StringComparer.OrdinalIgnoreCase);
        return ImmutableArray.CreateRange(files, file =>
        {
            var path = PathOf(file);
            if (!file.File.IsUnread || IsIgnored(schema, path) || MeantPath(path, read, tables) is not { } meant)
            {
                return path;
            }

            diagnostics.Report(FileDiagnostics.MisspelledExtension, new Place(file.File.File.Path, default), path, meant);
            return meant;
        });
    }

    private static string PathOf(BoundFile file) => file.File.File.FactsPath;

    private static string? MeantPath(string path, HashSet<string> read, ImmutableArray<LinkedTable> tables) =>
        MisspelledExtension.Corrected(path) is { } corrected ? (read.Contains(corrected) ? null : corrected)
        : MisspelledExtension.OriginalOf(path) is { } original && IsMissing(original, read, tables) ? original
        : null;

    /// <summary>Whether the file would be the only one of a table; otherwise, the copy may have been kept after its original was deleted.</summary>
    private static bool IsMissing(string path, HashSet<string> read, ImmutableArray<LinkedTable> tables) => tables.Any(table =>
        table.Rows.IsEmpty
        && table.Declaration.From.IsEmpty
        && DefaultPlace.Holds(table.Declaration.TableName, path)
        && !read.Any(other => DefaultPlace.Holds(table.Declaration.TableName, other)));

    private static bool IsIgnored(DatasetSchema schema, string path) => schema.Manifest.Ignore.Any(files => files.Pattern.Matches(path));
}
