using System;

namespace Facts.Generator;

/// <summary>Determines the path of a file in the dataset.</summary>
internal static class FactsPath
{
    /// <param name="path">The path on this machine.</param>
    /// <param name="given">The path in the item's metadata, or null or empty if the item was included by hand without it.</param>
    public static string Of(string path, string? given)
    {
        path = path.Replace('\\', '/');
        if (string.IsNullOrEmpty(given))
        {
            return path.Substring(path.LastIndexOf('/') + 1);
        }

        given = given!.Replace('\\', '/');
        return path.EndsWith("/" + given, StringComparison.Ordinal) ? given : Untruncated(path, given) ?? given;
    }

    // The configuration file that passes the path cuts a value off at # and ;, and the spaces before them, which file names may contain.
    private static string? Untruncated(string path, string given)
    {
        var start = path.LastIndexOf("/" + given, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = path.Substring(start + 1 + given.Length).TrimStart(' ');
        return rest.Length > 0 && rest[0] is '#' or ';' ? path.Substring(start + 1) : null;
    }
}
