using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Facts.Storage;

/// <summary>A value that is created when it is first asked for, because creating it is expensive. All rows with one text share the value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "Records compare the values, not what defers them.")]
public readonly struct Deferred<T>
{
    private readonly object? _valueOrSource;

    // From 1 on, so that the default of the type is the default of T.
    private readonly int _number;

    /// <summary>Wraps a value that exists.</summary>
    public Deferred(T value) => _valueOrSource = value;

    internal Deferred(IRecordSource source, int row)
    {
        _valueOrSource = source;
        _number = row + 1;
    }

    /// <summary>The value.</summary>
    public T Value => (T)(_number > 0 ? ((IRecordSource)_valueOrSource!).RecordAt(_number - 1) : _valueOrSource)!;
}
