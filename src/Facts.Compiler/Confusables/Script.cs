namespace Facts.Compiler.Confusables;

/// <summary>The scripts with letters that look alike.</summary>
internal enum Script
{
    Other,
    Latin,
    Greek,
    Cyrillic,
}

/// <summary>Determines the script of a letter.</summary>
internal static class Scripts
{
    public static Script Of(char character) => character switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Script.Latin,
        '\u00D7' or '\u00F7' => Script.Other,
        >= '\u00C0' and <= '\u02AF' or >= '\u1E00' and <= '\u1EFF' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => Script.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' or >= '\uA640' and <= '\uA69F' => Script.Cyrillic,
        _ => Script.Other,
    };
}
