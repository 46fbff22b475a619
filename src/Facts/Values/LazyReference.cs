namespace Facts;

/// <summary>A record that is created on first use, because references can form cycles.</summary>
internal sealed class LazyReference(IRecordSource source, int row)
{
    public object Record => source.RecordAt(row);
}
