using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;

namespace Facts.Generator;

/// <summary>What the generator needs to know about the project: strings and numbers, so that equal projects are equal.</summary>
internal sealed record HostModel
{
    private const int LowestLanguageVersion = 1200;

    private static readonly Version Own = typeof(HostModel).Assembly.GetName().Version;

    /// <summary>The project file; empty if the package's build files are not imported, which alone set it.</summary>
    public string ProjectPath { get; init; } = "";

    public string FactsDirectory { get; init; } = "";

    /// <summary>The namespace that the project's author set for this generator, valid or not.</summary>
    public string? FactsNamespace { get; init; }

    /// <summary>The namespace of the project for all tools; the SDK derives it from the file name, so it may be invalid.</summary>
    public string? RootNamespace { get; init; }

    public string? Accessibility { get; init; }

    /// <summary>The day that freshness is measured against, as 2026-06-01, or null if it is not measured.</summary>
    public string? Today { get; init; }

    /// <summary>A folder of the project with a <c>dataset.yaml</c> that is not the facts directory, or null.</summary>
    public string? ManifestFolder { get; init; }

    public string? ItemsSwitch { get; init; }

    /// <summary>Whether the reference to the generator lacks PrivateAssets.</summary>
    public bool ReferenceLeaks { get; init; }

    /// <summary>Whether the facts directory does not exist.</summary>
    public bool FolderIsMissing { get; init; }

    /// <summary>Additional files that are probably meant as facts.</summary>
    public UnmarkedFiles Unmarked { get; init; } = UnmarkedFiles.None;

    /// <summary>The C# version in effect, numbered as in Roslyn: 1200 is C# 12.</summary>
    public int LanguageVersion { get; init; }

    /// <summary>The version of the referenced package Facts, or null if there is none.</summary>
    public string? RuntimeVersion { get; init; }

    /// <summary>The project file, where diagnostics about the project are shown.</summary>
    public Place Place => new(ProjectPath, default);

    /// <summary>The namespace of the generated code if <c>dataset.yaml</c> declares none.</summary>
    public string? Namespace => FactsNamespace is not null
        ? CSharpName.IsNamespace(FactsNamespace) ? FactsNamespace : MeantNamespace
        : RootNamespace is { } text ? ProjectNamespace.From(text) : null;

    /// <summary>The day that freshness is measured against, as the number of days from 0001-01-01.</summary>
    public int? Day => Today is not null && TemporalReader.TryDate(Today, out var day) ? day : null;

    public bool IsInternal => IsWord(Accessibility, "internal");

    /// <summary>The diagnostic for a missing dataset, which may name the folder that was meant.</summary>
    public FactDiagnostic NoDataset => !Unmarked.IsEmpty ? Unmarked.Report(this)
        : ManifestFolder is null
        ? FactDiagnostic.Create(HostDiagnostics.NoDataset, Place, FactsDirectory)
        : FactDiagnostic.Create(HostDiagnostics.DatasetElsewhere, Place, FactsDirectory, ManifestFolder);

    /// <summary>What has to change in the project, as far as it is known from the project alone.</summary>
    /// <remarks>Only the first unmet requirement is reported, because it often causes the others; invalid properties are reported all at
    /// once.</remarks>
    public ImmutableArray<FactDiagnostic> Diagnostics => Requirement is { } unmet ? ImmutableArray.Create(unmet) : WrongProperties();

    /// <summary>Whether generated code can be compiled. If not, the facts are still checked.</summary>
    public bool CanCompile => Requirement is null;

    /// <summary>Whether it is certain which files the dataset consists of.</summary>
    public bool KnowsFiles => ProjectPath.Length > 0 && IsItemsSwitchValid && Folders.IsEmpty && !Unmarked.IsCertain;

    /// <summary>The folders in a list that is given as the facts directory; empty if it is one folder.</summary>
    private ImmutableArray<string> Folders
    {
        get
        {
            if (!FolderIsMissing)
            {
                return ImmutableArray<string>.Empty;
            }

            var folders = Relative(FactsDirectory).Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries)
                .Select(static folder => folder.Trim().Trim('/', '\\'))
                .Distinct()
                .ToImmutableArray();
            return folders.Length > 1 && (FactsDirectory.Contains(";") || folders.Contains(ManifestFolder ?? ""))
                ? folders
                : ImmutableArray<string>.Empty;
        }
    }

    private FactDiagnostic? Requirement
    {
        get
        {
            if (ProjectPath.Length == 0)
            {
                return FactDiagnostic.Create(HostDiagnostics.BuildFilesMissing, Place);
            }

            if (LanguageVersion < LowestLanguageVersion)
            {
                return FactDiagnostic.Create(HostDiagnostics.LanguageVersion, Place, LanguageName);
            }

            if (RuntimeVersion is null)
            {
                return FactDiagnostic.Create(HostDiagnostics.RuntimeMissing, Place, PackageVersion.OfGenerator);
            }

            return Version.TryParse(RuntimeVersion, out var runtime) && runtime < Own
                ? FactDiagnostic.Create(HostDiagnostics.RuntimeTooOld, Place, PackageVersion.OfGenerator, runtime.ToString(3))
                : null;
        }
    }

    private bool IsItemsSwitchValid => ItemsSwitch is null || IsWord(ItemsSwitch, "true") || IsWord(ItemsSwitch, "false");

    /// <summary>The namespace that an invalid <see cref="FactsNamespace"/> may mean.</summary>
    private string MeantNamespace => CSharpName.NamespaceFrom(FactsNamespace!) ?? "Facts.Generated";

    /// <summary>A path as the project file may write it: relative to the folder of the project.</summary>
    public string Relative(string path)
    {
        var folder = ProjectPath.Substring(0, ProjectPath.LastIndexOfAny(['/', '\\']) + 1);
        return path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
    }

    // 7 is C# 7, 703 is C# 7.3, 1100 is C# 11.
    private string LanguageName => LanguageVersion < 100
        ? LanguageVersion.ToString(CultureInfo.InvariantCulture)
        : LanguageVersion % 100 == 0
            ? (LanguageVersion / 100).ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, "{0}.{1}", LanguageVersion / 100, LanguageVersion % 100);

    private ImmutableArray<FactDiagnostic> WrongProperties()
    {
        var wrong = ImmutableArray.CreateBuilder<FactDiagnostic>();
        if (ReferenceLeaks)
        {
            wrong.Add(FactDiagnostic.Create(HostDiagnostics.PrivateAssets, Place));
        }

        if (Accessibility is not null && !IsInternal && !IsWord(Accessibility, "public"))
        {
            wrong.Add(FactDiagnostic.Create(HostDiagnostics.Accessibility, Place, Accessibility));
        }

        if (FactsNamespace is not null && !CSharpName.IsNamespace(FactsNamespace))
        {
            wrong.Add(FactDiagnostic.Create(HostDiagnostics.Namespace, Place, FactsNamespace, MeantNamespace));
        }

        if (!IsItemsSwitchValid)
        {
            wrong.Add(FactDiagnostic.Create(HostDiagnostics.ItemsSwitch, Place, ItemsSwitch!));
        }

        if (Folders is { IsEmpty: false } folders)
        {
            var main = ManifestFolder is { } known && folders.Contains(known) ? known : folders[0];
            var other = folders.First(folder => folder != main);
            wrong.Add(FactDiagnostic.Create(
                HostDiagnostics.SeveralFolders, Place, Relative(FactsDirectory).TrimEnd('/', '\\'), main, other));
        }

        if (Unmarked.IsCertain)
        {
            wrong.Add(Unmarked.Report(this));
        }

        if (Today is not null && Day is null)
        {
            wrong.Add(FactDiagnostic.Create(HostDiagnostics.Today, Place, Today, TemporalFault.Day(Today)));
        }

        return wrong.ToImmutable();
    }

    // MSBuild comparisons ignore case, so these do too.
    private static bool IsWord(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
