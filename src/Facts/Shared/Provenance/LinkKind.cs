namespace Facts.Storage;

/// <summary>How a citation is tied to another record; the numbers are stored.</summary>
internal enum LinkKind
{
    Restates,
    Contradicts,
    Answers,
}
