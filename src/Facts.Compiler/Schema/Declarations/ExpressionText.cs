using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A C# expression in a schema.</summary>
internal sealed class ExpressionText(YamlScalar scalar, ParsedFile file)
{
    public string Text => scalar.Text;

    public Place Place => file.PlaceOf(scalar);

    /// <summary>The place of a part of the text in the file.</summary>
    public Place PlaceOf(int start, int length) => ScalarPlace.Of(scalar, file, start, length);
}
