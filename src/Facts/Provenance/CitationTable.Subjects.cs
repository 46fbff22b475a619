using System.Collections.Generic;
using System.Linq;
using Facts.Storage;

namespace Facts;

public abstract partial class CitationTable<TAttribution>
{
    /// <summary>The record, and the field if any, that a stored citation supports.</summary>
    internal (LazyReference Record, string? Field) SubjectOf(int subject)
    {
        var reader = _subjects!.Rows.Reader(subject);
        var record = CitationLinks.ReadRecord(ref reader, this);
        return (record, reader.ReadStringOrNull());
    }

    /// <summary>Reads the provenance of a record and of its fields. That of the record is stored first.</summary>
    private Provenance<TAttribution> ReadProvenance(StoredRows rows, int table, int row)
    {
        var subjects = SubjectsOf(rows, table, row);
        var record = Provenance<TAttribution>.None;
        var fields = new List<(string Path, Provenance<TAttribution> Provenance)>();
        foreach (var subject in subjects)
        {
            var (field, provenance) = ReadSubject(rows.Reader(subject), record);
            if (field is null)
            {
                record = provenance;
            }
            else
            {
                fields.Add((field, provenance));
            }
        }

        return fields.Count == 0 ? record : new Provenance<TAttribution>
        {
            Citations = record.Citations,
            Derivation = record.Derivation,
            Note = record.Note,
            Fields = new FactMap<string, Provenance<TAttribution>>(
                fields.Select(field => field.Path).ToArray(), fields.Select(field => field.Provenance).ToFactList()),
        };
    }

    private static unsafe int[] SubjectsOf(StoredRows rows, int table, int row)
    {
        var description = rows.Index(table);
        var lists = new StoredLists(rows.Chunks, ref description);
        return row < lists.Count ? lists[row] : [];
    }

    private (string? Field, Provenance<TAttribution> Provenance) ReadSubject(RowReader reader, Provenance<TAttribution> record)
    {
        CitationLinks.ReadRecord(ref reader, this);
        var field = reader.ReadStringOrNull();
        var note = reader.ReadStringOrNull();
        var first = reader.ReadCount();
        var rows = Enumerable.Range(first, reader.ReadCount()).ToArray();
        var derivation = reader.ReadBoolean() ? ReadDerivation(ref reader) : null;

        // A value that has only a remark takes its citations from the record.
        var isRemark = rows.Length == 0 && derivation is null;
        return (field, new Provenance<TAttribution>
        {
            Citations = isRemark ? record.Citations : new FactList<Citation<TAttribution>>(this, rows),
            Derivation = isRemark ? record.Derivation : derivation,
            Note = note,
        });
    }

    private Derivation ReadDerivation(ref RowReader reader)
    {
        var how = reader.ReadStringOrNull();
        var premises = new IFactRecord[reader.ReadCount()];
        for (var index = 0; index < premises.Length; index++)
        {
            premises[index] = (IFactRecord)CitationLinks.ReadRecord(ref reader, this).Record;
        }
        return new Derivation { How = how, Premises = premises };
    }
}
