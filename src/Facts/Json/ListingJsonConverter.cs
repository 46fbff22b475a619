using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a complete listing as an array, and an open one as <c>{"isOpen":true,"items":[…]}</c>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TItemConverter">The converter of the items.</typeparam>
public sealed class ListingJsonConverter<T, TItemConverter> : JsonConverter<Listing<T>>
    where TItemConverter : JsonConverter<T>, new()
{
    private const string IsOpen = "isOpen";
    private const string Items = "items";
    private static readonly TItemConverter Item = new();

    /// <inheritdoc/>
    public override Listing<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new Listing<T>(JsonItems.Read(ref reader, Item, options), isOpen: false);
        }

        var isOpen = false;
        T[] items = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == IsOpen)
            {
                isOpen = reader.GetBoolean();
            }
            else if (name == Items)
            {
                items = JsonItems.Read(ref reader, Item, options);
            }
            else
            {
                reader.Skip();
            }
        }

        return new Listing<T>(items, isOpen);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Listing<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (!value.IsOpen)
        {
            JsonItems.Write(writer, value, Item, options);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean(IsOpen, true);
        writer.WritePropertyName(Items);
        JsonItems.Write(writer, value, Item, options);
        writer.WriteEndObject();
    }
}
