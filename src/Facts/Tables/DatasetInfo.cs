namespace Facts;

/// <summary>What a dataset says about itself.</summary>
/// <param name="Name">The name of the dataset.</param>
/// <param name="Title">The title for people to read, or null.</param>
/// <param name="Description">What the dataset contains, or null.</param>
/// <param name="License">The license of the data, or null.</param>
/// <param name="Version">The version of the data as <c>dataset.yaml</c> gives it, else that of the package, or null.</param>
public sealed record DatasetInfo(string Name, string? Title = null, string? Description = null, string? License = null, string? Version = null);
