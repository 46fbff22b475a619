using System.Collections.Generic;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes what records are to the runtime: something with a key, something that holds for a time.</summary>
internal sealed class InterfaceWriter(DatasetModel dataset)
{
    /// <summary>The interfaces behind the name of a type, with their colon; empty where there are none.</summary>
    public string Of(TypeDeclaration declaration, TableModel? table)
    {
        var interfaces = new List<string>();
        if (table is not null)
        {
            interfaces.Add($"global::Facts.IFactRecord<{dataset.Types.Key(table.Key)}>");
        }

        if (declaration.Validity is not null)
        {
            interfaces.Add("global::Facts.IValidInTime");
        }

        return interfaces.Count == 0 ? "" : $" : {string.Join(", ", interfaces)}";
    }

    public void Validity(CodeWriter code, ValidityDeclaration validity)
    {
        foreach (var (name, field) in new[] { ("ValidFrom", validity.From), ("ValidUntil", validity.Until) })
        {
            code.Blank();
            code.Line(
                $"global::Facts.FactDate? global::Facts.IValidInTime.{name} => "
                    + $"{(field is null ? "null" : CSharpName.Escape(dataset.Properties[field].Name))};");
        }
    }
}
