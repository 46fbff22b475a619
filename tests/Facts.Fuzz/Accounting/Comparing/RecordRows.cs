using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Fuzz.Accounting;

/// <summary>Which rows of the tables a record of a file may have become, by its place. It is only a hint: what is in the row is compared.</summary>
internal sealed class RecordRows(LinkedDataset dataset)
{
    private readonly ILookup<(TableDeclaration, string File, int Start, int End), (LinkedTable Table, int Row)> _rows =
        (from table in dataset.Tables
         from row in Enumerable.Range(0, table.Rows.Length)
         let bound = table.Rows[row]
         let range = bound.Record.Node.Range
         select (Place: (table.Declaration, bound.File.File.Path, range.Start.Offset, range.End.Offset), Row: (table, row)))
        .ToLookup(entry => entry.Place, entry => entry.Row);

    public IEnumerable<(LinkedTable Table, int Row)> Of(RecordNode record, string file)
    {
        var range = record.Node.Range;
        var rows = _rows[(record.Table, file, range.Start.Offset, range.End.Offset)];
        return record.KeyNode is not { } key ? rows
            : rows.OrderBy(entry => entry.Table.Rows[entry.Row].KeyNode.Range.Start.Offset == key.Range.Start.Offset ? 0 : 1);
    }
}
