using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a map as an object.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TValueConverter">The converter of the values.</typeparam>
public sealed class FactMapJsonConverter<TKey, TValue, TValueConverter> : JsonConverter<FactMap<TKey, TValue>>
    where TKey : notnull
    where TValueConverter : JsonConverter<TValue>, new()
{
    private static readonly TValueConverter Value = new();

    /// <inheritdoc/>
    public override FactMap<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object is expected.");
        }

        var entries = new List<KeyValuePair<TKey, TValue>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = ReadKey(ref reader, options);
            reader.Read();
            entries.Add(new(key, JsonItems.ReadOne(ref reader, Value, options)!));
        }

        return entries.ToFactMap();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactMap<TKey, TValue> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var (key, item) in value)
        {
            writer.WritePropertyName(key is IFactRecord record ? KeyText.Of(record.Key) : KeyText.Of(key));
            JsonItems.WriteOne(writer, item, Value, options);
        }

        writer.WriteEndObject();
    }

    private static TKey ReadKey(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (typeof(TKey) == typeof(string))
        {
            return (TKey)(object)reader.GetString()!;
        }
        if (typeof(IFactRecord).IsAssignableFrom(typeof(TKey)))
        {
            throw new NotSupportedException($"A {typeof(TKey).Name} is written as its key. Read the key as text and look it up in the table.");
        }
        return ((JsonConverter<TKey>)options.GetTypeInfo(typeof(TKey)).Converter).ReadAsPropertyName(ref reader, typeof(TKey), options);
    }
}
