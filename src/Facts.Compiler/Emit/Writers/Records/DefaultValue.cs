using System.Globalization;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The default of a field as C#, for records made in memory.</summary>
internal static class DefaultValue
{
    /// <summary>The literal; empty where it is C#'s own default; null where the field has none or it is no simple value.</summary>
    public static string? Of(FieldDeclaration field, TypeNames types) => field.Default is not YamlScalar { Text: var text } ? null : field.Type switch
    {
        ScalarType { Kind: ScalarKind.String } => Literal.String(text),
        ScalarType { Kind: ScalarKind.Boolean } => text == "true" ? "true" : text == "false" ? "" : null,
        ScalarType { Kind: ScalarKind.Int16 or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.SByte } =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Number(number) : null,
        EnumType { Declaration: var declaration } =>
            declaration.Members.FirstOrDefault(member => member.Name == text) is { } member
                ? $"{types.InExpression(field.Type)}.{CSharpName.Escape(member.MemberName)}"
                : null,
        _ => null,
    };

    private static string Number(long number) => number == 0 ? "" : Literal.Int64(number);
}
