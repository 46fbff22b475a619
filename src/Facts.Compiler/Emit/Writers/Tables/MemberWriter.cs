using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes a member for each record: <c>Summit.Gifts.Bust</c>.</summary>
internal sealed class MemberWriter(CodeWriter code, DatasetModel dataset, DiagnosticBag diagnostics)
{
    private readonly CitationText _citations = new(dataset.Linked);

    /// <summary>The members of a table.</summary>
    public void Write(TableModel table)
    {
        CheckCount(table.Declaration, table.Linked.Rows.Length);
        Write(new Scope(table, table.Declaration, 0, table.Linked.Rows.Length), table.ApiNames, diagnostics);
    }

    /// <summary>Writes the members of a view; errors in their names are reported for the table.</summary>
    public void Write(TableModel table, ViewModel view) =>
        Write(new Scope(table, view.Variant, view.Start, view.Count), table.ApiNames.Add(view.Variant.TypeName).Add(view.ClassName), null);

    /// <summary>Reports before one more record takes the members of all away, and afterwards, until the schema says what is meant.</summary>
    private void CheckCount(TableDeclaration table, int count)
    {
        var isOver = count > table.Members;
        if (table.DeclaresMembers ? !isOver || table.Members == 0 : count < table.Members * 4L / 5)
        {
            return;
        }

        const int Step = 500;
        var enough = (((count * 3L / 2) + Step - 1) / Step) * Step;
        var effect = isOver
            ? $", so none of them has a member: only a table with at most {table.Members} records has members"
            : $"; with more than {table.Members}, none of them has a member any longer, and code that uses one does not compile";
        diagnostics.Report(EmitDiagnostics.MembersDisappear, table.Place, table.TableName, count, effect, enough, table.Name);
    }

    private void Write(Scope scope, IEnumerable<string> taken, DiagnosticBag? bag)
    {
        if (scope.Table.Linked.Rows.Length > scope.Table.Declaration.Members)
        {
            return;
        }

        var namer = new MemberNamer(taken, scope.Record.TypeName, bag);
        for (var index = 0; index < scope.Count; index++)
        {
            var row = scope.Table.Linked.Rows[scope.Start + index];
            if (namer.NameOf(row) is { } name)
            {
                Member(row, name, scope.Record, index);
            }
        }
    }

    private void Member(BoundRow row, string name, RecordDeclaration declared, int index)
    {
        var key = XmlDoc.Escape(row.Key.ToString());
        XmlDoc.SummaryXml(
            code, DisplayName.SummaryOf(row.Record) is { } text ? $"{XmlDoc.Escape(text)} (<c>{key}</c>)" : $"The record <c>{key}</c>.");
        XmlDoc.Remarks(code, row.Record.Annotations.Note, _citations.Of(row.Record.Annotations));
        Attributes.Obsolete(code, row.Record.Annotations.Deprecated);
        var actual = (RecordDeclaration?)row.Record.Variant ?? row.Table;
        var type = dataset.Types.Of(actual);
        code.Line($"public {type} {CSharpName.Escape(name)} => {(actual == declared ? "" : $"({type})")}At({index});");
    }

    /// <summary>The rows that members are written for, and their declaration in the schema.</summary>
    private sealed record Scope(TableModel Table, RecordDeclaration Record, int Start, int Count);
}
