using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Facts.Json;

/// <summary>One alternative of a OneOf, of any type.</summary>
internal interface IOneOfAlternative
{
    object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options);
}

/// <summary>One alternative of a OneOf.</summary>
internal sealed class OneOfAlternative<T, TConverter> : IOneOfAlternative
    where TConverter : JsonConverter<T>, new()
{
    private static readonly TConverter Converter = new();

    public object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonItems.ReadOne(ref reader, Converter, options);

    public void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => JsonItems.WriteOne(writer, (T)value, Converter, options);
}

/// <summary>Tries the alternatives of a OneOf.</summary>
internal static class OneOfAlternative
{
    public static TOneOf Read<TOneOf>(ref Utf8JsonReader reader, IOneOfAlternative[] alternatives, JsonSerializerOptions options)
        where TOneOf : struct, IOneOf<TOneOf>
    {
        NotSupportedException? reference = null;
        for (var index = 0; index < alternatives.Length; index++)
        {
            var attempt = reader;
            try
            {
                if (alternatives[index].Read(ref attempt, options) is not { } value)
                {
                    continue;
                }
                reader = attempt;
                return TOneOf.Of(index, value);
            }
            catch (NotSupportedException exception)
            {
                reference = exception;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                // The next alternative may accept it.
            }
        }

        throw (Exception?)reference ?? new JsonException("The value matches no alternative.");
    }
}
