using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;
using Facts.Hashing;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>bool</c>.</summary>
internal sealed class BooleanScalar() : ScalarDefinition("bool", "Boolean", "true or false")
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override ExpressionKind ExpressionKind => ExpressionKind.Boolean;

    public override string CSharpType => Name;

    public override bool TryRead(string text, out object value)
    {
        value = text == "true" ? True : False;
        return text is "true" or "false";
    }

    public override ScalarFault Explain(string text) =>
        new(BindingDiagnostics.NotBoolean, text, $"Write {Meant(text) ?? "true or false"}.");

    public override bool LooksLike(string text) => Meant(text) is not null;

    public override void Write(object value, RowWriter writer) => writer.WriteBoolean((bool)value);

    public override ulong Hash(object key) => StableHash.Of((bool)key ? 1L : 0L);

    public override string HashArgument(string value) => $"{value} ? 1L : 0L";

    public override string? Default(string text) => text == "true" ? "true" : text == "false" ? "" : null;

    /// <summary>What to write instead of a text that other versions of YAML read as a bool, or null.</summary>
    private static string? Meant(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => "true",
        "false" or "no" or "off" or "n" => "false",
        _ => null,
    };
}
