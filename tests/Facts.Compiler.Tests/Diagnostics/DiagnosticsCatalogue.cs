using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Tests.Diagnostics;

/// <summary>The descriptors in the code, and the page and the list that must agree with them.</summary>
internal static partial class DiagnosticsCatalogue
{
    public static ImmutableArray<FactDescriptor> Descriptors { get; } =
    [
        .. typeof(FactDescriptor).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(FactDescriptor))
            .Select(field => (FactDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, System.StringComparer.Ordinal),
    ];

    public static string RepositoryRoot { get; } = FindRoot();

    public static string Page { get; } = File.ReadAllText(Path.Combine(RepositoryRoot, "src", "Facts.Compiler", "Diagnostics", "README.md"));

    /// <summary>The files used if an example shows no schema or no manifest.</summary>
    public static ImmutableArray<FactFile> DefaultFiles { get; } = FilesOf(Block().Match(Page).Groups["text"].Value);

    /// <summary>The sections about the descriptors of the compiler; those of the host are tested with the host.</summary>
    public static ImmutableArray<CatalogueSection> Sections { get; } = [.. ReadSections().Where(section => !IsOfHost(section.Id))];

    public static bool IsOfHost(string id) => id.StartsWith("FACT9", System.StringComparison.Ordinal);

    private static ImmutableArray<CatalogueSection> ReadSections()
    {
        var sections = ImmutableArray.CreateBuilder<CatalogueSection>();
        var starts = Heading().Matches(Page);
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1].Index : Page.Length;
            var text = Page[(starts[index].Index + starts[index].Length)..end];
            var example = Block().Match(text);
            sections.Add(new CatalogueSection(
                starts[index].Groups["id"].Value,
                starts[index].Groups["anchor"].Value,
                starts[index].Groups["title"].Value,
                text.Trim(),
                example.Success ? WithDefaults(FilesOf(example.Groups["text"].Value)) : []));
        }

        return sections.ToImmutable();
    }

    private static ImmutableArray<FactFile> WithDefaults(ImmutableArray<FactFile> files)
    {
        var hasSchema = files.Any(file => file.FactsPath.EndsWith(".schema.yaml", System.StringComparison.Ordinal));
        var hasManifest = files.Any(file => file.FactsPath == "dataset.yaml");
        return [.. DefaultFiles.Where(file => file.FactsPath == "dataset.yaml" ? !hasManifest : !hasSchema), .. files];
    }

    private static ImmutableArray<FactFile> FilesOf(string block)
    {
        var files = new List<FactFile>();
        foreach (var part in FileName().Split(block).Skip(1).Chunk(2))
        {
            var text = Character().Replace(
                part[1],
                match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
            files.Add(new FactFile(part[0], part[0], text));
        }

        return [.. files];
    }

    private static string FindRoot([CallerFilePath] string path = "")
    {
        var folder = Path.GetDirectoryName(path)!;
        while (!File.Exists(Path.Combine(folder, "Facts.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"^### <a id=""(?<anchor>[^""]*)""></a>(?<id>FACT\d{4}): (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^# (\S+\.(?:yaml|ymal|yml|json|md))\n", RegexOptions.Multiline)]
    private static partial Regex FileName();

    [GeneratedRegex("⟨U\\+([0-9A-F]{4})⟩")]
    private static partial Regex Character();
}
