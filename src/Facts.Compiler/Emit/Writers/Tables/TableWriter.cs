using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the class of a table and those of its views.</summary>
internal sealed class TableWriter(CodeWriter code, DatasetModel dataset, SourceFile file, TableModel table)
{
    private readonly KeyExpressions _keys = new(dataset);
    private readonly IndexWriter _indexes = new(code, dataset, table);

    public void Write(MemberWriter members)
    {
        var name = $"The table <c>{XmlDoc.Escape(table.Declaration.TableName)}</c>";
        using (Class(table.Record, table.ClassName, name))
        {
            code.Line($"internal static readonly {table.ClassName} Stored = new({table.RowsName}.Stored);\n");
            _indexes.WriteFields();
            Constructors(table.Record, table.ClassName, "global::Facts.Storage.StoredTable stored", "stored");
            members.Write(table);
            _indexes.Write();
            Overrides(table.Record);
            FormerKeys();
        }

        foreach (var view in table.Views)
        {
            var part = $"The table <c>{XmlDoc.Escape(view.TableName)}</c>, a part of <c>{XmlDoc.Escape(table.Declaration.TableName)}</c>";
            using (Class(view.Record, view.ClassName, part))
            {
                var rows = $"{table.ClassName}.Stored, start: {view.Start}, count: {view.Count}";
                code.Line($"internal static readonly {view.ClassName} Stored = new({rows});");
                Constructors(view.Record, view.ClassName, "global::Facts.IRecordSource table, int start, int count", "table, start, count");
                members.Write(table, view);
                Overrides(view.Record);
            }
        }
    }

    private CodeWriter.Scope Class(RecordModel record, string className, string summary)
    {
        var description = record.Declaration.Description is { } text ? $". {XmlDoc.Escape(text)}" : ".";
        XmlDoc.SummaryXml(code, summary + description);
        Attributes.Obsolete(code, record.Declaration.Deprecated);
        code.Line(file.Attribute);
        var types = $"{dataset.Types.Key(table.Key)}, {dataset.Types.Of(record.Declaration)}";
        return code.Block($"{file.Access} sealed partial class {className} : global::Facts.FactTable<{types}>");
    }

    private void Constructors(RecordModel record, string className, string parameters, string arguments)
    {
        code.Line($$"""

            private {{className}}({{parameters}}) : base({{arguments}})
            {
            }

            /// <summary>Creates a table of records in memory, with the same lookups, for example for a test.</summary>
            /// <param name="records">The records, each with a key of its own.</param>
            /// <exception cref="global::System.ArgumentException">Two records have the same key.</exception>
            public {{className}}(global::System.Collections.Generic.IEnumerable<{{dataset.Types.Of(record.Declaration)}}> records) : base(records)
            {
            }
            """);
        if (table.Key.IsComposite)
        {
            CompositeOverloads(dataset.Types.Of(record.Declaration));
        }
    }

    /// <summary>Writes lookups that take the parts of a composite key as separate parameters.</summary>
    private void CompositeOverloads(string record)
    {
        var parameters = string.Join(", ", table.Key.Leaves.Select(leaf => $"{dataset.Types.Of(leaf.Type)} {Words.Parameter(leaf.Name)}"));
        var arguments = string.Join(", ", table.Key.Leaves.Select(static leaf => Words.Parameter(leaf.Name)));
        code.Line($$"""

            /// <summary>The record with the given key.</summary>
            /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No record has the key.</exception>
            public {{record}} this[{{parameters}}] => this[({{arguments}})];

            /// <summary>The record with the given key, or null if there is none.</summary>
            public {{record}}? Find({{parameters}}) => Find(({{arguments}}));

            /// <summary>Gets the record with the given key, if there is one.</summary>
            public bool TryGetValue({{parameters}}, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {{record}} record) => TryGetValue(({{arguments}}), out record);

            /// <summary>Whether there is a record with the given key.</summary>
            public bool ContainsKey({{parameters}}) => ContainsKey(({{arguments}}));
            """);
    }

    private void Overrides(RecordModel record)
    {
        var type = dataset.Types.Of(record.Declaration);
        var read = table.Record.Variants.IsEmpty
            ? $"new {type}(ref reader)"
            : $"{(record.IsVariant ? $"({type})" : "")}{dataset.Types.InExpression(table.Declaration.TypeName)}.Read(ref reader)";
        var key = dataset.Types.Key(table.Key);
        code.Line($"""

            /// <inheritdoc/>
            protected override {type} Read(ref global::Facts.Storage.RowReader reader) => {read};

            /// <inheritdoc/>
            """);
        ReadKey($"protected override {key} ReadKey(ref global::Facts.Storage.RowReader reader)");
        code.Line($"""

            /// <inheritdoc/>
            protected override ulong Hash({key} key) => {KeyExpressions.HashOf(table.Key, "key")};
            """);
    }

    private void ReadKey(string head)
    {
        var (statements, key) = _keys.Read(table.Record.Layout);
        if (statements.Count == 0)
        {
            code.Line($"{head} => {key};");
            return;
        }

        using (code.Block(head))
        {
            code.Line(string.Join("\n", statements));
            code.Line($"return {key};");
        }
    }

    /// <summary>Former keys map to the rows that had them, so that renaming a record is not a breaking change.</summary>
    private void FormerKeys()
    {
        if (!table.Linked.FormerKeys.IsEmpty)
        {
            var keys = table.Linked.FormerKeys.Select(former => $"\n    ({Expression(former.Key)}, Row: {former.Row}),");
            code.Line($"""

                /// <inheritdoc/>
                protected override ({dataset.Types.Key(table.Key)} Key, int Row)[] FormerKeys() =>
                [{string.Concat(keys)}
                ];
                """);
        }
    }

    private string Expression(FactKey key)
    {
        var parts = key.Parts.Zip(table.Key.Leaves, (part, leaf) => _keys.OfPart(part, leaf.Type)).ToList();
        return parts.Count == 1 ? parts[0] : $"({string.Join(", ", parts)})";
    }
}
