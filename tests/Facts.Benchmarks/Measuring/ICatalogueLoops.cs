using System.Collections.Generic;
using Facts.Benchmarks.Data;

namespace Facts.Benchmarks.Measuring;

/// <summary>The operations of the benchmarks on the catalogue, as compiled loops over the generated types. Each returns the number of
/// operations.</summary>
public interface ICatalogueLoops
{
    /// <summary>The differences from the data that the dataset was generated from.</summary>
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
