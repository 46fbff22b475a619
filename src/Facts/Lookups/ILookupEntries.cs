namespace Facts.Lookups;

/// <summary>The values of the entries of a lookup, each created on first use.</summary>
internal interface ILookupValues
{
    object ValueAt(int entry);
}

/// <summary>The entries of a lookup, each with a key and a value that is created on first use.</summary>
internal interface ILookupEntries<out TKey> : ILookupValues
{
    int Count { get; }

    TKey KeyAt(int entry);
}
