using System.Linq;
using System.Text;
using Facts.Compiler.Naming;

namespace Facts.Generator;

/// <summary>Derives a C# namespace from the name of a project.</summary>
internal static class ProjectNamespace
{
    /// <summary>
    /// The text with <c>_</c> in place of characters that C# does not accept, as in the SDK's templates: <c>my-zoo</c> becomes <c>my_zoo</c>.
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
