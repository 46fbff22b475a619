using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Facts.Compiler.Storage;
using Facts.Storage;

namespace Facts.Compiler.Tests.Storage;

/// <summary>Puts the output of a writer where the garbage collector does not move it, like a literal in an assembly.</summary>
internal static class StoredText
{
    public static StoredTable Of(StoredTableWriter writer, string name = "Things") => Of(writer.ToTexts(), name);

    public static StoredTable Of(ImmutableArray<string> texts, string name = "Things")
    {
        var chunks = texts.Select(Pinned).ToArray();
        return new StoredTable(name, chunk => chunks[chunk]);
    }

    /// <summary>The text of each chunk.</summary>
    public static ImmutableArray<string> ToTexts(this StoredTableWriter writer) => [.. writer.ToChunks().Select(chunk => chunk.Text)];

    private static byte[] Pinned(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
