using System.Globalization;
using System.Text;

namespace Facts.Compiler.Binding;

/// <summary>The way from a record to the value at hand; becomes text only when something is reported.</summary>
internal sealed class KeyPath
{
    private (string? Name, int Index)[] _steps = new (string?, int)[16];
    private int _depth;

    public void Push(string name) => Push((name, 0));

    public void Push(int item) => Push((null, item));

    public void Pop() => _depth--;

    /// <summary><c>gifts/bust.roles[2].title</c>, where <paramref name="root"/> is <c>gifts/bust</c>.</summary>
    public string ToText(string root)
    {
        var text = new StringBuilder(root);
        for (var step = 0; step < _depth; step++)
        {
            if (_steps[step].Name is { } name)
            {
                text.Append(text.Length == 0 ? "" : ".").Append(name);
            }
            else
            {
                text.Append('[').Append(_steps[step].Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return text.ToString();
    }

    private void Push((string?, int) step)
    {
        if (_depth == _steps.Length)
        {
            System.Array.Resize(ref _steps, _depth * 2);
        }

        _steps[_depth++] = step;
    }
}
