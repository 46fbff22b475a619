using System.Collections.Generic;
using Facts.Benchmarks.Data;

namespace Facts.Benchmarks.Measuring;

/// <summary>What the benchmarks do with the catalogue, as compiled loops over the generated types. Each returns how many operations it did.</summary>
public interface ICatalogueLoops
{
    /// <summary>What differs from the data that the dataset was written from.</summary>
    IEnumerable<string> Mistakes(Product[] products, Maker[] makers);

    long ByCategory(int operations);

    long ByCategoryInLookup(int operations);

    long Between(int operations);

    long BetweenInSearchedObjects(int operations);

    long Closest(int operations);

    long ClosestInSearchedObjects(int operations);

    long FollowReference(int operations);

    long FollowField(int operations);

    long FollowInverse(int operations);

    long FollowInverseInLookup(int operations);

    long Enumerate(int operations);

    long EnumerateArray(int operations);
}
