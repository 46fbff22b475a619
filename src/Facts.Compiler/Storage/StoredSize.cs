using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>Watches how much a dataset stores, because past its limits the C# compiler says nothing that a curator understands.</summary>
internal sealed class StoredSize(Manifest manifest, DiagnosticBag diagnostics, long warnAt = 128L << 20, long stopAt = 1024L << 20)
{
    private long _total;
    private bool _hasWarned;

    /// <summary>The chunks, or nothing where they are too much.</summary>
    public ImmutableArray<string> Accept(string table, ImmutableArray<string> chunks)
    {
        _total += chunks.Sum(chunk => (long)chunk.Length);
        if (_total > stopAt)
        {
            diagnostics.Report(StorageDiagnostics.TooMuchData, manifest.Place, table, Megabytes(_total), Megabytes(stopAt));
            return ImmutableArray<string>.Empty;
        }

        if (_total > warnAt && !_hasWarned)
        {
            _hasWarned = true;
            diagnostics.Report(StorageDiagnostics.MuchData, manifest.Place, table, Megabytes(_total));
        }

        return chunks;
    }

    private static string Megabytes(long bytes) => ((bytes + (1 << 20) - 1) >> 20).ToString(CultureInfo.InvariantCulture);
}
