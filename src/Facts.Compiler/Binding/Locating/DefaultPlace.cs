using System;
using System.Linq;
using System.Text;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The default place of the records of a table without <c>from</c>: <c>gifts.yaml</c>, or any file under <c>gifts/</c>.</summary>
internal static class DefaultPlace
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>Whether the file at <paramref name="factsPath"/> is a default place of the table.</summary>
    public static bool Holds(string tableName, string factsPath) =>
        IsDataFile(factsPath) && AreSame(NameOf(factsPath), tableName);

    /// <summary>Whether two names are the same apart from case and separators.</summary>
    public static bool AreSame(string name, string other) => string.Equals(Fold(name), Fold(other), StringComparison.Ordinal);

    /// <summary>Whether the file is a data file: neither the manifest nor a part of the schema.</summary>
    public static bool IsDataFile(string factsPath)
    {
        var name = factsPath.Substring(factsPath.LastIndexOf('/') + 1);
        return WithoutExtension(name).Length < name.Length && !DatasetFiles.IsSchema(factsPath);
    }

    /// <summary>Whether a <c>from</c> can select the file: a data file, or Markdown, whose front matter is a record.</summary>
    public static bool MayHoldRecords(string factsPath) => IsDataFile(factsPath) || FrontMatter.IsMarkdown(factsPath);

    /// <summary>The part of the path that names the table: the outermost folder, or the file name without its extension.</summary>
    public static string NameOf(string factsPath)
    {
        var slash = factsPath.IndexOf('/');
        return slash < 0 ? WithoutExtension(factsPath) : factsPath.Substring(0, slash);
    }

    /// <summary>The name of the file or folder with the records of a table: <c>media-types</c> for <c>MediaTypes</c>.</summary>
    public static string FolderOf(string tableName)
    {
        var name = new StringBuilder(tableName.Length + 4);
        for (var index = 0; index < tableName.Length; index++)
        {
            var isWordStart = index > 0 && char.IsUpper(tableName[index])
                && (!char.IsUpper(tableName[index - 1]) || (index + 1 < tableName.Length && char.IsLower(tableName[index + 1])));
            name.Append(isWordStart ? "-" : "").Append(char.ToLowerInvariant(tableName[index]));
        }

        return name.ToString();
    }

    /// <summary>The extension of a file that may hold records, or <c>.yaml</c>.</summary>
    public static string ExtensionOf(string factsPath) =>
        Extensions.FirstOrDefault(extension => factsPath.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) ?? Extensions[0];

    /// <summary>The name without the extension of a file that may hold records.</summary>
    public static string WithoutExtension(string name)
    {
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(0, name.Length - extension.Length);
            }
        }

        return name;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not ('-' or '_' or ' ' or '.'))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
