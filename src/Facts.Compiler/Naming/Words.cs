using System.Text;

namespace Facts.Compiler.Naming;

/// <summary>Forms of C# names for parameters and private fields.</summary>
internal static class Words
{
    /// <summary>
    /// The name of a parameter: <c>Recipient</c> becomes <c>recipient</c>, <c>URL</c> becomes <c>url</c>, <c>Class</c> becomes <c>@class</c>.
    /// </summary>
    public static string Parameter(string name)
    {
        var lower = LowerFirst(name);
        return CSharpName.IsIdentifier(lower) ? lower : "@" + lower;
    }

    /// <summary>The name of a private field: <c>_recipient</c>.</summary>
    public static string PrivateField(string name) => "_" + LowerFirst(name);

    /// <summary>The name with its first word in lower case; may be a keyword.</summary>
    public static string LowerFirst(string name)
    {
        var builder = new StringBuilder(name);
        for (var index = 0; index < builder.Length && char.IsUpper(builder[index]); index++)
        {
            if (index > 0 && index + 1 < builder.Length && !char.IsUpper(builder[index + 1]))
            {
                break;
            }

            builder[index] = char.ToLowerInvariant(builder[index]);
        }

        return builder.ToString();
    }

    /// <summary>The name of a member in the code of its own type, where parameters and variables may have the same name.</summary>
    public static string Own(string name) => (name.Length > 0 && char.IsLower(name[0]) ? "this." : "") + CSharpName.Escape(name);
}
