using System;
using System.Collections.Generic;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>Indexes, references, inverses and enumeration of the catalogue, after warm-up.</summary>
internal static class IndexGroup
{
    public static IEnumerable<Row> Run(Race race, IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            var loops = CatalogueAssembly.Load(LoadedDataset.Generate(Catalogue.Text(size))).Loops;
            var records = Figures.Count(size);
            yield return Against(
                race,
                "index",
                $"non-unique, {records}",
                "< ILookup",
                new("", loops.ByCategory),
                new("ILookup", loops.ByCategoryInLookup),
                Faster);
            yield return Against(
                race,
                "index",
                $"ordered: the records of a month, {records}",
                "< search",
                new("", loops.Between),
                new("binary search over objects", loops.BetweenInSearchedObjects),
                Faster);
            yield return Against(
                race,
                "index",
                $"ordered: the closest, {records}",
                "< search",
                new("", loops.Closest),
                new("binary search over objects", loops.ClosestInSearchedObjects),
                Faster);
            yield return Against(
                race,
                "navigation",
                $"reference, {records}",
                "≤ 2 ns over a field",
                new("", loops.FollowReference),
                new("field", loops.FollowField),
                static (ours, peer) => ours - peer <= 2);
            yield return Against(
                race,
                "navigation",
                $"inverse, {records}",
                "without search: < ILookup",
                new("", loops.FollowInverse),
                new("ILookup", loops.FollowInverseInLookup),
                Faster);
            yield return Against(
                race,
                "navigation",
                $"enumeration per record, {records}",
                "",
                new("", loops.Enumerate),
                new("array", loops.EnumerateArray),
                null);
        }
    }

    private static bool Faster(double ours, double peer) => ours < peer;

    private static Row Against(
        Race race, string group, string what, string target, Contender ours, Contender peer, Func<double, double, bool>? isReached)
    {
        var times = race.Nanoseconds([ours, peer]);
        var allocated = Allocations.PerOperation(ours);
        var isFree = allocated < 0.01;
        var why = isFree ? "" : Figures.Invariant($"{allocated:0.0} B allocated, {Allocations.PerOperation(peer):0.0} B by the peer");
        bool? passed = isReached is null ? null : isFree && isReached(times[0], times[1]);
        return new Row(
            group,
            what,
            Figures.Nanoseconds(times[0]),
            $"{peer.Name} {Figures.Nanoseconds(times[1])}",
            times[0] / times[1],
            target,
            passed,
            why);
    }
}
