using System;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Suggests corrections of an invalid text that do not depend on its type.</summary>
internal static class TextFix
{
    public const string LeaveOut = "Leave the field out if it has no value.";

    /// <summary>A sentence, or null if the explanation depends on the type.</summary>
    /// <param name="reads">Returns whether the type accepts a text.</param>
    public static string? For(FieldDeclaration? field, YamlNode node, string text, Func<string, bool> reads) =>
        IsBlankOfOptional(field, text) ? LeaveOut
        : BeforeComment(node) is { } before && reads(before) ? NeedsSpace(before)
        : null;

    /// <summary>Whether the value of an optional field is a blank text.</summary>
    public static bool IsBlankOfOptional(FieldDeclaration? field, string text) =>
        field is { Type: NullableType { IsMany: false } } && string.IsNullOrWhiteSpace(text);

    public static string NeedsSpace(string before) => $"A comment needs a space before '#'. Did you mean '{before}'?";

    /// <summary>The text before a '#' that does not begin a comment because no space precedes it, or null.</summary>
    public static string? BeforeComment(YamlNode node) =>
        node is YamlScalar { Style: ScalarStyle.Plain, Text: var text } && text.IndexOf('#') is > 0 and var mark
            ? text.Substring(0, mark).TrimEnd()
            : null;
}
