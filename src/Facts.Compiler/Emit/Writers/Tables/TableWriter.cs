using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the class of a table and those of its views.</summary>
internal sealed class TableWriter(DatasetModel dataset, SourceFile file, MemberWriter members)
{
    private readonly KeyExpressions _keys = new(dataset);
    private readonly IndexWriter _indexes = new(dataset);

    public void Write(CodeWriter code, TableModel table)
    {
        XmlDoc.SummaryXml(code, $"The table <c>{XmlDoc.Escape(table.Declaration.TableName)}</c>{Description(table.Declaration)}");
        Attributes.Obsolete(code, table.Declaration.Deprecated);
        using (code.Block(Head(table.ClassName, table.Key, dataset.Types.Of(table.Declaration))))
        {
            code.Line($"internal static readonly {table.ClassName} Stored = new({table.RowsName}.Stored);");
            code.Blank();
            _indexes.WriteFields(code, table);
            code.Blank();
            using (code.Block($"private {table.ClassName}(global::Facts.Storage.StoredTable stored) : base(stored)"))
            {
            }

            MemoryConstructor(code, table.ClassName, dataset.Types.Of(table.Declaration));
            CompositeOverloads(code, table.Key, dataset.Types.Of(table.Declaration));
            members.Write(code, table);
            _indexes.Write(code, table);
            Overrides(code, table);
        }

        foreach (var view in table.Views)
        {
            code.Blank();
            View(code, table, view);
        }
    }

    private string Head(string className, Storage.KeyShape key, string record) =>
        $"{file.Attribute}\n{file.Access} sealed partial class {className} : global::Facts.FactTable<{dataset.Types.Key(key)}, {record}>";

    private static string Description(RecordDeclaration declaration) =>
        declaration.Description is { } description ? $": {XmlDoc.Escape(description)}" : ".";

    private static void MemoryConstructor(CodeWriter code, string className, string record)
    {
        code.Blank();
        XmlDoc.Summary(code, "Makes a table of records in memory, with the same lookups, as for a test.");
        XmlDoc.Parameter(code, "records", "The records; each key may come once.");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">Two records have the same key.</exception>");
        using (code.Block($"public {className}(global::System.Collections.Generic.IEnumerable<{record}> records) : base(records)"))
        {
        }
    }

    /// <summary>Lookups that take the parts of a composite key one by one.</summary>
    private void CompositeOverloads(CodeWriter code, Storage.KeyShape key, string record)
    {
        if (!key.IsComposite)
        {
            return;
        }

        var parameters = string.Join(", ", key.Leaves.Select(leaf => $"{dataset.Types.Of(leaf.Type)} {Words.Parameter(leaf.Name)}"));
        var arguments = string.Join(", ", key.Leaves.Select(leaf => Words.Parameter(leaf.Name)));
        code.Blank();
        XmlDoc.Summary(code, "The record with the given key.");
        code.Line("/// <exception cref=\"global::System.Collections.Generic.KeyNotFoundException\">There is none.</exception>");
        code.Line($"public {record} this[{parameters}] => this[({arguments})];");
        code.Blank();
        XmlDoc.Summary(code, "The record with the given key, or null.");
        code.Line($"public {record}? Find({parameters}) => Find(({arguments}));");
        code.Blank();
        XmlDoc.Summary(code, "Gets the record with the given key, if there is one.");
        code.Line($"public bool TryGetValue({parameters}, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {record} record) =>");
        using (code.Indent())
        {
            code.Line($"TryGetValue(({arguments}), out record);");
        }

        code.Blank();
        XmlDoc.Summary(code, "Whether there is a record with the given key.");
        code.Line($"public bool ContainsKey({parameters}) => ContainsKey(({arguments}));");
    }

    private void Overrides(CodeWriter code, TableModel table)
    {
        var record = dataset.Types.Of(table.Declaration);
        var read = table.Record.Variants.IsEmpty
            ? $"new {record}(ref reader)"
            : $"{dataset.Types.InExpression(table.Declaration.TypeName)}.Read(ref reader)";
        code.Blank();
        XmlDoc.Inherit(code);
        code.Line($"protected override {record} Read(ref global::Facts.Storage.RowReader reader) => {read};");
        KeyOverrides(code, table);
        Former(code, table);
    }

    private void KeyOverrides(CodeWriter code, TableModel table)
    {
        var key = dataset.Types.Key(table.Key);
        var (statements, read) = _keys.Read(table);
        code.Blank();
        XmlDoc.Inherit(code);
        if (statements.Count == 0 && table.Record.Variants.IsEmpty)
        {
            code.Line($"protected override {key} ReadKey(ref global::Facts.Storage.RowReader reader) => {read};");
        }
        else
        {
            using (code.Block($"protected override {key} ReadKey(ref global::Facts.Storage.RowReader reader)"))
            {
                if (!table.Record.Variants.IsEmpty)
                {
                    code.Line("reader.ReadVariant();");
                }

                foreach (var statement in statements)
                {
                    code.Line(statement);
                }

                code.Line($"return {read};");
            }
        }

        code.Blank();
        XmlDoc.Inherit(code);
        code.Line($"protected override ulong Hash({key} key) => {KeyExpressions.HashOf(table.Key, "key")};");
    }

    /// <summary>Former keys lead to the rows that had them, so that a rename breaks nobody.</summary>
    private void Former(CodeWriter code, TableModel table)
    {
        var former = table.Linked.FormerKeys;
        if (former.IsDefaultOrEmpty)
        {
            return;
        }

        code.Blank();
        XmlDoc.Inherit(code);
        code.Line($"protected override ({dataset.Types.Key(table.Key)} Key, int Row)[] FormerKeys() =>");
        code.Line("[");
        using (code.Indent())
        {
            foreach (var (key, row) in former)
            {
                code.Line($"({Expression(table, key)}, {Row(row)}),");
            }
        }

        code.Line("];");
    }

    private string Expression(TableModel table, Binding.FactKey key)
    {
        var parts = Constants(table, key).Select((part, index) => part ?? KeyExpressions.OfPart(key[index], table.Key.Leaves[index].Type)).ToList();
        return parts.Count == 1 ? parts[0] : $"({string.Join(", ", parts)})";
    }

    private IEnumerable<string?> Constants(TableModel table, Binding.FactKey key) =>
        key.Parts.Select((part, index) => _keys.ConstantOf(part, table.Key.Leaves[index].Type));

    private void View(CodeWriter code, TableModel table, ViewModel view)
    {
        var record = dataset.Types.Of(view.Variant);
        XmlDoc.SummaryXml(
            code,
            $"The table <c>{XmlDoc.Escape(view.TableName)}</c>, a part of "
                + $"<c>{XmlDoc.Escape(table.Declaration.TableName)}</c>{Description(view.Variant)}");
        Attributes.Obsolete(code, view.Variant.Deprecated);
        using (code.Block(Head(view.ClassName, table.Key, record)))
        {
            code.Line($"internal static readonly {view.ClassName} Stored = new({table.ClassName}.Stored, {Row(view.Start)}, {Row(view.Count)});");
            code.Blank();
            using (code.Block($"private {view.ClassName}(global::Facts.IRecordSource table, int start, int count) : base(table, start, count)"))
            {
            }

            MemoryConstructor(code, view.ClassName, record);
            CompositeOverloads(code, table.Key, record);
            members.Write(code, table, view);
            code.Blank();
            XmlDoc.Inherit(code);
            code.Line(
                $"protected override {record} Read(ref global::Facts.Storage.RowReader reader) => "
                    + $"({record}){dataset.Types.InExpression(table.Declaration.TypeName)}.Read(ref reader);");
            KeyOverrides(code, table);
        }
    }

    private static string Row(int row) => row.ToString(CultureInfo.InvariantCulture);
}
