using System;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>How to correct a text that no type would accept, whatever the type is.</summary>
internal static class TextFix
{
    public const string LeaveOut = "Leave the field out if it has no value.";

    /// <summary>A sentence, or null if the type must explain the mistake.</summary>
    /// <param name="reads">Whether the type accepts another text.</param>
    public static string? For(FieldDeclaration? field, YamlNode node, string text, Func<string, bool> reads) =>
        IsBlankOfOptional(field, text) ? LeaveOut
        : BeforeComment(node) is { } before && reads(before) ? NeedsSpace(before)
        : null;

    /// <summary>Whether nothing but quotes stands where nothing is needed.</summary>
    public static bool IsBlankOfOptional(FieldDeclaration? field, string text) =>
        field is { Type: NullableType { IsMany: false } } && string.IsNullOrWhiteSpace(text);

    public static string NeedsSpace(string before) => $"A comment needs a space before '#'. Did you mean '{before}'?";

    /// <summary>What stands before a '#' that begins no comment because no space precedes it, or null.</summary>
    public static string? BeforeComment(YamlNode node) =>
        node is YamlScalar { Style: ScalarStyle.Plain, Text: var text } && text.IndexOf('#') is > 0 and var mark
            ? text.Substring(0, mark).TrimEnd()
            : null;
}
