using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a reference as the key of the record referred to. A key of several parts is written as <c>a/b</c>.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
public sealed class FactKeyJsonConverter<TRecord> : JsonConverter<TRecord>
    where TRecord : class, IFactRecord
{
    /// <summary>Not supported, because a key alone is not enough to create a record.</summary>
    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeof(TRecord).Name} is written as its key. Read the key as text and look it up in the table.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        switch (value.Key)
        {
            case sbyte or short or int or long:
                writer.WriteNumberValue(Convert.ToInt64(value.Key, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case byte or ushort or uint or ulong:
                writer.WriteNumberValue(Convert.ToUInt64(value.Key, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(KeyText.Of(value.Key));
                break;
        }
    }
}
