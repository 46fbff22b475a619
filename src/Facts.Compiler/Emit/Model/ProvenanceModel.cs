using Facts.Compiler.Linking;

namespace Facts.Compiler.Emit.Model;

/// <summary>The names of the generated code for citations; a dataset without citations has none.</summary>
/// <param name="ClassName">The class of all citations: <c>CitationTable</c>.</param>
/// <param name="RowsName">The class with their chunks: <c>CitationRows</c>.</param>
/// <param name="Attribution">The C# type of speakers.</param>
internal sealed record ProvenanceModel(string ClassName, string RowsName, string Attribution)
{
    /// <summary>The type of a record's <c>Provenance</c>.</summary>
    public string Type => $"global::Facts.Provenance<{Attribution}>";

    /// <summary>The type of one citation.</summary>
    public string Citation => $"global::Facts.Citation<{Attribution}>";

    /// <summary>Whether the dataset has provenance: the schema declares it, or something is cited.</summary>
    public static bool IsIn(LinkedDataset dataset) => dataset.Schema.DeclaresProvenance || !dataset.Provenance.IsEmpty;
}
