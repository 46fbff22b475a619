namespace Facts.Generator;

/// <summary>The names of the steps for a driver that tracks them.</summary>
internal static class StepNames
{
    public const string Host = "Host";
    public const string EmitOptions = "EmitOptions";
    public const string Files = "FactFiles";
    public const string Parsed = "ParsedFiles";
    public const string Schema = "Schema";
    public const string Bound = "BoundFiles";
    public const string Linked = "LinkedDataset";
    public const string Freshness = "Freshness";
    public const string Emitted = "EmittedDataset";
    public const string Sources = "Sources";
    public const string Diagnostics = "Diagnostics";
}
