using System;

namespace Facts;

/// <summary>Creates a OneOf from a stored or parsed value. A lazy reference is resolved when the value is read.</summary>
internal interface IOneOf<out TSelf>
    where TSelf : struct, IOneOf<TSelf>
{
    static abstract TSelf Of(int alternative, object value);
}

/// <summary>Code shared by the OneOf types.</summary>
internal static class OneOfValue
{
    public static object? Resolve(object? value) => value is LazyReference reference ? reference.Record : value;

    public static Exception Missing() => new InvalidOperationException("The OneOf has no value.");
}
