using System;
using System.Collections.Generic;

namespace Facts.Compiler.Binding;

/// <summary>Dates that were parsed before, by their text: many records share them, and each takes as much memory as the rest of a record.</summary>
internal sealed class KnownDates
{
    /// <summary>Only the first ones are kept; the records of a file with more have few in common.</summary>
    private const int Most = 4096;

    private readonly Dictionary<string, object> _dates = new(StringComparer.Ordinal);

    public object? Find(string text) => _dates.TryGetValue(text, out var date) ? date : null;

    public void Add(string text, object date)
    {
        if (_dates.Count < Most)
        {
            _dates[text] = date;
        }
    }
}
