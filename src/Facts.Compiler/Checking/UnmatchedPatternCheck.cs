using System;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports every file pattern, in <c>from</c> or in <c>ignore</c> of the manifest, that matches no file.</summary>
internal sealed class UnmatchedPatternCheck : DatasetCheck
{
    private UnmatchedPatternCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) => new UnmatchedPatternCheck(dataset);

    public override void Finish(CancellationToken cancellation)
    {
        var paths = Dataset.FilePaths.Where(DefaultPlace.MayHoldRecords).OrderBy(static path => path, StringComparer.Ordinal).ToArray();
        foreach (var from in Dataset.Schema.Tables.SelectMany(static table =>
            table.From.Concat(table.Variants.SelectMany(static variant => variant.From))))
        {
            Check(from.Files, from.Place, paths);
        }

        var all = Dataset.FilePaths.Concat(Dataset.Schema.FilePaths).OrderBy(static path => path, StringComparer.Ordinal).ToArray();
        foreach (var files in Dataset.Schema.Manifest.Ignore)
        {
            Check(files.Pattern, files.Place, all);
        }
    }

    private void Check(FilePattern pattern, Place place, string[] paths)
    {
        if (!paths.Any(pattern.Matches))
        {
            Diagnostics.Report(FileDiagnostics.PatternWithoutFile, place, pattern.Text, RecordLocator.DidYouMean(pattern.Text, paths));
        }
    }
}
