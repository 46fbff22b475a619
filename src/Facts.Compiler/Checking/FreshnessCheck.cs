using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>
/// Reports facts that are older than the schema allows, or due for a review. The day comes from the project, never from the clock,
/// so that the same input gives the same diagnostics.
/// </summary>
internal sealed class FreshnessCheck : DatasetCheck
{
    private readonly int _today;

    private FreshnessCheck(LinkedDataset dataset, int today) : base(dataset) => _today = today;

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        options.Today is { } today ? new FreshnessCheck(dataset, today) : null;

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var source in Dataset.Schema.Manifest.Sources)
        {
            if (source.Freshness is { } freshness)
            {
                CheckSource($"the source '{source.Id}'", freshness);
            }
        }

        foreach (var table in Dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Declaration.Freshness is { } freshness)
            {
                CheckTable(table, freshness);
            }
        }
    }

    private void CheckSource(string owner, Freshness freshness)
    {
        CheckReview(owner, freshness.ReviewBy);
        if (freshness is { MaxAge: { } days, Since: { } since } && _today - since.Day > days)
        {
            Report(ReportStale(owner, since.Text, since.Day, days, since.Place), freshness);
        }
    }

    private void CheckTable(LinkedTable table, Freshness freshness)
    {
        CheckReview(table.Declaration.TableName, freshness.ReviewBy);
        foreach (var record in table.Records)
        {
            if (freshness.ReviewByField is { } due && DayOf(record, due) is { } review && review.Day < _today)
            {
                Report(
                    FactDiagnostic.Create(
                        FreshnessDiagnostics.ReviewDue,
                        PlaceOf(record, due, review.Value),
                        record.Label,
                        NodeText.Of(review.Value.Node),
                        TextOf(_today)),
                    freshness);
            }

            if (freshness is { MaxAge: { } days, SinceField: { } since } && DayOf(record, since) is { } start && _today - start.Day > days)
            {
                Report(ReportStale(record.Label, NodeText.Of(start.Value.Node), start.Day, days, PlaceOf(record, since, start.Value)), freshness);
            }
        }
    }

    private void CheckReview(string owner, DayInFile? due)
    {
        if (due is not null && due.Day < _today)
        {
            Diagnostics.Report(FreshnessDiagnostics.ReviewDue, due.Place, owner, due.Text, TextOf(_today));
        }
    }

    private FactDiagnostic ReportStale(string owner, string since, long start, int days, Place place) => FactDiagnostic.Create(
        FreshnessDiagnostics.Stale,
        place,
        owner,
        since,
        (_today - start).ToString(CultureInfo.InvariantCulture),
        TextOf(_today),
        days.ToString(CultureInfo.InvariantCulture));

    private void Report(FactDiagnostic diagnostic, Freshness freshness) =>
        Diagnostics.Report(diagnostic.WithRelated(freshness.Place, "The schema says so"));

    /// <summary>The last day that the field can mean; null if it is open or absent, because then nothing is certainly stale.</summary>
    private static (long Day, BoundValue Value)? DayOf(LinkedRecord record, FieldPath path) => record.Follow(path.Fields)?.Unwrapped switch
    {
        BoundScalar found when found.Definition.LastDayOf(found.Value) is { } day => (day, found),
        _ => null,
    };

    // A default is in the schema and belongs to no particular record.
    private static Place PlaceOf(LinkedRecord record, FieldPath path, BoundValue value) =>
        path.Fields.Any(value.IsDefaultOf) ? record.KeyPlace : record.Bound.PlaceOf(value.Node);

    private static string TextOf(int day) => new DateTime(day * TimeSpan.TicksPerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
