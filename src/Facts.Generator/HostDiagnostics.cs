using Facts.Compiler.Diagnostics;

namespace Facts.Generator;

/// <summary>Diagnostics about the project that hosts the dataset, and internal errors.</summary>
internal static class HostDiagnostics
{
    public static readonly FactDescriptor InternalFault = new(
        "FACT9001",
        "Internal error",
        "Facts.Generator failed while {0}: {1}. This is a bug in the generator, not an error in your facts; please report it with this file");

    public static readonly FactDescriptor LanguageVersion = new(
        "FACT9002",
        "C# version too old",
        "Facts.Generator writes C# 12, but this project compiles C# {0}: set <LangVersion>12</LangVersion> or newer, or remove the property");

    public static readonly FactDescriptor RuntimeMissing = new(
        "FACT9003",
        "Package Facts missing",
        "The generated code needs the package Facts, which this project does not reference: add <PackageReference "
            + "Include=\"Facts\" Version=\"{0}\" />");

    /// <summary>Reported by the package's targets if a project is packed without being compiled.</summary>
    public static readonly FactDescriptor PrivateAssets = new(
        "FACT9004",
        "Generator would flow to consumers",
        "The reference to Facts.Generator lacks PrivateAssets=\"all\", so every project that uses this one would run the generator too: add "
            + "PrivateAssets=\"all\" to the reference");

    public static readonly FactDescriptor RuntimeTooOld = new(
        "FACT9005",
        "Package Facts too old",
        "The generated code needs version {0} of the package Facts, but this project references {1}: update it");

    public static readonly FactDescriptor Accessibility = new(
        "FACT9006",
        "Unknown accessibility",
        "The property FactsAccessibility is '{0}', but it must be public or internal: write <FactsAccessibility>internal</FactsAccessibility> to "
            + "hide the generated API from other projects, or remove the property");

    public static readonly FactDescriptor NoDataset = new(
        "FACT9007",
        "No dataset",
        "There is no dataset.yaml in '{0}': create one with a name, or set <FactsDirectory> to the folder of the fact files");

    /// <summary>The same if the project has a dataset.yaml in a folder that is not included.</summary>
    public static readonly FactDescriptor DatasetElsewhere = new(
        "FACT9008",
        "Dataset in another folder",
        "There is no dataset.yaml in '{0}', but there is one in '{1}': set <FactsDirectory>{1}</FactsDirectory>");

    /// <summary>Reported by the package's targets, before the compiler runs.</summary>
    public static readonly FactDescriptor TargetFramework = new(
        "FACT9009",
        "Target framework too old",
        "The generated code needs net8.0 or newer, but this project targets {0}: set <TargetFramework>net8.0</TargetFramework> or newer");

    public static readonly FactDescriptor Namespace = new(
        "FACT9010",
        "Not a namespace",
        "The property FactsNamespace is '{0}', which C# does not accept as a namespace: write <FactsNamespace>{1}</FactsNamespace>");

    public static readonly FactDescriptor ItemsSwitch = new(
        "FACT9011",
        "Unknown value of EnableFactsItems",
        "The property EnableFactsItems is '{0}', but it must be true or false: write <EnableFactsItems>false</EnableFactsItems> if the project "
            + "includes its fact files itself, or remove the property");

    /// <summary>Reported by the package's targets, because an older compiler cannot load the generator.</summary>
    public static readonly FactDescriptor CompilerTooOld = new(
        "FACT9012",
        "C# compiler too old",
        "Facts.Generator runs in the C# compiler 4.8 or newer, but this build uses {0}: use the .NET SDK 8.0.100 or newer, or Visual "
            + "Studio 2022 17.8 or newer");

    public static readonly FactDescriptor Today = new(
        "FACT9013",
        "Unreadable date",
        "The property FactsToday is '{0}', which is not a date. {1} Without the property, freshness is not measured.");

    public static readonly FactDescriptor BuildFilesMissing = new(
        "FACT9014",
        "Build files not imported",
        "The build files of Facts.Generator are not imported, so it receives no fact files: remove ExcludeAssets from its PackageReference, add "
            + "build to IncludeAssets, or import both Facts.Generator.props and Facts.Generator.targets from the folder build of the package");

    public static readonly FactDescriptor RoleMissing = new(
        "FACT9015",
        "Fact file without a role",
        "The AdditionalFiles item of '{0}' {1}, so the generator does not read the file: write FactsRole=\"fact\" in the item{2}");

    public static readonly FactDescriptor SeveralFolders = new(
        "FACT9016",
        "Several folders",
        "The property FactsDirectory is '{0}', but a dataset has one folder: write <FactsDirectory>{1}</FactsDirectory>, and include the files of "
            + "another folder with <AdditionalFiles Include=\"{2}/**/*.yaml\" FactsRole=\"fact\" "
            + "FactsPath=\"%(RecursiveDir)%(Filename)%(Extension)\" />");
}
