using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Facts;

/// <summary>Formats keys as they are written in the data.</summary>
internal static class KeyText
{
    public static string Of(object? key) => key switch
    {
        null => "",
        string text => text,
        ITuple parts => string.Join('/', Enumerable.Range(0, parts.Length).Select(index => Of(parts[index]))),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => key.ToString() ?? "",
    };
}
