namespace Facts;

/// <summary>A record of a table.</summary>
public interface IFactRecord
{
    /// <summary>The primary key, unique in the table of the record.</summary>
    object Key { get; }
}

/// <summary>A record of a table, with the type of its key.</summary>
/// <typeparam name="TKey">The type of the key. A tuple if the key has several parts.</typeparam>
public interface IFactRecord<out TKey> : IFactRecord
{
    /// <summary>The primary key, unique in the table of the record.</summary>
    new TKey Key { get; }
}
