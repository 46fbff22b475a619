using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes the value of a OneOf, and reads it as the first alternative that accepts it.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TConverter1">The converter of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TConverter2">The converter of the second alternative.</typeparam>
public sealed class OneOfJsonConverter<
    T1, TConverter1,
    T2, TConverter2>
    : JsonConverter<OneOf<T1, T2>>
    where TConverter1 : JsonConverter<T1>, new()
    where TConverter2 : JsonConverter<T2>, new()
{
    private static readonly IOneOfAlternative[] Alternatives =
    [
        new OneOfAlternative<T1, TConverter1>(),
        new OneOfAlternative<T2, TConverter2>(),
    ];

    /// <inheritdoc/>
    public override OneOf<T1, T2> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OneOfAlternative.Read<OneOf<T1, T2>>(ref reader, Alternatives, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OneOf<T1, T2> value, JsonSerializerOptions options) =>
        Alternatives[value.Alternative].Write(writer, value.Value, options);
}
