using System;
using System.Collections.Generic;

namespace Facts.Compiler.Binding;

/// <summary>A cache of parsed dates by their text: records share many dates, and a date takes as much memory as the rest of a record.</summary>
internal sealed class KnownDates
{
    /// <summary>Only the first ones are cached; if a file has more, its records share few of them.</summary>
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
