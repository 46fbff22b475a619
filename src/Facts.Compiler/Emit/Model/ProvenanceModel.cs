using Facts.Compiler.Linking;

namespace Facts.Compiler.Emit.Model;

/// <summary>The names of what is written for citations; a dataset that cites nothing has none of it.</summary>
/// <param name="ClassName">The class of all citations: <c>CitationTable</c>.</param>
/// <param name="RowsName">The class that holds their chunks: <c>CitationRows</c>.</param>
/// <param name="Attribution">What speakers are, in C#.</param>
internal sealed record ProvenanceModel(string ClassName, string RowsName, string Attribution)
{
    /// <summary>The type of a record's <c>Provenance</c>.</summary>
    public string Type => $"global::Facts.Provenance<{Attribution}>";

    /// <summary>The type of one citation.</summary>
    public string Citation => $"global::Facts.Citation<{Attribution}>";

    /// <summary>Whether the dataset has provenance: the schema speaks of it, or something is cited.</summary>
    public static bool IsIn(LinkedDataset dataset) => dataset.Schema.DeclaresProvenance || !dataset.Provenance.IsEmpty;
}
