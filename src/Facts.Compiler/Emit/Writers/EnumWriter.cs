using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes an enum, the texts that the data have for its members, and its JSON.</summary>
internal static class EnumWriter
{
    public static void Write(CodeWriter code, EnumModel model, SourceFile file)
    {
        var declaration = model.Declaration;
        var type = file.EnumName(declaration);
        XmlDoc.Summary(code, declaration.Description ?? $"One of the {Words.Spoken(declaration.TypeName)} values of the dataset.");
        code.Line(file.Attribute);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({model.ConverterName}))]");
        if (declaration.IsFlags)
        {
            code.Line("[global::System.Flags]");
        }

        using (code.Block($"{file.Access} enum {CSharpName.Escape(declaration.TypeName)}{Width(declaration)}"))
        {
            foreach (var member in declaration.Members)
            {
                code.Blank();
                XmlDoc.SummaryXml(
                    code,
                    member.Description is { } description ? XmlDoc.Escape(description) : $"<c>{XmlDoc.Escape(member.Name)}</c> in the data.");
                Attributes.Obsolete(code, member.Deprecated);
                code.Line($"{CSharpName.Escape(member.MemberName)} = {Literal.Int64(member.Value)},");
            }
        }

        code.Blank();
        Texts(code, model, type, file);
        code.Blank();
        Converter(code, model, type, file);
    }

    private static string Width(EnumDeclaration declaration) =>
        declaration.Members.Any(member => member.Value is > int.MaxValue or < int.MinValue) ? " : long" : "";

    private static void Texts(CodeWriter code, EnumModel model, string type, SourceFile file)
    {
        XmlDoc.SummaryXml(code, $"The texts that the data have for <see cref=\"{type}\"/>.");
        code.Line(file.Attribute);
        using (code.Block($"{file.Access} static class {model.TextName}"))
        {
            ToText(code, model, type);
            code.Blank();
            TryParse(code, model, type);
            code.Blank();
            XmlDoc.Summary(code, "The member that the data write so.");
            code.Line("/// <exception cref=\"global::System.FormatException\">There is none.</exception>");
            code.Line(
                $"public static {type} Parse(string text) => TryParse(text, out var value) ? value : throw new "
                    + $"global::System.FormatException($\"'{{text}}' is no {model.Declaration.TypeName}.\");");
        }
    }

    private static void ToText(CodeWriter code, EnumModel model, string type)
    {
        XmlDoc.Summary(
            code,
            model.Declaration.IsFlags ? "The member as the data write it, or several with commas." : "The member as the data write it.");
        if (!model.Declaration.IsFlags)
        {
            using (code.Block($"public static string ToText(this {type} value) => value switch", "};"))
            {
                foreach (var member in model.Declaration.Members.GroupBy(member => member.Value).Select(group => group.First()))
                {
                    code.Line($"{type}.{CSharpName.Escape(member.MemberName)} => {Literal.String(member.Name)},");
                }

                code.Line("_ => value.ToString(),");
            }

            return;
        }

        using (code.Block($"public static string ToText(this {type} value)"))
        {
            code.Line("var texts = new global::System.Collections.Generic.List<string>();");
            foreach (var member in model.Declaration.Members.Where(member => member.Value != 0))
            {
                var name = $"{type}.{CSharpName.Escape(member.MemberName)}";
                code.Line($"if ((value & {name}) == {name}) texts.Add({Literal.String(member.Name)});");
            }

            var none = model.Declaration.Members.FirstOrDefault(member => member.Value == 0)?.Name ?? "";
            code.Line($"return texts.Count == 0 ? {Literal.String(none)} : string.Join(\", \", texts);");
        }
    }

    private static void TryParse(CodeWriter code, EnumModel model, string type)
    {
        XmlDoc.Summary(code, "Gets the member that the data write so, if there is one.");
        if (model.Declaration.IsFlags)
        {
            using (code.Block($"public static bool TryParse(string? text, out {type} value)"))
            {
                code.Line("value = default;");
                using (code.Block(
                    "foreach (var part in (text ?? \"\").Split(',', global::System.StringSplitOptions.TrimEntries | "
                        + "global::System.StringSplitOptions.RemoveEmptyEntries))"))
                {
                    code.Line("if (!TryParseOne(part, out var member)) return false;");
                    code.Line("value |= member;");
                }

                code.Line("return text is not null;");
            }

            code.Blank();
        }

        var name = model.Declaration.IsFlags ? "private static bool TryParseOne" : "public static bool TryParse";
        using (code.Block($"{name}(string? text, out {type} value)"))
        {
            using (code.Block($"{type}? found = text switch", "};"))
            {
                foreach (var member in model.Declaration.Members)
                {
                    code.Line($"{Literal.String(member.Name)} => {type}.{CSharpName.Escape(member.MemberName)},");
                }

                code.Line("_ => null,");
            }

            code.Line("value = found.GetValueOrDefault();");
            code.Line("return found.HasValue;");
        }
    }

    private static void Converter(CodeWriter code, EnumModel model, string type, SourceFile file)
    {
        XmlDoc.SummaryXml(code, $"Writes <see cref=\"{type}\"/> to JSON as the data write it.");
        code.Line(file.Attribute);
        code.Line(Attributes.NotBrowsable);
        const string reader = "global::System.Text.Json.Utf8JsonReader";
        const string options = "global::System.Text.Json.JsonSerializerOptions options";
        using (code.Block($"{file.Access} sealed class {model.ConverterName} : global::System.Text.Json.Serialization.JsonConverter<{type}>"))
        {
            Inherited(
                code,
                $"public override {type} Read(ref {reader} reader, global::System.Type typeToConvert, {options}) => Parse(reader.GetString());");
            Inherited(
                code,
                $"public override void Write(global::System.Text.Json.Utf8JsonWriter writer, {type} value, {options}) => "
                    + $"writer.WriteStringValue({model.TextName}.ToText(value));");
            Inherited(
                code,
                $"public override {type} ReadAsPropertyName(ref {reader} reader, global::System.Type typeToConvert, {options}) => "
                    + "Parse(reader.GetString());");
            Inherited(
                code,
                $"public override void WriteAsPropertyName(global::System.Text.Json.Utf8JsonWriter writer, {type} value, {options}) => "
                    + $"writer.WritePropertyName({model.TextName}.ToText(value));");
            code.Blank();
            code.Line(
                $"private static {type} Parse(string? text) => {model.TextName}.TryParse(text, out var value) ? value : throw new "
                    + $"global::System.Text.Json.JsonException($\"'{{text}}' is no {model.Declaration.TypeName}.\");");
        }
    }

    private static void Inherited(CodeWriter code, string member)
    {
        code.Blank();
        XmlDoc.Inherit(code);
        code.Line(member);
    }
}
