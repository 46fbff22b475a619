using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Facts.Json;

/// <summary>Writes a regular expression as its pattern.</summary>
public sealed class RegexJsonConverter : JsonConverter<Regex>
{
    /// <inheritdoc/>
    public override Regex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A regular expression is a string, such as \"^[a-z]+$\".");
        }

        try
        {
            return InvariantRegex.Create(reader.GetString()!);
        }
        catch (ArgumentException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Regex value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
