namespace Facts;

/// <summary>Gives records by their row. Every table does.</summary>
public interface IRecordSource
{
    /// <summary>The record of a row; always the same one.</summary>
    object RecordAt(int row);
}
