namespace Facts.Storage;

/// <summary>How a citation relates to another record. The numbers are stored.</summary>
internal enum LinkKind
{
    Restates,
    Contradicts,
    Answers,
}
