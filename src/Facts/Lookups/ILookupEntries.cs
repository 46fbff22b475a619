namespace Facts.Lookups;

/// <summary>The values of the entries of a lookup, each created when it is first asked for.</summary>
internal interface ILookupValues
{
    object ValueAt(int entry);
}

/// <summary>The entries of a lookup: a key each, and a value that is created when it is first asked for.</summary>
internal interface ILookupEntries<out TKey> : ILookupValues
{
    int Count { get; }

    TKey KeyAt(int entry);
}
