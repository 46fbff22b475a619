using System;
using System.Linq;
using System.Text.Json;
using MessagePack;
using MessagePack.Resolvers;

namespace Facts.Benchmarks.Data;

/// <summary>The catalogue as the peers store it.</summary>
internal static class PackedCatalogue
{
    /// <summary>Arrays without names: the smallest output of MessagePack without compression.</summary>
    public static byte[] MessagePack(int count) => MessagePackSerializer.Serialize(
        (Catalogue.Makers(count).Select(Cells).ToArray(), Catalogue.Products(count).Select(Cells).ToArray()),
        MessagePackSerializerOptions.Standard.WithResolver(StandardResolver.Instance));

    public static byte[] Json(int count) =>
        JsonSerializer.SerializeToUtf8Bytes(new { Makers = Catalogue.Makers(count), Products = Catalogue.Products(count) });

    private static object?[] Cells(Maker maker) => [maker.Key, maker.Name, maker.Country, maker.Founded];

    private static object?[] Cells(Product product) =>
    [
        product.Key,
        product.Name,
        product.Description,
        product.Maker,
        Array.IndexOf(Vocabulary.Categories, product.Category),
        product.Released.DayNumber,
        (double)product.Price,
        product.Weight,
        product.Tags.ToArray(),
        product.Website,
    ];
}
