using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The default of a field as C#, for records created in memory.</summary>
internal static class DefaultValue
{
    /// <summary>The literal; empty if it is C#'s own default; null if the field has none or it is not a simple value.</summary>
    public static string? Of(FieldDeclaration field, TypeNames types) => field.Default is not YamlScalar { Text: var text } ? null : field.Type switch
    {
        ScalarType scalar => scalar.Definition.Default(text),
        EnumType { Declaration: var declaration } =>
            declaration.Members.FirstOrDefault(member => member.Name == text) is { } member
                ? $"{types.InExpression(field.Type)}.{CSharpName.Escape(member.MemberName)}"
                : null,
        _ => null,
    };
}
