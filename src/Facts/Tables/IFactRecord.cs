namespace Facts;

/// <summary>A record of a table: it has a key.</summary>
public interface IFactRecord
{
    /// <summary>The primary key, unique in the record's table.</summary>
    object Key { get; }
}

/// <summary>A record of a table, with the type of its key.</summary>
/// <typeparam name="TKey">The type of the key; a tuple where the key has several parts.</typeparam>
public interface IFactRecord<out TKey> : IFactRecord
{
    /// <summary>The primary key, unique in the record's table.</summary>
    new TKey Key { get; }
}
