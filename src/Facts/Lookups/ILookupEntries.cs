namespace Facts.Lookups;

/// <summary>The values of the entries of a lookup, made when they are first asked for.</summary>
internal interface ILookupValues
{
    object ValueAt(int entry);
}

/// <summary>The entries that a lookup finds: a key each, and a value that is made when it is first asked for.</summary>
internal interface ILookupEntries<out TKey> : ILookupValues
{
    TKey KeyAt(int entry);
}
