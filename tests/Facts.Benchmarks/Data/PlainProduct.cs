using System;
using System.Linq;

namespace Facts.Benchmarks.Data;

/// <summary>A product as a class written by hand.</summary>
internal sealed class PlainProduct
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required Maker Maker { get; init; }

    public required int Category { get; init; }

    public required DateOnly Released { get; init; }

    public required decimal Price { get; init; }

    public required int Weight { get; init; }

    public required string[] Tags { get; init; }

    public required Uri? Website { get; init; }

    /// <summary>A copy with its own strings; tags come from a small vocabulary and are shared.</summary>
    public static PlainProduct Of(Product product, Maker maker) => new()
    {
        Key = Copy(product.Key),
        Name = Copy(product.Name),
        Description = Copy(product.Description),
        Maker = maker,
        Category = Array.IndexOf(Vocabulary.Categories, product.Category),
        Released = product.Released,
        Price = product.Price,
        Weight = product.Weight,
        Tags = product.Tags.ToArray(),
        Website = product.Website is null ? null : new Uri(Copy(product.Website)),
    };

    private static string Copy(string text) => new(text.AsSpan());
}
