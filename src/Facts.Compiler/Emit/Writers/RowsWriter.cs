using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the stored rows as <c>u8</c> literals, one property each: the compiler is linear in them, and only so.</summary>
internal static class RowsWriter
{
    public static void Write(CodeWriter code, TableModel table, ImmutableArray<string> chunks, SourceFile file)
    {
        XmlDoc.SummaryXml(code, $"The rows of the table <c>{XmlDoc.Escape(table.Declaration.TableName)}</c>, as <c>Facts.Storage</c> reads them.");
        code.Line(file.Attribute);
        using (code.Block($"internal static class {table.RowsName}"))
        {
            code.Line($"internal static readonly global::Facts.Storage.StoredTable Stored = new({Literal.String(table.Declaration.TableName)}, Chunk);");
            code.Blank();
            using (code.Block("private static global::System.ReadOnlySpan<byte> Chunk(int chunk) => chunk switch", "};"))
            {
                foreach (var chunk in Enumerable.Range(0, chunks.Length))
                {
                    code.Line($"{Literal.Int64(chunk)} => Chunk{Literal.Int64(chunk)},");
                }

                code.Line("_ => default,");
            }

            for (var chunk = 0; chunk < chunks.Length; chunk++)
            {
                var text = chunks[chunk];
                var name = $"private static global::System.ReadOnlySpan<byte> Chunk{Literal.Int64(chunk)} => ";
                code.Blank();
                code.Raw(builder =>
                {
                    builder.Append(name);
                    Literal.AppendUtf8(builder, text);
                    builder.Append(';');
                });
            }
        }
    }
}
