namespace Facts.Storage;

/// <summary>Flags for the parts of a place in a source that are stored.</summary>
internal static class PlaceParts
{
    public const int Paragraph = 1;
    public const int Page = 2;
    public const int Line = 4;
    public const int Section = 8;
}
