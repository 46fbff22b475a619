using Facts.Compiler.Storage.Texts;
using System.Text;

namespace Facts.Compiler.Storage;

/// <summary>Writes texts as a table stores them: as the number of one that is pooled, in codes, or as they are.</summary>
internal sealed class TextEncoder(StringPool pool, SymbolTable? symbols)
{
    /// <summary>Writes a text, or its number.</summary>
    /// <param name="index">Its place among those that may be pooled.</param>
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

    /// <summary>Writes a text where it is used.</summary>
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
