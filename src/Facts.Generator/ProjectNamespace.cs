using System.Linq;
using System.Text;
using Facts.Compiler.Naming;

namespace Facts.Generator;

/// <summary>Makes a C# namespace of what a project calls its own.</summary>
internal static class ProjectNamespace
{
    /// <summary>
    /// The text with <c>_</c> in place of what C# does not accept, as the templates of the SDK write it: <c>my-zoo</c> is <c>my_zoo</c>.
    /// </summary>
    public static string From(string text) => string.Join(".", text.Split('.').Select(Part));

    private static string Part(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (var character in text)
        {
            name.Append(CSharpName.IsIdentifier("_" + character) ? character : '_');
        }

        return CSharpName.IsIdentifier(name.ToString()) ? name.ToString() : "_" + name;
    }
}
