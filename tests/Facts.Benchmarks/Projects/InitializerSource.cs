using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Facts.Benchmarks.Data;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Benchmarks.Projects;

/// <summary>The catalogue as other generators would emit it: object initializers in methods of 500 records, and frozen dictionaries.</summary>
internal static class InitializerSource
{
    /// <summary>The C# compiler accepts no more records of this form, because the strings of an assembly are limited to 16 MB.</summary>
    public const int Most = 50_000;

    private const int RecordsPerMethod = 500;

    private const string Types = """
        #nullable enable
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Linq;

        namespace Bench;

        public enum Category { Tool, Garment, Instrument, Vessel, Book, Machine, Ornament, Food, Toy, Furniture, Lamp, Medicine }

        public sealed record Maker
        {
            public required string Key { get; init; }
            public required string Name { get; init; }
            public required string Country { get; init; }
            public required int Founded { get; init; }
            public IReadOnlyList<Product> Products => Catalogue.ProductsByMaker[Key];
        }

        public sealed record Product
        {
            public required string Key { get; init; }
            public required string Name { get; init; }
            public required string Description { get; init; }
            public required string MakerKey { get; init; }
            public Maker Maker => Catalogue.Makers[MakerKey];
            public required Category Category { get; init; }
            public required DateOnly Released { get; init; }
            public required decimal Price { get; init; }
            public required int Weight { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public Uri? Website { get; init; }
        }

        public static partial class Catalogue
        {
            public static readonly FrozenDictionary<string, Maker> Makers = AllMakers().ToFrozenDictionary(maker => maker.Key);
            public static readonly FrozenDictionary<string, Product> Products = AllProducts().ToFrozenDictionary(product => product.Key);
            public static readonly FrozenDictionary<string, Product[]> ProductsByMaker = Products.Values.GroupBy(product => product.MakerKey).ToFrozenDictionary(group => group.Key, group => group.ToArray());
            public static readonly ILookup<Category, Product> ProductsByCategory = Products.Values.ToLookup(product => product.Category);
            public static readonly Product[] ProductsByReleased = Products.Values.OrderBy(product => product.Released).ToArray();

        """;

    public static string Of(int count)
    {
        var text = new StringBuilder(Types);
        Methods(text, "Maker", Catalogue.Makers(count).Select(Maker));
        Methods(text, "Product", Catalogue.Products(count).Select(Product));
        return text.Append("}\n").ToString();
    }

    private static void Methods(StringBuilder text, string type, IEnumerable<string> records)
    {
        var calls = new StringBuilder();
        foreach (var (part, number) in records.Chunk(RecordsPerMethod).Select((part, number) => (part, number)))
        {
            text.Append(CultureInfo.InvariantCulture, $"    private static void Add{type}s{number}(List<{type}> list)\n    {{\n");
            foreach (var record in part)
            {
                text.Append("        list.Add(").Append(record).Append(");\n");
            }
            text.Append("    }\n\n");
            calls.Append(CultureInfo.InvariantCulture, $"        Add{type}s{number}(list);\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"    private static List<{type}> All{type}s()\n    {{\n        var list = new List<{type}>();\n{calls}        return list;\n    }}\n\n");
    }

    private static string Maker(Maker maker) => string.Create(
        CultureInfo.InvariantCulture,
        $"new() {{ Key = {Literal(maker.Key)}, Name = {Literal(maker.Name)}, Country = {Literal(maker.Country)}, Founded = {maker.Founded} }}");

    private static string Product(Product product)
    {
        var tags = product.Tags.IsEmpty ? "" : $", Tags = new string[] {{ {string.Join(", ", product.Tags.Select(Literal))} }}";
        var website = product.Website is { } address ? $", Website = new Uri({Literal(address)})" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"new() {{ Key = {Literal(product.Key)}, Name = {Literal(product.Name)}, Description = {Literal(product.Description)}, "
                + $"MakerKey = {Literal(product.Maker)}, Category = Category.{Vocabulary.Capital(product.Category)}, "
                + $"Released = new DateOnly({product.Released.Year}, {product.Released.Month}, {product.Released.Day}), "
                + $"Price = {product.Price}m, Weight = {product.Weight}{tags}{website} }}");
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
