using System;
using System.Collections.Immutable;
using System.Globalization;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;

namespace Facts.Generator;

/// <summary>What the generator has to know of the project: strings and numbers, so that equal projects are equal.</summary>
/// <param name="Namespace">The namespace of the generated code where <c>dataset.yaml</c> names none.</param>
/// <param name="LanguageVersion">The C# version in effect as Roslyn numbers it: 1200 is C# 12.</param>
/// <param name="ManifestFolder">A folder of the project that holds a <c>dataset.yaml</c> though it is not the facts directory, or null.</param>
/// <param name="RuntimeVersion">The version of the referenced package Facts, or null where there is none.</param>
internal sealed record HostModel(
    string ProjectPath,
    string FactsDirectory,
    string? Namespace,
    string? Accessibility,
    string? ManifestFolder,
    int LanguageVersion,
    string? RuntimeVersion)
{
    private const int LowestLanguageVersion = 1200;

    private static readonly Version Own = typeof(HostModel).Assembly.GetName().Version;

    /// <summary>The project file, where a mistake of the project is shown.</summary>
    public Place Place => new(ProjectPath, default);

    public bool IsInternal => string.Equals(Accessibility, "internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>That there is no dataset, and where one could be meant.</summary>
    public FactDiagnostic NoDataset => ManifestFolder is null
        ? FactDiagnostic.Create(HostDiagnostics.NoDataset, Place, FactsDirectory)
        : FactDiagnostic.Create(HostDiagnostics.DatasetElsewhere, Place, FactsDirectory, ManifestFolder);

    /// <summary>What has to change in the project before anything can be generated; empty where all is well.</summary>
    public ImmutableArray<FactDiagnostic> Findings
    {
        get
        {
            if (LanguageVersion < LowestLanguageVersion)
            {
                var version = (LanguageVersion / 100m).ToString("0.#", CultureInfo.InvariantCulture);
                return ImmutableArray.Create(FactDiagnostic.Create(HostDiagnostics.LanguageVersion, Place, version));
            }

            if (RuntimeVersion is null)
            {
                return ImmutableArray.Create(FactDiagnostic.Create(HostDiagnostics.RuntimeMissing, Place, Own.ToString(3)));
            }

            if (Version.TryParse(RuntimeVersion, out var runtime) && runtime < Own)
            {
                return ImmutableArray.Create(FactDiagnostic.Create(HostDiagnostics.RuntimeTooOld, Place, Own.ToString(3), runtime.ToString(3)));
            }

            if (!string.IsNullOrEmpty(Accessibility) && !IsInternal && !string.Equals(Accessibility, "public", StringComparison.OrdinalIgnoreCase))
            {
                return ImmutableArray.Create(FactDiagnostic.Create(HostDiagnostics.Accessibility, Place, Accessibility));
            }

            return ImmutableArray<FactDiagnostic>.Empty;
        }
    }
}
