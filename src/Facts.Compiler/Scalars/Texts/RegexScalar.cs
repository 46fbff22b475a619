using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>Regex</c>, in the syntax of .NET; its value is the pattern.</summary>
internal sealed class RegexScalar() : ScalarDefinition("Regex", "Regex", "a regular expression of .NET")
{
    public override bool IsIndexable => false;

    public override bool IsText => true;

    public override string CSharpType => "global::System.Text.RegularExpressions.Regex";

    public override bool IsStruct => false;

    public override bool IsComparedByText => true;

    public override string DeferredSource => "reader.Regexes";

    public override string JsonConverter => "global::Facts.Json.RegexJsonConverter";

    public override bool TryRead(string text, out object value)
    {
        value = text;
        return ErrorOf(text) is null;
    }

    public override ScalarFault Explain(string text)
    {
        var error = ErrorOf(text);
        var fault = new ScalarFault(
            BindingDiagnostics.NotScalarOfKind,
            text,
            Words,
            Reason(error?.Message ?? "") + Fix(Property(error, "Error")?.ToString()));
        return Property(error, "Offset") is int offset and > 0 && offset <= text.Length ? fault with { Part = (offset - 1, 1) } : fault;
    }

    public override void Write(object value, RowWriter writer) => writer.WriteDeferred((string)value);

    private static ArgumentException? ErrorOf(string text)
    {
        try
        {
            InvariantRegex.Create(text);
            return null;
        }
        catch (ArgumentException error)
        {
            return error;
        }
    }

    /// <summary>The reason without the pattern and the offset: after <c>at offset 1.</c>, or after a dash in .NET Framework.</summary>
    private static string Reason(string message)
    {
        var offset = message.LastIndexOf(" at offset ", StringComparison.Ordinal);
        var (start, skip) = offset >= 0
            ? (message.IndexOf(". ", offset, StringComparison.Ordinal), 2)
            : (message.LastIndexOf(" - ", StringComparison.Ordinal), 3);
        return start >= 0 ? message.Substring(start + skip) : message;
    }

    // RegexParseException is not part of .NET Standard 2.0, and .NET Framework does not have it.
    private static object? Property(ArgumentException? error, string name) => error?.GetType().GetProperty(name)?.GetValue(error);

    /// <param name="error">The name of a <c>RegexParseError</c>, or null if it is not known.</param>
    private static string Fix(string? error) => error switch
    {
        "InsufficientClosingParentheses" => " Write ) where the group ends, or \\( for the character itself.",
        "InsufficientOpeningParentheses" => " Write ( where the group begins, or \\) for the character itself.",
        "UnterminatedBracket" => " Write ] where the set ends, or \\[ for the character itself.",
        "QuantifierAfterNothing" or "NestedQuantifiersNotParenthesized" => " Write \\ in front of it for the character itself.",
        "ReversedCharacterRange" or "ReversedQuantifierRange" => " Write the lower end first.",
        _ => "",
    };
}
