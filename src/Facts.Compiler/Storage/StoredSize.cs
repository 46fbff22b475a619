using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Limits the size of a stored dataset, because beyond it the C# compiler fails with errors that a curator cannot understand.</summary>
/// <param name="mostRecords">
/// The maximum number of records in a table. The stored form allows 250 times as many, but the compiler holds all rows in memory, at about 2.5
/// KB each.
/// </param>
internal sealed class StoredSize(
    Manifest manifest, DiagnosticBag diagnostics, long warnAt = 128L << 20, long stopAt = 1024L << 20, int mostRecords = 4_000_000)
{
    private long _total;
    private bool _hasWarned;

    /// <summary>Returns the chunks, or none if there are too many.</summary>
    public ImmutableArray<StoredChunk> Accept(string table, ImmutableArray<StoredChunk> chunks)
    {
        _total += chunks.Sum(static chunk => (long)chunk.Text.Length);
        if (_total > stopAt)
        {
            diagnostics.Report(StorageDiagnostics.TooMuchData, manifest.Place, table, Megabytes(_total), Megabytes(stopAt));
            return ImmutableArray<StoredChunk>.Empty;
        }

        if (_total > warnAt && !_hasWarned)
        {
            _hasWarned = true;
            diagnostics.Report(StorageDiagnostics.MuchData, manifest.Place, table, Megabytes(_total));
        }

        return chunks;
    }

    /// <summary>Whether a table has few enough records to be written.</summary>
    public bool AcceptRecords(TableDeclaration table, int records)
    {
        if (records > mostRecords)
        {
            diagnostics.Report(StorageDiagnostics.TooManyRecords, table.Place, table.TableName, Number(records), Number(mostRecords));
        }

        return records <= mostRecords;
    }

    private static string Number(int records) => records.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => ((bytes + (1 << 20) - 1) >> 20).ToString(CultureInfo.InvariantCulture);
}
