using System.Collections.Immutable;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the stored rows as <c>u8</c> literals, one property each: the compiler is linear in them, and only so.</summary>
internal static class RowsWriter
{
    public static void Write(CodeWriter code, TableModel table, ImmutableArray<string> chunks, SourceFile file) =>
        Write(
            code,
            table.RowsName,
            file,
            $"The rows of the table <c>{XmlDoc.Escape(table.Declaration.TableName)}</c>, as <c>Facts.Storage</c> reads them.",
            ("Stored", table.Declaration.TableName, chunks));

    /// <summary>A class of stored tables.</summary>
    /// <param name="tables">Of each the property, the name in messages and the chunks.</param>
    public static void Write(
        CodeWriter code,
        string className,
        SourceFile file,
        string summary,
        params (string Property, string Name, ImmutableArray<string> Chunks)[] tables)
    {
        XmlDoc.SummaryXml(code, summary);
        code.Line(file.Attribute);
        using (code.Block($"internal static class {className}"))
        {
            foreach (var (property, name, chunks) in tables)
            {
                var prefix = tables.Length == 1 ? "" : property;
                code.Blank();
                code.Line($"internal static readonly global::Facts.Storage.StoredTable {property} = new({Literal.String(name)}, {prefix}Chunk);");
                code.Blank();
                Chunks(code, prefix + "Chunk", chunks);
            }
        }
    }

    private static void Chunks(CodeWriter code, string name, ImmutableArray<string> chunks)
    {
        using (code.Block($"private static global::System.ReadOnlySpan<byte> {name}(int chunk) => chunk switch", "};"))
        {
            for (var chunk = 0; chunk < chunks.Length; chunk++)
            {
                code.Line($"{Literal.Int64(chunk)} => {name}{Literal.Int64(chunk)},");
            }

            code.Line("_ => default,");
        }

        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            var text = chunks[chunk];
            var head = $"private static global::System.ReadOnlySpan<byte> {name}{Literal.Int64(chunk)} => ";
            code.Blank();
            code.Raw(builder =>
            {
                builder.Append(head);
                Literal.AppendUtf8(builder, text);
                builder.Append(';');
            });
        }
    }
}
