using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The captures of a pointer on the path to the current entry.</summary>
internal sealed class PointerCaptures
{
    private readonly List<(string Field, string? Text, Place Place, bool IsOwn)> _captures = [];

    public int Count => _captures.Count;

    /// <param name="name">The name of the entry.</param>
    /// <param name="key">Its key, or null for an item of a list.</param>
    public void Add(StepCapture capture, string name, YamlScalar? key, CapturedEntry entry, ParsedFile file)
    {
        if (capture.Of is null)
        {
            _captures.Add((capture.Field, name, file.PlaceOf(key ?? entry.Node), entry.HoldsOne));
            return;
        }

        var text = (entry.Node as YamlMapping)?[capture.Of] as YamlScalar;
        _captures.Add((capture.Field, text is null or { IsNull: true } ? null : text.Text, file.PlaceOf(text ?? entry.Node), entry.HoldsOne));
    }

    public void RemoveLast(int count) => _captures.RemoveRange(_captures.Count - count, count);

    /// <summary>Adds one capture for each field. Several texts for a field are joined, outermost first; if one is missing, so is the field.</summary>
    public void AddTo(ImmutableArray<Capture>.Builder captures)
    {
        for (var index = 0; index < _captures.Count; index++)
        {
            var (field, text, place, isOwn) = _captures[index];
            if (_captures.FindIndex(other => other.Field == field) < index)
            {
                continue;
            }

            for (var next = index + 1; next < _captures.Count; next++)
            {
                if (_captures[next].Field == field)
                {
                    text = text is null || _captures[next].Text is null ? null : text + _captures[next].Text;
                    (place, isOwn) = (_captures[next].Place, _captures[next].IsOwn);
                }
            }

            if (text is not null)
            {
                captures.Add(new Capture(field, text, place, isOwn));
            }
        }
    }
}

/// <summary>An entry on the path to a record.</summary>
/// <param name="HoldsOne">Whether it is the record, or contains no other record.</param>
internal readonly record struct CapturedEntry(YamlNode Node, bool HoldsOne);
