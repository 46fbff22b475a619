using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds the source of a citation: the one it names, or that in the file's <c>$defaults</c>, or the only one of the dataset.</summary>
internal static class CitedSource
{
    public static SourceDeclaration? Read(in BindingScope scope, YamlMapping map)
    {
        var sources = scope.Session.Schema.Manifest.Sources;
        var named = map["source"];
        if (sources.IsEmpty)
        {
            ReportNoSources(scope, named ?? map);
            return null;
        }

        if (named is not null)
        {
            return Find(sources, named) ?? ReportUnknown(scope, sources, named);
        }

        // An unknown source in $defaults is reported there.
        if (DefaultSource(scope.Session) is { } node)
        {
            return Find(sources, node);
        }

        if (sources.Length > 1)
        {
            if (Meant(scope.Session, map) is { } misnamed)
            {
                return Find(sources, misnamed.Value); // The name is reported as an unknown word.
            }

            scope.Report(BindingDiagnostics.SourceNotSaid, map, Suggestion.Listed(sources.Select(static source => source.Id)));
            return null;
        }

        return sources[0];
    }

    /// <summary>The entry that probably names the source by another word where nothing else does, or null.</summary>
    public static YamlEntry? Meant(BindingSession session, YamlMapping map)
    {
        if (map.Find("source") is not null)
        {
            return null;
        }

        YamlEntry? byValue = null;
        foreach (var entry in map.Entries)
        {
            if (!CitationReader.IsKey(entry.Name))
            {
                if (Suggestion.Near(entry.Name, ["source"]) is not null)
                {
                    return entry;
                }

                byValue ??= Find(session.Schema.Manifest.Sources, entry.Value) is null ? null : entry;
            }
        }

        return byValue;
    }

    private static YamlNode? DefaultSource(BindingSession session) => (session.FileDefaults?.Find("$cite")?.Value as YamlMapping)?["source"];

    private static void ReportNoSources(in BindingScope scope, YamlNode node)
    {
        if (!scope.Session.HasReportedNoSources)
        {
            scope.Session.HasReportedNoSources = !scope.IsTrial;
            scope.Report(BindingDiagnostics.NoSources, node);
        }
    }

    private static SourceDeclaration? Find(ImmutableArray<SourceDeclaration> sources, YamlNode node)
    {
        foreach (var source in sources)
        {
            if (node is YamlScalar { Text: var id } && source.Id == id)
            {
                return source;
            }
        }

        return null;
    }

    private static SourceDeclaration? ReportUnknown(in BindingScope scope, ImmutableArray<SourceDeclaration> sources, YamlNode node)
    {
        scope.Report(node, (node, sources), static at =>
        {
            var (text, names) = (NodeText.Of(at.node), at.sources.Select(static source => source.Id).ToList());
            return (BindingDiagnostics.UnknownSource, [text, Suggestion.Listed(names), Suggestion.ForName(text, names)]);
        });
        return null;
    }
}
