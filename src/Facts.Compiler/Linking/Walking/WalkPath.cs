using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>One step into a record: a field, an item of a list, or an entry of a map.</summary>
internal readonly record struct PathStep(FieldDeclaration? Field, int Item, string? Key)
{
    public static PathStep Of(FieldDeclaration field) => new(field, -1, null);

    public static PathStep Of(int item) => new(null, item, null);

    public static PathStep Of(string key) => new(null, -1, key);
}

/// <summary>The path from a record to the current value; formatted only when something is reported.</summary>
internal sealed class WalkPath
{
    private PathStep[] _steps = new PathStep[16];

    public int Depth { get; private set; }

    public void Push(PathStep step)
    {
        if (Depth == _steps.Length)
        {
            Array.Resize(ref _steps, Depth * 2);
        }

        _steps[Depth++] = step;
    }

    public void Pop() => Depth--;

    public ImmutableArray<PathStep> ToImmutable() => ImmutableArray.Create(_steps, 0, Depth);

    /// <summary>Formats the path: <c>gifts/bust.roles[2].title</c> if <paramref name="root"/> is <c>gifts/bust</c>.</summary>
    public string ToText(string root)
    {
        var text = new StringBuilder(root);
        for (var index = 0; index < Depth; index++)
        {
            var step = _steps[index];
            if ((step.Field?.Name ?? step.Key) is { } name)
            {
                text.Append('.').Append(name);
            }
            else
            {
                text.Append('[').Append(step.Item.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return text.ToString();
    }
}
