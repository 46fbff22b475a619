using System;

namespace Facts.Compiler.Naming;

/// <summary>Forms the name of a table by the regular rules of English; the option <c>table</c> overrides it.</summary>
internal static class Plural
{
    public static string Of(string name)
    {
        if (EndsWith(name, "y") && name.Length > 1 && !IsVowel(name[name.Length - 2]))
        {
            return name.Substring(0, name.Length - 1) + "ies";
        }

        return EndsWith(name, "s") || EndsWith(name, "x") || EndsWith(name, "z") || EndsWith(name, "ch") || EndsWith(name, "sh")
            ? name + "es"
            : name + "s";
    }

    private static bool EndsWith(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U';
}
