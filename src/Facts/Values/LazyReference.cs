namespace Facts;

/// <summary>A record that is made when it is first asked for, because records may refer to each other in circles.</summary>
internal sealed class LazyReference(IRecordSource source, int row)
{
    public object Record => source.RecordAt(row);
}
