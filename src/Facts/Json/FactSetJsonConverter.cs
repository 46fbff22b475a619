using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a set as an array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TItemConverter">The converter of the items.</typeparam>
public sealed class FactSetJsonConverter<T, TItemConverter> : JsonConverter<FactSet<T>>
    where TItemConverter : JsonConverter<T>, new()
{
    private static readonly TItemConverter Item = new();

    /// <inheritdoc/>
    public override FactSet<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FactSet.Create<T>(JsonItems.Read(ref reader, Item, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactSet<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonItems.Write(writer, value.Items, Item, options);
    }
}
