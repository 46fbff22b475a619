using System;
using System.Linq;
using Facts.Storage;

namespace Facts;

/// <summary>The records that a stored citation relates to. Each is created on first use.</summary>
internal sealed class CitationLinks
{
    private readonly (LinkKind Kind, LazyReference Record)[] _links;

    private CitationLinks((LinkKind, LazyReference)[] links) => _links = links;

    /// <summary>Reads the links, or null if there are none.</summary>
    public static CitationLinks? Read(ref RowReader reader, IStoredSubjects subjects)
    {
        var count = reader.ReadCount();
        if (count == 0)
        {
            return null;
        }

        var links = new (LinkKind, LazyReference)[count];
        for (var index = 0; index < count; index++)
        {
            links[index] = ((LinkKind)reader.ReadCount(), ReadRecord(ref reader, subjects));
        }
        return new CitationLinks(links);
    }

    /// <summary>Reads a record of any table: the number of the table, then the row.</summary>
    public static LazyReference ReadRecord(ref RowReader reader, IStoredSubjects subjects)
    {
        var table = subjects.TableOf(reader.ReadCount());
        return new LazyReference(table, reader.ReadRow());
    }

    public FactList<IFactRecord> Of(LinkKind kind) =>
        _links.Where(link => link.Kind == kind).Select(link => (IFactRecord)link.Record.Record).ToFactList();
}

/// <summary>Finds the tables of a dataset by the numbers that stored provenance uses.</summary>
internal interface IStoredSubjects
{
    IRecordSource TableOf(int table);
}
