using System.Collections.Immutable;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes stored tables as <c>u8</c> literals. Each chunk has its own literal and property, because only then is the time of the C# compiler
/// proportional to their length. For the same reason, their lines are not broken.
/// </summary>
internal sealed class RowsWriter(CodeWriter code, SourceFile file)
{
    /// <summary>Writes a class of stored tables.</summary>
    /// <param name="tables">The property, the name in messages and the chunks of each table.</param>
    public void Write(string className, string summary, params (string Property, string Name, ImmutableArray<StoredChunk> Chunks)[] tables)
    {
        XmlDoc.SummaryXml(code, summary);
        code.Line(file.Attribute);
        using (code.Block($"internal static class {className}"))
        {
            foreach (var (property, name, chunks) in tables)
            {
                var chunkName = (tables.Length == 1 ? "" : property) + "Chunk";
                code.Blank();
                code.Line($"internal static readonly global::Facts.Storage.StoredTable {property} = new({Literal.String(name)}, {chunkName});");
                Chunks(chunkName, chunks);
            }
        }
    }

    private void Chunks(string name, ImmutableArray<StoredChunk> chunks)
    {
        code.Blank();
        using (code.Block($"private static global::System.ReadOnlySpan<byte> {name}(int chunk) => chunk switch", "};"))
        {
            for (var chunk = 0; chunk < chunks.Length; chunk++)
            {
                code.Line($"{chunk} => {name}{chunk},");
            }

            code.Line("_ => default,");
        }

        for (var index = 0; index < chunks.Length; index++)
        {
            var (head, text) = ($"private static global::System.ReadOnlySpan<byte> {name}{index} => ", chunks[index].Text);
            code.Blank();
            code.Line($"// Chunk {index}: {chunks[index].Contents}");
            code.Raw(builder =>
            {
                builder.Append(head);
                Literal.AppendUtf8(builder, text);
                builder.Append(';');
            });
        }
    }
}
