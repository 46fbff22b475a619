using System;

namespace Facts.Generator;

/// <summary>Where a file lies in the dataset.</summary>
internal static class FactsPath
{
    /// <param name="path">The file on this machine.</param>
    /// <param name="given">What the item says of its place, or nothing where it was included by hand without it.</param>
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

    // The configuration file that carries the place ends a value, and the spaces before it, at # and ;, which names may hold.
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
