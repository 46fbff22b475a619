using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the interfaces that the runtime uses: records with a key, and records that are valid for a period.</summary>
internal sealed class InterfaceWriter(CodeWriter code, DatasetModel dataset)
{
    /// <summary>The interfaces of a type with a leading colon; empty if there are none.</summary>
    public string Of(RecordModel record)
    {
        var keyed = record.Table is { } table ? $"global::Facts.IFactRecord<{dataset.Types.Key(table)}>" : null;
        var valid = record.Layout.Declaration.Validity is null ? null : "global::Facts.IValidInTime";
        var interfaces = string.Join(", ", new[] { keyed, valid }.Where(static name => name is not null));
        return interfaces.Length == 0 ? "" : $" : {interfaces}";
    }

    public void Key(RecordModel record)
    {
        var key = dataset.Types.Key(record.Table!);
        code.Line($$"""

            {{(record.KeyName == "Key" ? "" : $"{key} global::Facts.IFactRecord<{key}>.Key => {CSharpName.Escape(record.KeyName)};")}}

            object global::Facts.IFactRecord.Key => {{CSharpName.Escape(record.KeyName)}};
            """);
    }

    public void Validity(ValidityDeclaration validity)
    {
        foreach (var (name, field) in new[] { ("ValidFrom", validity.From), ("ValidUntil", validity.Until) })
        {
            var value = field is null ? "null" : CSharpName.Escape(dataset.Properties[field].Name);
            code.Blank();
            code.Line($"global::Facts.FactDate? global::Facts.IValidInTime.{name} => {value};");
        }
    }
}
