using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using MessagePack;
using Microsoft.Data.Sqlite;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

// Prints the time of the given peer to its first fact, in microseconds, and the bytes allocated until then.
var (peer, key) = (args[0], args[1]);
var allocated = GC.GetTotalAllocatedBytes();
var start = Stopwatch.GetTimestamp();
var name = peer switch
{
    "initializers" => Bench.Catalogue.Products[key].Name,
    "json" => Peers.Json()[key].Name,
    "messagepack" => Peers.MessagePack()[key].Name,
    "yaml" => Peers.Yaml()[key].Name,
    "sqlite" => Peers.Sqlite(key),
    _ => throw new ArgumentException(peer),
};
var time = Stopwatch.GetElapsedTime(start);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMicroseconds} {GC.GetTotalAllocatedBytes() - allocated}"));
return name.Length > 0 ? 0 : 1;

internal static class Peers
{
    public static FrozenDictionary<string, ProductRow> Json()
    {
        using var stream = Resource("catalogue.json");
        return JsonSerializer.Deserialize(stream, CatalogueContext.Default.CatalogueRows)!.Products.ToFrozenDictionary(product => product.Key);
    }

    public static FrozenDictionary<string, PackedRow> MessagePack()
    {
        using var stream = Resource("catalogue.msgpack");
        return Unpack(stream).ToFrozenDictionary(product => product.Key);
    }

    public static FrozenDictionary<string, YamlRow> Yaml()
    {
        using var reader = new StreamReader(Resource("products.yaml"));
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return deserializer.Deserialize<Dictionary<string, YamlRow>>(reader).ToFrozenDictionary();
    }

    public static string Sqlite(string key)
    {
        using var stream = Resource("catalogue.msgpack");
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText =
            "create table products (key text primary key, name text, description text, maker text, category integer, released integer, price real, "
                + "weight integer, tags text, website text) without rowid";
        create.ExecuteNonQuery();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "insert into products values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)";
            for (var column = 0; column < 10; column++)
            {
                insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
            }
            foreach (var product in Unpack(stream))
            {
                object?[] cells =
                [
                    product.Key,
                    product.Name,
                    product.Description,
                    product.Maker,
                    product.Category,
                    product.Released,
                    product.Price,
                    product.Weight,
                    string.Join(',', product.Tags),
                    product.Website,
                ];
                for (var column = 0; column < cells.Length; column++)
                {
                    insert.Parameters[column].Value = cells[column] ?? DBNull.Value;
                }
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        using var select = connection.CreateCommand();
        select.CommandText = "select name from products where key = $key";
        select.Parameters.AddWithValue("$key", key);
        return (string)select.ExecuteScalar()!;
    }

    private static PackedRow[] Unpack(Stream stream)
    {
        var (_, products) = MessagePackSerializer.Deserialize<(object?[][], PackedRow[])>(stream);
        return products;
    }

    private static Stream Resource(string name) => typeof(Peers).Assembly.GetManifestResourceStream(name)!;
}

public sealed record MakerRow(string Key, string Name, string Country, int Founded);

public sealed record ProductRow(
    string Key,
    string Name,
    string Description,
    string Maker,
    string Category,
    DateOnly Released,
    decimal Price,
    int Weight,
    string[] Tags,
    string? Website);

public sealed record CatalogueRows(MakerRow[] Makers, ProductRow[] Products);

[JsonSerializable(typeof(CatalogueRows))]
internal sealed partial class CatalogueContext : JsonSerializerContext;

[MessagePackObject]
public sealed class PackedRow
{
    [Key(0)] public string Key { get; set; } = "";
    [Key(1)] public string Name { get; set; } = "";
    [Key(2)] public string Description { get; set; } = "";
    [Key(3)] public string Maker { get; set; } = "";
    [Key(4)] public int Category { get; set; }
    [Key(5)] public int Released { get; set; }
    [Key(6)] public double Price { get; set; }
    [Key(7)] public int Weight { get; set; }
    [Key(8)] public string[] Tags { get; set; } = [];
    [Key(9)] public string? Website { get; set; }
}

public sealed class YamlRow
{
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";
    public string Maker { get; set; } = "";
    public string Category { get; set; } = "";
    public string Released { get; set; } = "";
    public decimal Price { get; set; }
    public int Weight { get; set; }
    public string[] Tags { get; set; } = [];
    public string? Website { get; set; }
}
