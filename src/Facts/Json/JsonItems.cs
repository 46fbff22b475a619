using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes and reads the items of collections.</summary>
internal static class JsonItems
{
    public static T[] Read<T>(ref Utf8JsonReader reader, JsonConverter<T> item, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("An array is expected.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadOne(ref reader, item, options)!);
        }
        return items.ToArray();
    }

    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonConverter<T> item, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            WriteOne(writer, items[index], item, options);
        }
        writer.WriteEndArray();
    }

    /// <summary>Reads a value as the serializer does: null is passed only to a converter that handles it.</summary>
    public static T? ReadOne<T>(ref Utf8JsonReader reader, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Null || converter.HandleNull)
        {
            return converter.Read(ref reader, typeof(T), options);
        }
        return default(T) is null ? default : throw new JsonException($"A {typeof(T).Name} cannot be null.");
    }

    public static void WriteOne<T>(Utf8JsonWriter writer, T value, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        if (value is null && !converter.HandleNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            converter.Write(writer, value, options);
        }
    }
}
