using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Facts.Packaging.Tests;

/// <summary>The source files according to the symbols of an assembly.</summary>
/// <param name="SourceLink">The map from paths to URLs, in JSON.</param>
internal sealed record SymbolFile(string SourceLink, IReadOnlyList<SymbolDocument> Documents)
{
    private static readonly Guid SourceLinkKind = new("cc110556-a091-4d38-9fec-25ab9a351a6a");
    private static readonly Guid EmbeddedSourceKind = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");

    /// <summary>Reads a symbol file, or an assembly with embedded symbols.</summary>
    public static SymbolFile Read(byte[] bytes)
    {
        using var provider = Open(bytes);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLinkKind);
        var embedded = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == EmbeddedSourceKind)
            .Select(information => information.Parent)
            .ToHashSet();

        return new SymbolFile(
            Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)),
            [.. reader.Documents.Select(handle => new SymbolDocument(reader.GetString(reader.GetDocument(handle).Name), embedded.Contains(handle)))]);
    }

    private static MetadataReaderProvider Open(byte[] bytes)
    {
        if (bytes is not [(byte)'M', (byte)'Z', ..])
        {
            return MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(bytes));
        }

        using var assembly = new PEReader(ImmutableArray.Create(bytes));
        var entry = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
    }
}

/// <summary>A source file that symbols name.</summary>
internal sealed record SymbolDocument(string Path, bool IsEmbedded);
