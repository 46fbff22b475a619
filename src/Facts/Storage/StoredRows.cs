using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Facts.Storage;

/// <summary>The rows of a stored table. Only the directory is read at first.</summary>
internal sealed unsafe class StoredRows
{
    // Fields rather than properties, because each property is one more method to compile before the first fact is read.
    public readonly StoredChunks Chunks;
    public readonly StoredHash Keys;
    public readonly StoredSymbols Symbols;
    public readonly StoredColumn DeferredTexts;
    public readonly int Count;
    private readonly StoredColumn _rows;
    private readonly StoredColumn _pool;
    private readonly PagedCache<string> _pooled;
    private readonly long[] _indexes;
    private ConcurrentDictionary<Type, DeferredValues>? _deferred;

    public StoredRows(string table, ChunkSource source)
    {
        Chunks = new StoredChunks(table, source);
        var directory = Chunks.At(Chunks.Directory);
        Keys = new StoredHash(Chunks, ref directory);
        _rows = new StoredColumn(Chunks, ref directory);
        Count = _rows.Count;
        _pool = new StoredColumn(Chunks, ref directory);
        _pooled = new PagedCache<string>(_pool.Count);
        DeferredTexts = new StoredColumn(Chunks, ref directory);
        Symbols = new StoredSymbols(Chunks, ref directory);
        _indexes = new long[(int)Digits.ReadVarint(ref directory)];
        for (var index = 0; index < _indexes.Length; index++)
        {
            _indexes[index] = (long)Digits.ReadVarint(ref directory);
        }
    }

    public RowReader Reader(int row) => new(this, row, Chunks.At((long)_rows[row]));

    /// <summary>The location of the description of an index.</summary>
    public byte* Index(int ordinal) => Chunks.At(_indexes[ordinal]);

    /// <summary>A string that several rows share. All get the same instance.</summary>
    public string PooledString(int id) => _pooled[id] ?? _pooled.Keep(id, TextAt(_pool, id));

    /// <summary>A text by its number in a column of addresses.</summary>
    public string TextAt(StoredColumn addresses, int number) => new RowReader(this, -1, Chunks.At((long)addresses[number])).ReadString();

    /// <summary>The values of a type that are created when they are first asked for.</summary>
    public DeferredValues Deferred<T>(Func<string, T> create)
        where T : class
    {
        var all = _deferred ?? Interlocked.CompareExchange(ref _deferred, [], null) ?? _deferred;
        return all.GetOrAdd(typeof(T), static (_, of) => new DeferredValues(of.Rows, of.Create), (Rows: this, Create: create));
    }
}
