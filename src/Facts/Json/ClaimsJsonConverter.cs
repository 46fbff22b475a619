using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes claims as an array of <c>{"value":…,"rank":"deprecated","isPreferred":true}</c>. A normal rank is left out.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TItemConverter">The converter of the values.</typeparam>
public sealed class ClaimsJsonConverter<T, TItemConverter> : JsonConverter<Claims<T>>
    where TItemConverter : JsonConverter<T>, new()
{
    private const string Value = "value";
    private const string Rank = "rank";
    private const string IsPreferred = "isPreferred";
    private static readonly TItemConverter Item = new();

    /// <inheritdoc/>
    public override Claims<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("An array of claims is expected.");
        }

        var claims = new List<ClaimedValue<T>>();
        var preferred = -1;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (claim, isPreferred) = ReadClaim(ref reader, options);
            preferred = isPreferred ? claims.Count : preferred;
            claims.Add(claim);
        }

        return new Claims<T>(claims, preferred);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Claims<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(Value);
            JsonItems.WriteOne(writer, value[index].Value, Item, options);
            if (value[index].Rank != ClaimRank.Normal)
            {
                writer.WriteString(Rank, value[index].Rank == ClaimRank.Preferred ? "preferred" : "deprecated");
            }
            if (value.PreferredIndex == index)
            {
                writer.WriteBoolean(IsPreferred, true);
            }
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static (ClaimedValue<T> Claim, bool IsPreferred) ReadClaim(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A claim is an object with a value.");
        }

        var value = default(T);
        var rank = ClaimRank.Normal;
        var isPreferred = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == Value)
            {
                value = JsonItems.ReadOne(ref reader, Item, options);
            }
            else if (name == Rank)
            {
                rank = RankOf(reader.GetString());
            }
            else if (name == IsPreferred)
            {
                isPreferred = reader.GetBoolean();
            }
            else
            {
                reader.Skip();
            }
        }

        return (new ClaimedValue<T>(value!, rank), isPreferred);
    }

    private static ClaimRank RankOf(string? word) => word switch
    {
        "preferred" => ClaimRank.Preferred,
        "deprecated" => ClaimRank.Deprecated,
        "normal" => ClaimRank.Normal,
        _ => throw new JsonException($"'{word}' is not the rank of a claim."),
    };
}
