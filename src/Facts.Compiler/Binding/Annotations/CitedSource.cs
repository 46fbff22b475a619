using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Finds the source of a citation: the one it names, else that of the file's <c>$defaults</c>, else the only one of the dataset.</summary>
internal sealed class CitedSource(BindingContext context)
{
    private readonly Manifest _manifest = context.Plan.Schema.Manifest;

    public SourceDeclaration? Read(YamlMapping map)
    {
        var named = map["source"];
        if (_manifest.Sources.IsEmpty)
        {
            ReportNoSources(named ?? map);
            return null;
        }

        if ((named ?? DefaultSource()) is { } node)
        {
            // That of $defaults was checked where it stands.
            return Find(node, reports: named is not null);
        }

        if (_manifest.Sources.Length > 1)
        {
            context.Report(BindingDiagnostics.SourceNotSaid, map, Suggestion.Listed(_manifest.Sources.Select(static source => source.Id)));
            return null;
        }

        return _manifest.Sources[0];
    }

    private YamlNode? DefaultSource() => (context.Defaults?["$cite"] as YamlMapping)?["source"];

    private void ReportNoSources(YamlNode node)
    {
        if (!context.LacksSources)
        {
            context.LacksSources = !context.IsTrial;
            context.Report(BindingDiagnostics.NoSources, node);
        }
    }

    private SourceDeclaration? Find(YamlNode node, bool reports)
    {
        var source = node is YamlScalar { Text: var id } ? _manifest.Sources.FirstOrDefault(candidate => candidate.Id == id) : null;
        if (source is null && reports)
        {
            var names = _manifest.Sources.Select(static candidate => candidate.Id).ToList();
            context.Report(
                BindingDiagnostics.UnknownSource,
                node,
                NodeText.Of(node),
                Suggestion.Listed(names),
                Suggestion.For(NodeText.Of(node), names));
        }

        return source;
    }
}
