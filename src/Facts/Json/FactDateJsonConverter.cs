using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a date as its canonical text.</summary>
public sealed class FactDateJsonConverter : JsonConverter<FactDate>
{
    /// <inheritdoc/>
    public override FactDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A date is a string, such as \"2024-06-19\".");
        }
        return Parse(reader.GetString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override FactDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, FactDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }

    private static FactDate Parse(string? text) => FactDate.TryParse(text, out var date, out var error) ? date : throw new JsonException(error);
}
