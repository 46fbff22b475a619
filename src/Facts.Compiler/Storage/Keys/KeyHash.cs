using System;
using System.Globalization;
using Facts.Compiler.Binding;
using Facts.Hashing;

namespace Facts.Compiler.Storage;

/// <summary>Hashes keys as the generated code hashes them at run time.</summary>
internal static class KeyHash
{
    public static ulong Of(FactKey key)
    {
        var hash = OfPart(key[0]);
        for (var index = 1; index < key.Count; index++)
        {
            hash = StableHash.Combine(hash, OfPart(key[index]));
        }

        return hash;
    }

    private static ulong OfPart(object part) => part switch
    {
        string text => StableHash.Of(text),
        long number => StableHash.Of(number),
        ulong number => StableHash.Of(number),
        int day => StableHash.Of((long)day),
        Guid guid => StableHash.Of(guid),
        EnumKey member => StableHash.Of(member.Value),
        char character => StableHash.Of((long)character),
        bool truth => StableHash.Of(truth ? 1L : 0L),
        float number => OfDouble(number),
        double number => OfDouble(number),
        decimal number => StableHash.Of(number.ToString("G29", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => StableHash.Of(instant.UtcTicks),
        Version version => StableHash.Of(version.ToString()),
        FactDate date => StableHash.Of(date.AsStated().ToString()),
        Quantity quantity => StableHash.Of(quantity.ToString()),
        _ => throw new InvalidOperationException($"A key has no part of type {part.GetType()}."),
    };

    /// <summary>Both zeros are equal, so both must have one hash: adding zero makes them one.</summary>
    private static ulong OfDouble(double number) => StableHash.Of(BitConverter.DoubleToInt64Bits(number + 0.0));
}
