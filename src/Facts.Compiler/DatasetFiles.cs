using System;

namespace Facts.Compiler;

/// <summary>Which files of a dataset declare and which hold facts.</summary>
internal static class DatasetFiles
{
    public const string ManifestName = "dataset.yaml";

    /// <summary>Whether the file is the manifest or a schema, by its name alone.</summary>
    public static bool IsSchema(string factsPath) => IsManifest(factsPath)
        || factsPath.EndsWith(".schema.yaml", StringComparison.OrdinalIgnoreCase)
        || factsPath.EndsWith(".schema.yml", StringComparison.OrdinalIgnoreCase);

    public static bool IsManifest(string factsPath)
    {
        var name = factsPath.Substring(factsPath.LastIndexOf('/') + 1);
        return name.Equals(ManifestName, StringComparison.OrdinalIgnoreCase) || name.Equals("dataset.yml", StringComparison.OrdinalIgnoreCase);
    }
}
