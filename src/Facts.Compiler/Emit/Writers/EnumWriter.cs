using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes an enum, the class that converts it to and from its texts in the data, and its JSON converter.</summary>
internal sealed class EnumWriter(CodeWriter code, DatasetModel dataset, SourceFile file, EnumModel model)
{
    private const string Reader = "global::System.Text.Json.Utf8JsonReader";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions options";

    private readonly EnumDeclaration _enum = model.Declaration;
    private readonly string _type = file.EnumName(model.Declaration);

    public void Write()
    {
        Enum();
        Texts();
        Converter();
    }

    private void Enum()
    {
        XmlDoc.SummaryXml(
            code,
            _enum.Description is { } description ? XmlDoc.Escape(description)
                : dataset.UsesOf(type => type is EnumType { Declaration: var used } && used == _enum) is { } uses ? $"The values of {uses}."
                : $"The values of the enum <c>{XmlDoc.Escape(_enum.Name)}</c>.");
        code.Line(file.Attribute);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({model.ConverterName}))]");
        using (code.Block($"{(_enum.IsFlags ? "[global::System.Flags]\n" : "")}{file.Access} enum {CSharpName.Escape(_enum.TypeName)}{Width()}"))
        {
            foreach (var member in _enum.Members)
            {
                XmlDoc.SummaryXml(
                    code,
                    member.Description is { } text ? XmlDoc.Escape(text) : $"<c>{XmlDoc.Escape(member.Name)}</c> in the data.");
                Attributes.Obsolete(code, member.Deprecated);
                code.Line($"{CSharpName.Escape(member.MemberName)} = {Literal.Int64(member.Value)},");
            }
        }
    }

    private string Width() => _enum.Members.Any(member => member.Value is > int.MaxValue or < int.MinValue) ? " : long" : "";

    private string Constant(EnumMember member) => $"{_type}.{CSharpName.Escape(member.MemberName)}";

    private void Texts()
    {
        code.Line($"""

            /// <summary>Converts <see cref="{_type}"/> to and from the texts that the data use.</summary>
            {file.Attribute}
            """);
        using (code.Block($"{file.Access} static class {model.TextName}"))
        {
            ToText();
            if (_enum.IsFlags)
            {
                TryParseFlags();
            }

            TryParse();
            code.Line($$"""

                /// <summary>Gets the member that has the given text.</summary>
                /// <exception cref="global::System.FormatException">No member has the text.</exception>
                public static {{_type}} Parse(string text) => TryParse(text, out var value) ? value : throw new global::System.FormatException($"'{text}' is not a value of {{_enum.TypeName}}.");
                """);
        }
    }

    private void ToText()
    {
        if (!_enum.IsFlags)
        {
            XmlDoc.Summary(code, "Gets the text of the member in the data.");
            using (code.Block($"public static string ToText(this {_type} value) => value switch", "};"))
            {
                foreach (var member in _enum.Members.GroupBy(member => member.Value).Select(group => group.First()))
                {
                    code.Line($"{Constant(member)} => {Literal.String(member.Name)},");
                }

                code.Line("_ => value.ToString(),");
            }

            return;
        }

        XmlDoc.Summary(code, "Gets the text of the member in the data, or the texts of several members separated by commas.");
        using (code.Block($"public static string ToText(this {_type} value)"))
        {
            code.Line("var texts = new global::System.Collections.Generic.List<string>();");
            foreach (var member in _enum.Members.Where(member => member.Value != 0))
            {
                using (code.Block($"if ((value & {Constant(member)}) == {Constant(member)})"))
                {
                    code.Line($"texts.Add({Literal.String(member.Name)});");
                }

                code.Blank();
            }

            var none = _enum.Members.FirstOrDefault(member => member.Value == 0)?.Name ?? "";
            code.Line($"return texts.Count == 0 ? {Literal.String(none)} : string.Join(\", \", texts);");
        }
    }

    private void TryParseFlags() => code.Line($$"""

        /// <summary>Gets the members that have the given texts, separated by commas, if there are such.</summary>
        public static bool TryParse(string? text, out {{_type}} value)
        {
            value = default;
            const global::System.StringSplitOptions options = global::System.StringSplitOptions.TrimEntries | global::System.StringSplitOptions.RemoveEmptyEntries;
            foreach (var part in (text ?? "").Split(',', options))
            {
                if (!TryParseOne(part, out var member))
                {
                    return false;
                }

                value |= member;
            }

            return text is not null;
        }
        """);

    private void TryParse()
    {
        code.Blank();
        if (!_enum.IsFlags)
        {
            XmlDoc.Summary(code, "Gets the member that has the given text, if there is one.");
        }

        var name = _enum.IsFlags ? "private static bool TryParseOne" : "public static bool TryParse";
        using (code.Block($"{name}(string? text, out {_type} value)"))
        {
            using (code.Block($"{_type}? found = text switch", "};"))
            {
                foreach (var member in _enum.Members)
                {
                    code.Line($"{Literal.String(member.Name)} => {Constant(member)},");
                }

                code.Line("_ => null,");
            }

            code.Line("value = found.GetValueOrDefault();");
            code.Line("return found.HasValue;");
        }
    }

    private void Converter() => code.Line($$"""

        /// <summary>Reads and writes <see cref="{{_type}}"/> in JSON as the texts that the data use.</summary>
        {{file.Attribute}}
        {{Attributes.NotBrowsable}}
        {{file.Access}} sealed class {{model.ConverterName}} : global::System.Text.Json.Serialization.JsonConverter<{{_type}}>
        {
            /// <inheritdoc/>
            public override {{_type}} Read(ref {{Reader}} reader, global::System.Type typeToConvert, {{Options}}) => Parse(reader.GetString());

            /// <inheritdoc/>
            public override void Write({{Writer}} writer, {{_type}} value, {{Options}}) => writer.WriteStringValue({{model.TextName}}.ToText(value));

            /// <inheritdoc/>
            public override {{_type}} ReadAsPropertyName(ref {{Reader}} reader, global::System.Type typeToConvert, {{Options}}) => Parse(reader.GetString());

            /// <inheritdoc/>
            public override void WriteAsPropertyName({{Writer}} writer, {{_type}} value, {{Options}}) => writer.WritePropertyName({{model.TextName}}.ToText(value));

            private static {{_type}} Parse(string? text) => {{model.TextName}}.TryParse(text, out var value) ? value : throw new global::System.Text.Json.JsonException($"'{text}' is not a value of {{_enum.TypeName}}.");
        }
        """);
}
