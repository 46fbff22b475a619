using System;
using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;

namespace Facts.Compiler.Scalars;

/// <summary>
/// A whole number: decimal digits with an optional <c>+</c> or <c>-</c>. Leading zeros are ignored. Hexadecimal, octal and grouped digits are
/// rejected, because YAML readers disagree about them.
/// </summary>
internal abstract class IntegerScalar(string name, string typeName, ExpressionKind expressionKind)
    : NumberScalar(name, typeName, "a whole number")
{
    public override bool IsKey => true;

    public override ExpressionKind ExpressionKind => expressionKind;

    /// <summary>The minimum and maximum, as messages name them.</summary>
    protected abstract (string Least, string Most) Limits { get; }

    public override ScalarFault Explain(string text) => NumberText.IsInteger(text)
        ? new(BindingDiagnostics.OutOfRange, text, Name, Limits.Least, Limits.Most)
        : (OfOtherBase(text) ?? Whole(text)) is { } fix ? new(BindingDiagnostics.NotInteger, text, Name, fix)
        : NotNumber(BindingDiagnostics.NotInteger, text, "Write decimal digits, such as 42 or -7.");

    /// <summary>Reads the digits of a whole number without its sign; returns false if no integer type is large enough.</summary>
    protected static bool TryMagnitude(string text, out ulong magnitude)
    {
        magnitude = 0;
        if (!NumberText.IsInteger(text))
        {
            return false;
        }

        for (var index = text[0] is '+' or '-' ? 1 : 0; index < text.Length; index++)
        {
            var digit = (ulong)(text[index] - '0');
            if (magnitude > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            magnitude = (magnitude * 10) + digit;
        }

        return true;
    }

    private static string? OfOtherBase(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        && ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal)
            ? $"Write {hexadecimal.ToString(CultureInfo.InvariantCulture)}."
            : null;

    /// <summary>The same whole number without a point or exponent.</summary>
    private static string? Whole(string text) =>
        NumberText.IsNumber(text)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
            ? $"Write {decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)}"
                + (NumberText.AreGroups(text, '.') ? $", or {text.Replace(".", "")} if the point groups digits." : ".")
            : null;
}
