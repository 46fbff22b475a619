#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Bench;
using Facts;
using Facts.Benchmarks.Measuring;
using Data = Facts.Benchmarks.Data;

namespace Loops;

/// <summary>The lookup structures that a good engineer would keep next to the records.</summary>
file static class Peers
{
    public static readonly Product[] Products = Catalogue.Products.ToArray();
    public static readonly ILookup<Category, Product> ByCategory = Products.ToLookup(product => product.Category);
    public static readonly ILookup<string, Product> ByMaker = Products.ToLookup(product => product.Maker.Key);
    public static readonly Product[] ByDay = Products.OrderBy(product => product.Released).ToArray();
    public static readonly Holder[] Holders = Products.Select(product => new Holder { Maker = product.Maker }).ToArray();
    public static readonly Maker[] Makers = Catalogue.Makers.ToArray();
    public static readonly Category[] Categories = Enum.GetValues<Category>();

    /// <summary>The first position with a day that is not before the given one.</summary>
    public static int FirstFrom(DateOnly day)
    {
        int low = 0, high = ByDay.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (ByDay[middle].Released < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

file sealed class Holder
{
    public required Maker Maker { get; init; }
}

public sealed class CatalogueLoops : ICatalogueLoops
{
    public static long Sink;
    private static readonly DateOnly First = new(1950, 1, 1);

    public IEnumerable<string> Mistakes(Data.Product[] products, Data.Maker[] makers)
    {
        if (Catalogue.Products.Count != products.Length || Catalogue.Makers.Count != makers.Length)
        {
            yield return $"{Catalogue.Products.Count} products and {Catalogue.Makers.Count} makers";
        }
        foreach (var expected in products)
        {
            if (Catalogue.Products.Find(expected.Key) is not { } product)
            {
                yield return $"{expected.Key} is not found";
            }
            else if (!Same(product, expected))
            {
                yield return $"{product} is not {expected}";
            }
            if (Catalogue.Products.ContainsKey(expected.Key + "-") || Catalogue.Products.Find(expected.Key[1..].AsSpan()) is not null)
            {
                yield return $"a key near {expected.Key} is found";
            }
        }

        foreach (var maker in makers)
        {
            var keys = products.Where(product => product.Maker == maker.Key).Select(product => product.Key);
            if (!Catalogue.Makers[maker.Key].Products.Select(product => product.Key).SequenceEqual(keys))
            {
                yield return $"the products of {maker.Key} are others";
            }
        }

        foreach (var category in products.GroupBy(product => product.Category))
        {
            var key = Enum.Parse<Category>(category.Key, ignoreCase: true);
            if (!Catalogue.Products.ByCategory(key).Select(product => product.Key).SequenceEqual(category.Select(product => product.Key)))
            {
                yield return $"the products of the category {key} are others";
            }
        }

        DateOnly from = new(1980, 1, 1), until = new(1980, 12, 31);
        var expectedYear = products.Where(product => product.Released >= from && product.Released <= until)
            .Select(product => product.Key)
            .Order(StringComparer.Ordinal);
        if (!Catalogue.Products.ReleasedBetween(from, until).Select(product => product.Key).Order(StringComparer.Ordinal).SequenceEqual(expectedYear))
        {
            yield return "the products of 1980 are others";
        }
    }

    private static bool Same(Product product, Data.Product expected) =>
        product.Key == expected.Key && product.Name == expected.Name && product.Description == expected.Description
        && product.Maker.Key == expected.Maker && product.Category.ToString().Equals(expected.Category, StringComparison.OrdinalIgnoreCase)
        && product.Released == expected.Released && product.Price == expected.Price && product.Weight == expected.Weight
        && product.Tags.SequenceEqual(expected.Tags) && product.Website?.OriginalString == expected.Website;

    public long ByCategory(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            Sink += Catalogue.Products.ByCategory(Peers.Categories[done % Peers.Categories.Length]).Count;
        }
        return operations;
    }

    public long ByCategoryInLookup(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            Sink += ((ICollection<Product>)Peers.ByCategory[Peers.Categories[done % Peers.Categories.Length]]).Count;
        }
        return operations;
    }

    public long Between(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            var from = Day(done);
            foreach (var product in Catalogue.Products.ReleasedBetween(from, from.AddDays(30)))
            {
                Sink += product.Weight;
            }
        }

        return operations;
    }

    public long BetweenInSearchedObjects(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            var from = Day(done);
            var end = from.AddDays(30);
            for (var index = Peers.FirstFrom(from); index < Peers.ByDay.Length && Peers.ByDay[index].Released <= end; index++)
            {
                Sink += Peers.ByDay[index].Weight;
            }
        }

        return operations;
    }

    public long Closest(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            Sink += Catalogue.Products.FirstReleasedAtOrAfter(Day(done)) is { } product ? product.Weight : 0;
        }
        return operations;
    }

    public long ClosestInSearchedObjects(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            var index = Peers.FirstFrom(Day(done));
            Sink += index < Peers.ByDay.Length ? Peers.ByDay[index].Weight : 0;
        }

        return operations;
    }

    public long FollowReference(int operations)
    {
        var products = Peers.Products;
        for (var done = 0; done < operations; done++)
        {
            Sink += products[done % products.Length].Maker.Founded;
        }
        return operations;
    }

    public long FollowField(int operations)
    {
        var holders = Peers.Holders;
        for (var done = 0; done < operations; done++)
        {
            Sink += holders[done % holders.Length].Maker.Founded;
        }
        return operations;
    }

    public long FollowInverse(int operations)
    {
        var makers = Peers.Makers;
        for (var done = 0; done < operations; done++)
        {
            Sink += makers[done % makers.Length].Products.Count;
        }
        return operations;
    }

    public long FollowInverseInLookup(int operations)
    {
        var makers = Peers.Makers;
        for (var done = 0; done < operations; done++)
        {
            Sink += ((ICollection<Product>)Peers.ByMaker[makers[done % makers.Length].Key]).Count;
        }
        return operations;
    }

    public long Enumerate(int operations)
    {
        var done = 0;
        for (; done < operations; done += Catalogue.Products.Count)
        {
            foreach (var product in Catalogue.Products)
            {
                Sink += product.Weight;
            }
        }

        return done;
    }

    public long EnumerateArray(int operations)
    {
        var done = 0;
        for (; done < operations; done += Peers.Products.Length)
        {
            foreach (var product in Peers.Products)
            {
                Sink += product.Weight;
            }
        }

        return done;
    }

    private static DateOnly Day(int operation) => First.AddDays((int)((uint)(operation * 7919) % 27_000));
}
