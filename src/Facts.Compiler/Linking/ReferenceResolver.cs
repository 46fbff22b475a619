using Facts.Compiler.Binding;

namespace Facts.Compiler.Linking;

/// <summary>Finds the row that a reference names.</summary>
internal static class ReferenceResolver
{
    public static RowAddress? Resolve(LinkedDataset dataset, BoundReference reference)
    {
        for (var target = 0; target < reference.Targets.Length; target++)
        {
            if (ResolveIn(dataset, reference, target) is { } address && IsOfVariant(dataset, reference, address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>The row of one target's table that has the key, of whatever variant.</summary>
    public static RowAddress? ResolveIn(LinkedDataset dataset, BoundReference reference, int target)
    {
        var table = reference.Targets[target].Table;
        var key = reference.Key ?? FactKeyReader.Read(table, reference.Node);
        return key is not null && dataset[table].RowByKey.TryGetValue(key, out var row) ? new RowAddress(target, table, row) : null;
    }

    public static bool IsOfVariant(LinkedDataset dataset, BoundReference reference, RowAddress address)
    {
        // A row whose variant is unknown has had its finding, and counts as whatever is wanted.
        var wanted = reference.Targets[address.Target].Variant;
        return wanted is null || (dataset[address.Table].Rows[address.Row].Record.Variant is var variant && (variant is null || variant == wanted));
    }
}
