using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>Writes the value of a OneOf, and reads it as the first alternative that accepts it.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TConverter1">The converter of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TConverter2">The converter of the second alternative.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="TConverter3">The converter of the third alternative.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
/// <typeparam name="TConverter4">The converter of the fourth alternative.</typeparam>
/// <typeparam name="T5">The type of the fifth alternative.</typeparam>
/// <typeparam name="TConverter5">The converter of the fifth alternative.</typeparam>
/// <typeparam name="T6">The type of the sixth alternative.</typeparam>
/// <typeparam name="TConverter6">The converter of the sixth alternative.</typeparam>
/// <typeparam name="T7">The type of the seventh alternative.</typeparam>
/// <typeparam name="TConverter7">The converter of the seventh alternative.</typeparam>
public sealed class OneOfJsonConverter<
    T1, TConverter1,
    T2, TConverter2,
    T3, TConverter3,
    T4, TConverter4,
    T5, TConverter5,
    T6, TConverter6,
    T7, TConverter7>
    : JsonConverter<OneOf<T1, T2, T3, T4, T5, T6, T7>>
    where TConverter1 : JsonConverter<T1>, new()
    where TConverter2 : JsonConverter<T2>, new()
    where TConverter3 : JsonConverter<T3>, new()
    where TConverter4 : JsonConverter<T4>, new()
    where TConverter5 : JsonConverter<T5>, new()
    where TConverter6 : JsonConverter<T6>, new()
    where TConverter7 : JsonConverter<T7>, new()
{
    private static readonly IOneOfAlternative[] Alternatives =
    [
        new OneOfAlternative<T1, TConverter1>(),
        new OneOfAlternative<T2, TConverter2>(),
        new OneOfAlternative<T3, TConverter3>(),
        new OneOfAlternative<T4, TConverter4>(),
        new OneOfAlternative<T5, TConverter5>(),
        new OneOfAlternative<T6, TConverter6>(),
        new OneOfAlternative<T7, TConverter7>(),
    ];

    /// <inheritdoc/>
    public override OneOf<T1, T2, T3, T4, T5, T6, T7> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OneOfAlternative.Read<OneOf<T1, T2, T3, T4, T5, T6, T7>>(ref reader, Alternatives, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OneOf<T1, T2, T3, T4, T5, T6, T7> value, JsonSerializerOptions options) =>
        Alternatives[value.Alternative].Write(writer, value.Value, options);
}
