using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Facts.Benchmarks.Data;

/// <summary>A dataset of realistic form: products in several files, each with a maker.</summary>
internal static class Catalogue
{
    private const string Manifest = "name: Catalogue\nnamespace: Bench\ntitle: Products and who makes them\n";

    private const string Schema = """
        tables:
          Maker:
            description: Who makes products.
            fields:
              name: string
              country: string
              founded: int
            members: false
          Product:
            description: Something made and sold.
            fields:
              name: string
              description: string
              maker: { type: Maker, inverse: Products }
              category: Category
              released: DateOnly
              price: decimal
              weight: int
              tags:
                type: string[]
              website: Uri?
            indexes:
              - category
              - { by: released, ordered: true }
            members: false
        enums:
          Category: [tool, garment, instrument, vessel, book, machine, ornament, food, toy, furniture, lamp, medicine]

        """;

    public static Maker[] Makers(int products)
    {
        var dice = new Dice(11);
        return
        [
            .. TextKeys.Make(KeyShape.Slug, Math.Max(3, products / 100), 5).Select(key =>
                new Maker(key, Title(key), dice.Pick(Vocabulary.ForeignWords), 1850 + dice.Next(170))),
        ];
    }

    public static Product[] Products(int count)
    {
        var dice = new Dice(13);
        var makers = Makers(count);
        return [.. TextKeys.Make(KeyShape.Slug, count, 7).Select(key => One(key, makers, dice))];
    }

    public static DatasetText Text(int count, int files = 20)
    {
        var products = Products(count);
        var size = (count + files - 1) / files;
        return new DatasetText("Catalogue",
        [
            DatasetText.File("dataset.yaml", Manifest),
            DatasetText.File("catalogue.schema.yaml", Schema),
            DatasetText.File("makers.yaml", Yaml(Makers(count))),
            .. products.Chunk(size).Select((part, index) => DatasetText.File($"products/part-{index:00}.yaml", Yaml(part))),
        ]);
    }

    public static string Yaml(ReadOnlySpan<Product> products)
    {
        var yaml = new StringBuilder();
        foreach (var product in products)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"{product.Key}:\n  name: {product.Name}\n  description: {product.Description}\n  maker: {product.Maker}\n");
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  category: {product.Category}\n  released: {product.Released:yyyy-MM-dd}\n  price: {product.Price}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"  weight: {product.Weight}\n  tags: [{string.Join(", ", product.Tags)}]\n");
            if (product.Website is not null)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  website: {product.Website}\n");
            }
        }

        return yaml.ToString();
    }

    private static string Yaml(Maker[] makers)
    {
        var yaml = new StringBuilder();
        foreach (var maker in makers)
        {
            yaml.Append(
                CultureInfo.InvariantCulture, $"{maker.Key}:\n  name: {maker.Name}\n  country: {maker.Country}\n  founded: {maker.Founded}\n");
        }
        return yaml.ToString();
    }

    private static Product One(string key, Maker[] makers, Dice dice) => new(
        key,
        Title(key),
        Vocabulary.Sentence(dice, 6 + dice.Next(8)),
        dice.Pick(makers).Key,
        dice.Pick(Vocabulary.Categories),
        new DateOnly(1950, 1, 1).AddDays(dice.Next(27_000)),
        dice.Next(1_000_000) / 100m,
        dice.Next(50_000),
        [.. Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Pick(Vocabulary.Words))],
        dice.Next(3) == 0 ? $"https://shop.example.org/{key}" : null);

    private static string Title(string key) => string.Join(' ', key.Split('-').Select(Vocabulary.Capital));
}
