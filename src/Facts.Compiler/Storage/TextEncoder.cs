using Facts.Compiler.Storage.Texts;
using System.Text;

namespace Facts.Compiler.Storage;

/// <summary>Writes texts in the form in which a table stores them: as a number in the pool, as codes, or unchanged.</summary>
internal sealed class TextEncoder(StringPool pool, SymbolTable? symbols)
{
    /// <summary>Writes a text, or its number in the pool.</summary>
    /// <param name="index">Its position among the texts that may be pooled.</param>
    public void Write(string text, int index, ByteWriter writer)
    {
        if (pool.IdOf(index) is >= 0 and var id)
        {
            writer.WriteVarint(((ulong)id << 1) | 1);
        }
        else
        {
            WriteInline(text, writer);
        }
    }

    /// <summary>Writes a text that is never pooled.</summary>
    public void WriteInline(string text, ByteWriter writer)
    {
        if (symbols is null)
        {
            writer.WriteVarint((ulong)Encoding.UTF8.GetByteCount(text) << 1);
            writer.WriteUtf8(text, 0, text.Length);
        }
        else
        {
            writer.WriteVarint((ulong)text.Length << 1);
            symbols.Write(text, writer);
        }
    }
}
