using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>
/// Writes a value as itself and an unknown value as null. For a property to be left out if it is not stated, it also needs
/// <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c>. Where there is no property to leave out, this writes <c>{}</c>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TConverter">The converter of the value.</typeparam>
public sealed class StatedJsonConverter<T, TConverter> : JsonConverter<Stated<T>>
    where TConverter : JsonConverter<T>, new()
{
    private static readonly TConverter Converter = new();

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Stated<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Stated<T>.Unknown;
        }
        return TryReadEmptyObject(ref reader) ? Stated<T>.NotStated : new Stated<T>(JsonItems.ReadOne(ref reader, Converter, options)!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Stated<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.HasValue)
        {
            JsonItems.WriteOne(writer, value.Value, Converter, options);
        }
        else if (value.IsStated)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }

    private static bool TryReadEmptyObject(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (ahead.TokenType != JsonTokenType.StartObject || !ahead.Read() || ahead.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }
        reader = ahead;
        return true;
    }
}
