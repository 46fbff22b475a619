using System.Globalization;
using System.Text;

namespace Facts.Compiler.Binding;

/// <summary>The steps from a record to a value inside it, innermost first.</summary>
/// <param name="outer">The steps before this one, or null.</param>
internal sealed class ValuePath(ValuePath? outer, ValueStep step)
{
    public void AppendTo(StringBuilder text)
    {
        outer?.AppendTo(text);
        step.AppendTo(text);
    }
}

/// <summary>One step into a value: a name, an item of a list, or, by default, none.</summary>
internal readonly struct ValueStep
{
    private readonly string? _name;

    // From 1 on, because 0 means no step.
    private readonly int _number;

    public ValueStep(string name) => _name = name;

    public ValueStep(int item) => _number = item + 1;

    public bool IsNone => _name is null && _number == 0;

    /// <summary>Appends <c>.name</c> or <c>[item]</c>.</summary>
    public void AppendTo(StringBuilder text)
    {
        if (_name is not null)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(_name);
        }
        else if (_number > 0)
        {
            text.Append('[').Append((_number - 1).ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }
}
