using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes <c>Equals</c>, <c>GetHashCode</c> and <c>ToString</c> of records. References are compared by key, so that cycles
/// end.</summary>
internal sealed class EqualityWriter(CodeWriter code, DatasetModel dataset)
{
    public void Write(RecordModel record)
    {
        var members = Members(record).ToList();
        WriteEquals(record, members);
        WriteHash(record, members);
        WritePrint(record, members);
    }

    private static IEnumerable<Member> Members(RecordModel record)
    {
        foreach (var property in record.Stored)
        {
            yield return new Member(property.Name, property.Reference is null ? property.Name : property.KeyName, property.Type);
        }

        if (record.AdditionalName is { } additional)
        {
            yield return new Member(additional, additional, record.Layout.AdditionalProperties!);
        }
    }

    private void WriteEquals(RecordModel record, List<Member> members)
    {
        var conditions = new List<string>();
        if (record.IsVariant)
        {
            conditions.Add($"base.Equals(({dataset.Types.Of(record.Layout.Declaration)})other)");
        }

        if (!record.Variants.IsEmpty)
        {
            conditions.Add("EqualityContract == other.EqualityContract");
        }

        conditions.AddRange(members.Select(static member => member.Equality));
        code.Line($$"""

            /// <summary>Whether both have the same {{(record.Table is null ? "" : "key and the same ")}}content; references are compared by key.</summary>
            public {{(record.Variants.IsEmpty ? "" : "virtual ")}}bool Equals({{dataset.Types.Of(record.Declaration)}}? other) =>
                global::System.Object.ReferenceEquals(this, other)
                || (other is not null{{string.Concat(conditions.Select(static condition => $"\n        && {condition}"))}});
            """);
    }

    private void WriteHash(RecordModel record, List<Member> members)
    {
        code.Line("\n/// <inheritdoc/>");
        if (record.Table is not null)
        {
            var hash = record.IsVariant ? "base.GetHashCode()" : $"{CSharpName.Escape(record.KeyName)}.GetHashCode()";
            code.Line($"public override int GetHashCode() => {hash};");
            return;
        }

        using (code.Block("public override int GetHashCode()"))
        {
            code.Line("var hash = new global::System.HashCode();");
            var values = members.Select(static member => member.Hashed);
            foreach (var value in record.IsVariant ? values.Prepend("base.GetHashCode()") : values)
            {
                code.Line($"hash.Add({value});");
            }

            code.Line("return hash.ToHashCode();");
        }
    }

    /// <summary>Writes one interpolated string, with one line for each member.</summary>
    private void WritePrint(RecordModel record, List<Member> members)
    {
        var modifier = record.IsVariant ? "protected override" : record.Variants.IsEmpty ? "private" : "protected virtual";
        var head = $"{modifier} bool PrintMembers(global::System.Text.StringBuilder builder)";
        XmlDoc.SummaryXml(code, "Appends the members for <c>ToString</c>; references appear as their keys.");
        if (members.Count == 0)
        {
            code.Line($"{head} => {(record.IsVariant ? "base.PrintMembers(builder)" : "false")};");
            return;
        }

        var first = record.IsVariant ? "{separator}" : "";
        var texts = members.Select((member, index) => $"$\"{(index == 0 ? first : ", ")}{member.Printed}\"");
        using (code.Block(head))
        {
            code.Line(record.IsVariant ? "var separator = base.PrintMembers(builder) ? \", \" : \"\";\n" : "");
            code.Line($"""
                builder.Append(
                    global::System.Globalization.CultureInfo.InvariantCulture,
                    {string.Join("\n    + ", texts)});
                return true;
                """);
        }
    }

    /// <summary>A property as compared and printed; for a reference, the property of its key.</summary>
    private sealed record Member(string Label, string Name, FieldType Type)
    {
        public string Own => Words.Own(Name);

        public string Equality => Scalar?.Equal(Own, Other, areNullable: Type is NullableType) ?? $"{Own} == {Other}";

        public string Hashed => Scalar?.Hashed(Own) ?? Own;

        public string Printed => $"{Label} = {{{Own}{Scalar?.Format}}}";

        private string Other => "other." + CSharpName.Escape(Name);

        private ScalarDefinition? Scalar => (KeyShape.Bare(Type) as ScalarType)?.Definition;
    }
}
