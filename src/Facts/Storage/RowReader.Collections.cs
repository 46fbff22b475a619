using System;
using System.Collections.Generic;

namespace Facts.Storage;

public unsafe ref partial struct RowReader
{
    /// <summary>Reads a list.</summary>
    public FactList<T> ReadList<T>(ReadValue<T> read)
    {
        var items = ReadItems(read);
        return items.Length == 0 ? FactList<T>.Empty : new FactList<T>(items);
    }

    /// <summary>Reads a set.</summary>
    public FactSet<T> ReadSet<T>(ReadValue<T> read) => FactSet.Create<T>(ReadItems(read));

    /// <summary>Reads a listing.</summary>
    public Listing<T> ReadListing<T>(ReadValue<T> read)
    {
        var isOpen = ReadBoolean();
        return new Listing<T>(ReadList(read), isOpen);
    }

    /// <summary>Reads a list of references.</summary>
    public FactList<T> ReadReferences<T>(IRecordSource source)
    {
        var rows = ReadRows();
        return rows.Length == 0 ? FactList<T>.Empty : new FactList<T>(source, rows);
    }

    /// <summary>Reads a set of references.</summary>
    public FactSet<T> ReadReferenceSet<T>(IRecordSource source)
    {
        var rows = ReadRows();
        return rows.Length == 0 ? FactSet<T>.Empty : new FactSet<T>(new FactList<T>(source, Distinct(rows)));
    }

    /// <summary>Reads a listing of references.</summary>
    public Listing<T> ReadReferenceListing<T>(IRecordSource source)
    {
        var isOpen = ReadBoolean();
        return new Listing<T>(ReadReferences<T>(source), isOpen);
    }

    /// <summary>Reads claims.</summary>
    public Claims<T> ReadClaims<T>(ReadValue<T> read)
    {
        var preferred = ReadRow();
        return ReadRanks(ReadList(read), preferred);
    }

    /// <summary>Reads claims that are references.</summary>
    public Claims<T> ReadReferenceClaims<T>(IRecordSource source)
    {
        var preferred = ReadRow();
        return ReadRanks(ReadReferences<T>(source), preferred);
    }

    /// <summary>Reads a map.</summary>
    public FactMap<TKey, TValue> ReadMap<TKey, TValue>(ReadValue<TKey> readKey, ReadValue<TValue> readValue)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(readKey);
        ArgumentNullException.ThrowIfNull(readValue);
        var count = ReadCount();
        if (count == 0)
        {
            return FactMap<TKey, TValue>.Empty;
        }

        var keys = new TKey[count];
        var values = new TValue[count];
        for (var index = 0; index < count; index++)
        {
            keys[index] = readKey(ref this);
            values[index] = readValue(ref this);
        }

        return new FactMap<TKey, TValue>(keys, new FactList<TValue>(values));
    }

    /// <summary>Reads a map whose values are references.</summary>
    public FactMap<TKey, TValue> ReadReferenceMap<TKey, TValue>(ReadValue<TKey> readKey, IRecordSource source)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(readKey);
        var count = ReadCount();
        if (count == 0)
        {
            return FactMap<TKey, TValue>.Empty;
        }

        var keys = new TKey[count];
        var rows = new int[count];
        for (var index = 0; index < count; index++)
        {
            keys[index] = readKey(ref this);
            rows[index] = ReadRow();
        }

        return new FactMap<TKey, TValue>(keys, new FactList<TValue>(source, rows));
    }

    /// <summary>Reads a field that may be stated without a value, or not at all.</summary>
    public Stated<T> ReadStated<T>(ReadValue<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return ReadCount() switch { 0 => Stated<T>.NotStated, 1 => Stated<T>.Unknown, _ => new Stated<T>(read(ref this)) };
    }

    /// <summary>Reads a reference that may be stated without a value, or not at all.</summary>
    public Stated<T> ReadStatedReference<T>(IRecordSource source) =>
        ReadCount() switch { 0 => Stated<T>.NotStated, 1 => Stated<T>.Unknown, _ => Stated<T>.Refer(new LazyReference(source, ReadRow())) };

    /// <summary>Reads a reference that is an alternative of a OneOf. It is resolved when the value is read.</summary>
    public object ReadLazyReference(IRecordSource source) => new LazyReference(source, ReadRow());

    /// <summary>Reads a value that is created when it is first asked for, or the default of its type where it is absent.</summary>
    public Deferred<T> ReadDeferred<T>(IRecordSource source) => ReadRow() is >= 0 and var row ? new Deferred<T>(source, row) : default;

    /// <summary>Reads the number of the alternative, then the value with the delegate of the alternative.</summary>
    private T ReadOneOf<T>(params ReadOnlySpan<ReadValue<object>> alternatives)
        where T : struct, IOneOf<T>
    {
        var alternative = ReadCount();
        return T.Of(alternative, alternatives[alternative](ref this));
    }

    private Claims<T> ReadRanks<T>(FactList<T> values, int preferred)
    {
        if (values.Count == 0)
        {
            return Claims<T>.Empty;
        }

        var ranks = new ClaimRank[values.Count];
        for (var index = 0; index < ranks.Length; index++)
        {
            ranks[index] = (ClaimRank)ReadCount();
        }
        return new Claims<T>(values, ranks, preferred);
    }

    private T[] ReadItems<T>(ReadValue<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var count = ReadCount();
        var items = count == 0 ? [] : new T[count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = read(ref this);
        }
        return items;
    }

    private int[] ReadRows()
    {
        var count = ReadCount();
        var rows = count == 0 ? [] : new int[count];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = ReadRow();
        }
        return rows;
    }

    private static int[] Distinct(int[] rows)
    {
        var seen = new HashSet<int>(rows.Length);
        return Array.FindAll(rows, seen.Add);
    }
}
