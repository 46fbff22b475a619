using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes a list as an array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TItemConverter">The converter of the items.</typeparam>
public sealed class FactListJsonConverter<T, TItemConverter> : JsonConverter<FactList<T>>
    where TItemConverter : JsonConverter<T>, new()
{
    private static readonly TItemConverter Item = new();

    /// <inheritdoc/>
    public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FactList.Create<T>(JsonItems.Read(ref reader, Item, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonItems.Write(writer, value, Item, options);
    }
}
