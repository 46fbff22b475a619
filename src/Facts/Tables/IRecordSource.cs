namespace Facts;

/// <summary>Provides records by row. Implemented by every table.</summary>
public interface IRecordSource
{
    /// <summary>The record of a row, always the same one.</summary>
    object RecordAt(int row);
}
