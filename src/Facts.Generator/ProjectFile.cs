using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Generator;

/// <summary>The text of the project file or of Directory.Build.props, in which mistakes in the project are shown.</summary>
internal sealed record ProjectFile(string Path, string Text)
{
    /// <summary>Moves diagnostics about the project from its beginning to what causes them, if it is in one of the files.</summary>
    public static IEnumerable<FactDiagnostic> Locate(
        IEnumerable<FactDiagnostic> diagnostics, HostModel host, ImmutableArray<ProjectFile> files)
    {
        var inOrder = files.OrderBy(file => file.Path != host.ProjectPath).ToList();
        return diagnostics.Select(diagnostic =>
            diagnostic.Place == host.Place && Cause(diagnostic.Descriptor, host) is { } cause
                && inOrder.Select(file => file.Find(cause)).FirstOrDefault(static place => place is not null) is { } place
                ? diagnostic with { Place = place }
                : diagnostic);
    }

    /// <summary>What the diagnostic is about: an expression whose first group is the place.</summary>
    private static string? Cause(FactDescriptor descriptor, HostModel host) =>
        descriptor == HostDiagnostics.Namespace ? Property("FactsNamespace", host.FactsNamespace)
        : descriptor == HostDiagnostics.Accessibility ? Property("FactsAccessibility", host.Accessibility)
        : descriptor == HostDiagnostics.ItemsSwitch ? Property("EnableFactsItems", host.ItemsSwitch)
        : descriptor == HostDiagnostics.Today ? Property("FactsToday", host.Today)
        : descriptor == HostDiagnostics.LanguageVersion ? Property("LangVersion", null)
        : descriptor == HostDiagnostics.NoDataset
            || descriptor == HostDiagnostics.DatasetElsewhere
            || descriptor == HostDiagnostics.SeveralFolders ? Property("FactsDirectory", null)
        : descriptor == HostDiagnostics.RuntimeMissing || descriptor == HostDiagnostics.PrivateAssets ? Reference("Facts.Generator")
        : descriptor == HostDiagnostics.RuntimeTooOld ? Reference("Facts")
        : descriptor == HostDiagnostics.RoleMissing ? """\A[\s\S]*?(<AdditionalFiles\b(?![^>]*\bFactsRole\s*=\s*["']fact["'])(?=[^>]*\bInclude\b))"""
        : null;

    private static string Property(string name, string? value) =>
        $@"<{name}(?:\s[^>]*)?>\s*({(value is null ? "[^<]*?" : Regex.Escape(value))})\s*</{name}\s*>";

    private static string Reference(string package) => $"""(<PackageReference\b(?=[^>]*\bInclude\s*=\s*["']{Regex.Escape(package)}["']))""";

    /// <summary>The last place, because the last value of a property is the one in effect.</summary>
    private Place? Find(string cause)
    {
        var text = Regex.Replace(Text, "<!--.*?-->", static comment => new string(' ', comment.Length), RegexOptions.Singleline);
        var group = Regex.Matches(text, cause).Cast<Match>().LastOrDefault()?.Groups[1];
        return group is null ? null : new Place(Path, new TextPositions(Text).Range(group.Index, group.Index + group.Length));
    }
}
