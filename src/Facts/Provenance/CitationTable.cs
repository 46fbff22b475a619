using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using Facts.Hashing;
using Facts.Storage;

namespace Facts;

/// <summary>All citations of a dataset, by source, by speaker and by status. They are read on first use.</summary>
/// <typeparam name="TAttribution">The type of a speaker: a record of the dataset, or a name.</typeparam>
public abstract partial class CitationTable<TAttribution> : IReadOnlyList<Citation<TAttribution>>, ITableRows<Citation<TAttribution>>, IStoredSubjects
{
    private const int SourceOrdinal = 0;
    private const int StatusOrdinal = 1;

    private readonly StoredTable? _stored;
    private readonly StoredTable? _subjects;
    private readonly Citation<TAttribution>[]? _inMemory;
    private PagedCache<Citation<TAttribution>>? _cache;
    private ReferenceIndex<string, Citation<TAttribution>>? _bySource;
    private KeyedIndex<FactStatus, Citation<TAttribution>>? _byStatus;

    /// <summary>Creates the table of the citations stored in the assembly. Nothing is read before the first use.</summary>
    /// <param name="citations">The citations.</param>
    /// <param name="subjects">What they support.</param>
    protected CitationTable(StoredTable citations, StoredTable subjects)
    {
        _stored = citations;
        _subjects = subjects;
    }

    /// <summary>Creates a table of citations in memory, for example for a test.</summary>
    protected CitationTable(IEnumerable<Citation<TAttribution>> citations)
    {
        ArgumentNullException.ThrowIfNull(citations);
        _inMemory = citations.ToArray();
    }

    /// <inheritdoc/>
    public int Count => _inMemory?.Length ?? _stored!.Rows.Count;

    /// <summary>The sources that the citations refer to.</summary>
    protected internal abstract SourceTable Sources { get; }

    /// <inheritdoc/>
    StoredRows? ITableRows<Citation<TAttribution>>.Stored => _stored?.Rows;

    private ReferenceIndex<string, Citation<TAttribution>> SourceIndex =>
        _bySource ??= new(this, SourceOrdinal, () => Sources, static citation => [citation.Source.Id]);

    private KeyedIndex<FactStatus, Citation<TAttribution>> StatusIndex => _byStatus ??= new(
        this,
        StatusOrdinal,
        static status => StableHash.Of((long)status),
        static (citation, status) => citation.Status == status,
        static citation => [citation.Status]);

    /// <inheritdoc/>
    public Citation<TAttribution> this[int index] => _inMemory is { } citations ? citations[index] : CitationAt(index);

    /// <summary>The citations of a source. Empty if nothing cites it.</summary>
    public FactList<Citation<TAttribution>> BySource(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return SourceIndex[source.Id];
    }

    /// <summary>The citations of the source with a short name. Empty if nothing cites it.</summary>
    public FactList<Citation<TAttribution>> BySource(string id) => SourceIndex[id];

    /// <summary>The citations with a status.</summary>
    public FactList<Citation<TAttribution>> ByStatus(FactStatus status) => StatusIndex.Find(status);

    /// <inheritdoc/>
    public IEnumerator<Citation<TAttribution>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    object IRecordSource.RecordAt(int row) => this[row];

    /// <inheritdoc/>
    Citation<TAttribution> ITableRows<Citation<TAttribution>>.At(int index) => this[index];

    /// <inheritdoc/>
    IRecordSource IStoredSubjects.TableOf(int table) => TableAt(table);

    /// <summary>The provenance of a stored record, by the number of its table and its row.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Provenance<TAttribution> Of(int table, int row) =>
        _subjects is null || row < 0 ? Provenance<TAttribution>.None : ReadProvenance(_subjects.Rows, table, row);

    /// <summary>Creates an index by the speakers that are records of one table.</summary>
    protected ReferenceIndex<TKey, Citation<TAttribution>> AttributionIndex<TKey>(
        int ordinal, Func<IRowFinder<TKey>> target, Func<TAttribution, IEnumerable<TKey>> keysOf)
        where TKey : notnull => new(this, ordinal, target, citation => citation.Attributions.SelectMany(keysOf));

    /// <summary>Creates an index by the names of speakers.</summary>
    protected FactIndex<string, Citation<TAttribution>> NameIndex(int ordinal, Func<TAttribution, string> nameOf) =>
        new(new KeyedIndex<string, Citation<TAttribution>>(
            this,
            ordinal,
            StableHash.Of,
            (citation, name) => citation.Attributions.Any(attribution => nameOf(attribution) == name),
            citation => citation.Attributions.Select(nameOf)));

    /// <summary>Reads who says it, the origin first.</summary>
    protected abstract FactList<TAttribution> ReadChain(ref RowReader reader);

    /// <summary>A table of the dataset by its number.</summary>
    protected abstract IRecordSource TableAt(int table);

    internal FactList<TAttribution> Chain(ref RowReader reader) => ReadChain(ref reader);

    internal FactList<CitationAlternative<TAttribution>> ReadAlternatives(ref RowReader reader)
    {
        var alternatives = new CitationAlternative<TAttribution>[reader.ReadCount()];
        for (var index = 0; index < alternatives.Length; index++)
        {
            alternatives[index] = new CitationAlternative<TAttribution>
            {
                By = ReadChain(ref reader),
                Status = (FactStatus)reader.ReadCount(),
                Note = reader.ReadStringOrNull(),
            };
        }

        return alternatives;
    }

    private Citation<TAttribution> CitationAt(int row)
    {
        var rows = _stored!.Rows;
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, rows.Count);
        var cache = _cache ?? Interlocked.CompareExchange(ref _cache, new PagedCache<Citation<TAttribution>>(rows.Count), null) ?? _cache;
        if (cache[row] is { } citation)
        {
            return citation;
        }

        var reader = rows.Reader(row);
        return cache.Keep(row, new Citation<TAttribution>(ref reader, this));
    }
}
