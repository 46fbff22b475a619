using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes equality, hash and text of records; references count by their keys, so that nothing goes round in circles.</summary>
internal sealed class EqualityWriter(DatasetModel dataset)
{
    public void Write(CodeWriter code, RecordModel record, TableModel? table, RecordModel? owner)
    {
        var members = Members(record).ToList();
        WriteEquals(code, record, table, owner, members);
        WriteHash(code, record, table, owner, members);
        WritePrint(code, record, owner, members);
    }

    private static IEnumerable<(string Name, FieldType Type)> Members(RecordModel record)
    {
        foreach (var property in record.Properties.Where(property => StoredFields.Holds(property.Field)))
        {
            yield return (property.Reference is null ? property.Name : property.KeyName, property.Type);
        }

        if (record.AdditionalName is { } additional)
        {
            yield return (additional, new MapType(new ScalarType(Scalar.String), ((TypeDeclaration)record.Declaration).AdditionalProperties!));
        }
    }

    private void WriteEquals(CodeWriter code, RecordModel record, TableModel? table, RecordModel? owner, List<(string Name, FieldType Type)> members)
    {
        var modifier = record.Variants.IsEmpty ? "" : "virtual ";
        code.Blank();
        XmlDoc.Summary(
            code,
            table is null && owner is null
                ? "Whether both say the same; references count by their keys."
                : "Whether both have the same key and say the same; references count by their keys.");
        code.Line($"public {modifier}bool Equals({dataset.Types.Of(record.Declaration)}? other) =>");
        using (code.Indent())
        {
            code.Line("global::System.Object.ReferenceEquals(this, other)");
            code.Line("|| (other is not null");
            using (code.Indent())
            {
                if (owner is not null)
                {
                    code.Line($"&& base.Equals(({dataset.Types.Of(owner.Declaration)})other)");
                }

                if (!record.Variants.IsEmpty)
                {
                    code.Line("&& EqualityContract == other.EqualityContract");
                }

                foreach (var (name, type) in members)
                {
                    code.Line($"&& {Equal(name, type)}");
                }
            }

            code.Line(");");
        }
    }

    private static string Equal(string name, FieldType type)
    {
        var (own, others) = (Words.Own(name), "other." + CSharpName.Escape(name));
        return type switch
        {
            ScalarType scalar => scalar.Definition.Equal(own, others, areNullable: false),
            NullableType { Inner: ScalarType scalar } => scalar.Definition.Equal(own, others, areNullable: true),
            _ => $"{own} == {others}",
        };
    }

    private static void WriteHash(
        CodeWriter code, RecordModel record, TableModel? table, RecordModel? owner, List<(string Name, FieldType Type)> members)
    {
        code.Blank();
        XmlDoc.Inherit(code);
        if (table is not null)
        {
            code.Line(
                owner is null
                    ? $"public override int GetHashCode() => {record.KeyName}.GetHashCode();"
                    : "public override int GetHashCode() => base.GetHashCode();");
            return;
        }

        using (code.Block("public override int GetHashCode()"))
        {
            code.Line("var hash = new global::System.HashCode();");
            if (owner is not null)
            {
                code.Line("hash.Add(base.GetHashCode());");
            }

            foreach (var (name, _) in members)
            {
                code.Line($"hash.Add({Words.Own(name)});");
            }

            code.Line("return hash.ToHashCode();");
        }
    }

    /// <summary>One interpolated text, one line a member.</summary>
    private static void WritePrint(CodeWriter code, RecordModel record, RecordModel? owner, List<(string Name, FieldType Type)> members)
    {
        var modifier = owner is not null ? "protected override" : record.Variants.IsEmpty ? "private" : "protected virtual";
        code.Blank();
        XmlDoc.SummaryXml(code, "Writes the members for <c>ToString</c>; references show their keys.");
        if (members.Count == 0)
        {
            var nothing = owner is null ? "false" : "base.PrintMembers(builder)";
            code.Line($"{modifier} bool PrintMembers(global::System.Text.StringBuilder builder) => {nothing};");
            return;
        }

        using (code.Block($"{modifier} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            if (owner is not null)
            {
                code.Line("var separator = base.PrintMembers(builder) ? \", \" : \"\";");
            }

            code.Line("builder.Append(");
            using (code.Indent())
            {
                code.Line("global::System.Globalization.CultureInfo.InvariantCulture,");
                for (var index = 0; index < members.Count; index++)
                {
                    var separator = index > 0 ? ", " : owner is null ? "" : "{separator}";
                    code.Line(
                        $"{(index > 0 ? "+ " : "")}$\"{separator}{Printed(record, members[index])}\"{(index == members.Count - 1 ? ");" : "")}");
                }
            }

            code.Line("return true;");
        }
    }

    private static string Printed(RecordModel record, (string Name, FieldType Type) member)
    {
        var label = record.Properties.FirstOrDefault(property => property.KeyName == member.Name)?.Name ?? member.Name;
        var format = (KeyShape.Bare(member.Type) as ScalarType)?.Definition.Format;
        return $"{label} = {{{Words.Own(member.Name)}{format}}}";
    }
}
