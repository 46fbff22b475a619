using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes a member per record: <c>Summit.Gifts.Bust</c>.</summary>
internal sealed class MemberWriter(DatasetModel dataset, DiagnosticBag diagnostics)
{
    private readonly CitationText _citations = new(dataset.Linked);

    public void Write(CodeWriter code, TableModel table) =>
        Write(
            code,
            table,
            dataset.Types.Of(table.Declaration),
            table.Declaration.TypeName,
            table.ApiNames,
            0,
            table.Linked.Rows.Length,
            reports: true);

    public void Write(CodeWriter code, TableModel table, ViewModel view)
    {
        var names = table.ApiNames.Add(view.Variant.TypeName).Add(view.ClassName);
        Write(code, table, dataset.Types.Of(view.Variant), view.Variant.TypeName, names, view.Start, view.Count, reports: false);
    }

    private void Write(CodeWriter code, TableModel table, string type, string prefix, IEnumerable<string> taken, int start, int count, bool reports)
    {
        if (count == 0 || table.Linked.Rows.Length > table.Declaration.Members)
        {
            return;
        }

        var namer = new MemberNamer(taken, prefix, reports ? diagnostics : null);
        for (var row = start; row < start + count; row++)
        {
            var bound = table.Linked.Rows[row];
            if (namer.NameOf(bound) is { } name)
            {
                Member(code, table, bound, name, type, row - start);
            }
        }
    }

    private void Member(CodeWriter code, TableModel table, BoundRow row, string name, string type, int index)
    {
        code.Blank();
        var summary = DisplayName.TextOf(row.Record) is { } text
            ? $"{XmlDoc.Escape(text)} (<c>{XmlDoc.Escape(row.Key.ToString())}</c>)"
            : $"The record <c>{XmlDoc.Escape(row.Key.ToString())}</c>.";
        XmlDoc.SummaryXml(code, summary);
        XmlDoc.Remarks(code, row.Record.Annotations.Note, _citations.Of(row.Record.Annotations));
        Attributes.Obsolete(code, row.Record.Annotations.Deprecated);
        var at = $"At({index.ToString(CultureInfo.InvariantCulture)})";
        var actual = row.Record.Variant is { } variant ? dataset.Types.Of(variant) : dataset.Types.Of(table.Declaration);
        var value = actual == type ? at : $"({actual}){at}";
        code.Line($"public {actual} {CSharpName.Escape(name)} => {value};");
    }
}
