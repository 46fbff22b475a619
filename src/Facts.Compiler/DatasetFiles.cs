using System;
using Facts.Compiler.Binding;

namespace Facts.Compiler;

/// <summary>Tells the manifest and schemas of a dataset from its data files.</summary>
internal static class DatasetFiles
{
    public const string ManifestName = "dataset.yaml";

    /// <summary>Whether the file is the manifest or a schema, judging by its name alone.</summary>
    public static bool IsSchema(string factsPath) => IsManifest(factsPath)
        || factsPath.EndsWith(".schema.yaml", StringComparison.OrdinalIgnoreCase)
        || factsPath.EndsWith(".schema.yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text of the file may be read, judging by its name alone. Of all others, only the name matters.</summary>
    public static bool IsReadable(string factsPath) => DefaultPlace.MayHoldRecords(factsPath) || IsSchema(factsPath);

    /// <summary>Whether the file is the manifest: <c>dataset.yaml</c> in the root folder. In other folders it is an ordinary file.</summary>
    public static bool IsManifest(string factsPath) => factsPath.Equals(ManifestName, StringComparison.OrdinalIgnoreCase)
        || factsPath.Equals("dataset.yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file would be the manifest if it were in the root folder.</summary>
    public static bool IsMisplacedManifest(string factsPath) =>
        factsPath.LastIndexOf('/') is var slash and >= 0 && IsManifest(factsPath.Substring(slash + 1));
}
