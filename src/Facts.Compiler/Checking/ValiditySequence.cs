using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>One end of a period, and the value that gives it.</summary>
internal sealed record ValidityEnd(FactDate Date, BoundValue Value, bool IsDefault);

/// <summary>A record or value that is valid from a date until a date.</summary>
internal sealed record ValidityStretch
{
    /// <summary>Its name in messages: <c>terms/first</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Periods with equal keys follow one another.</summary>
    public required FactKey Key { get; init; }

    /// <summary>The key as text; empty if there is only one sequence.</summary>
    public required string KeyText { get; init; }

    public required ValidityEnd? From { get; init; }

    public required ValidityEnd? Until { get; init; }

    public required Place FromPlace { get; init; }

    public required Place UntilPlace { get; init; }

    public required FileSummary File { get; init; }

    /// <summary>Whether both certainly apply at some time other than the single day on which one replaces the other.</summary>
    public bool CertainlyOverlaps(ValidityStretch other) =>
        (IsBefore(From, other.Until) && IsBefore(other.From, Until)) || (IsOneDay && other.IsOneDay && From!.Date == other.From!.Date);

    private bool IsOneDay => From is { Date.IsCertainDay: true } && Until is not null && From.Date == Until.Date;

    private static bool IsBefore(ValidityEnd? from, ValidityEnd? until) => from is null || until is null || from.Date.CertainlyBefore(until.Date);
}

/// <summary>
/// Checks that each period begins before it ends and, if the schema says so, that the periods with one key follow one another.
/// </summary>
internal static class ValiditySequence
{
    public static void Check(ValidityDeclaration validity, IReadOnlyList<ValidityStretch> stretches, DiagnosticBag bag)
    {
        var right = stretches.Where(stretch => IsInOrder(stretch, bag)).ToList();
        if (!validity.ForbidsOverlaps && !validity.ForbidsGaps)
        {
            return;
        }

        foreach (var sequence in right.GroupBy(stretch => stretch.Key))
        {
            CheckSequence(validity, Ordered(sequence), bag);
        }
    }

    private static bool IsInOrder(ValidityStretch stretch, DiagnosticBag bag)
    {
        if (stretch is not { From: { } from, Until: { } until } || !until.Date.CertainlyBefore(from.Date))
        {
            return true;
        }

        bag.Report(CheckingDiagnostics.EndsBeforeItBegins, stretch.UntilPlace, stretch.Label, until.Date, from.Date);
        return false;
    }

    private static IEnumerable<ValidityStretch> Ordered(IEnumerable<ValidityStretch> stretches) => stretches
        .OrderBy(stretch => stretch.From is not null)
        .ThenBy(stretch => stretch.From?.Date ?? default)
        .ThenBy(stretch => stretch.Until is null)
        .ThenBy(stretch => stretch.Until?.Date ?? default);

    private static void CheckSequence(ValidityDeclaration validity, IEnumerable<ValidityStretch> ordered, DiagnosticBag bag)
    {
        ValidityStretch? latest = null;
        foreach (var next in ordered)
        {
            if (latest is not null)
            {
                CheckPair(validity, latest, next, bag);
            }

            if (latest is null
                || next.Until is null
                || (latest.Until is not null && next.Until.Date.LatestPossibleDay >= latest.Until.Date.LatestPossibleDay))
            {
                latest = next;
            }
        }
    }

    private static void CheckPair(ValidityDeclaration validity, ValidityStretch earlier, ValidityStretch later, DiagnosticBag bag)
    {
        if (earlier.CertainlyOverlaps(later))
        {
            if (validity.ForbidsOverlaps)
            {
                var ends = earlier.Until is { } until ? $"ends {until.Date}" : "does not end";
                var begins = later.From is { } from ? $"begins {from.Date}" : "has no beginning";
                bag.Report(Create(CheckingDiagnostics.Overlap, earlier, later, begins, ends));
            }
        }
        else if (validity.ForbidsGaps
            && earlier.Until is { } end
            && later.From is { } start
            && IsDayBetween(end.Date.LatestPossibleDay, start.Date.EarliestPossibleDay))
        {
            bag.Report(Create(CheckingDiagnostics.Gap, earlier, later, start.Date, end.Date));
        }
    }

    // An open end is the greatest or least possible number, so nothing is added to it.
    private static bool IsDayBetween(long last, long first) => last < first && first - last > 1;

    private static FactDiagnostic Create(FactDescriptor descriptor, ValidityStretch earlier, ValidityStretch later, object begins, object ends)
    {
        var place = PlaceText.Of(earlier.File, earlier.FromPlace);
        var per = earlier.KeyText.Length == 0 ? "" : $" for '{earlier.KeyText}'";
        return FactDiagnostic
            .Create(descriptor, later.FromPlace, later.Label, earlier.Label, place, per, begins, ends)
            .WithRelated(earlier.UntilPlace, "The one before it");
    }
}
