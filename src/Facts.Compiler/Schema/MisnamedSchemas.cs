using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Finds a manifest or schemas that are not read because of their extension. It is unknown what they declare.</summary>
internal static class MisnamedSchemas
{
    /// <summary>The files, unread and with a diagnostic, to be read together with the schemas.</summary>
    public static IEnumerable<ParsedFile> Find(ImmutableArray<ParsedFile> schemas, IEnumerable<FactFile> others)
    {
        var manifest = schemas.FirstOrDefault(ManifestReader.IsManifest);
        var rules = manifest is null ? ReadingRules.Default : ManifestReader.ReadRules(manifest);
        foreach (var file in others)
        {
            if (MisspelledExtension.Corrected(file.FactsPath) is { } meant
                && DatasetFiles.IsSchema(meant)
                && !(DatasetFiles.IsManifest(meant) && manifest is not null)
                && !schemas.Any(schema => schema.File.FactsPath.Equals(meant, StringComparison.OrdinalIgnoreCase))
                && !rules.Ignores(file.FactsPath))
            {
                var diagnostic = FactDiagnostic.Create(FileDiagnostics.MisspelledExtension, new Place(file.Path, default), file.FactsPath, meant);
                yield return new ParsedFile(
                    new FileSummary(file, ImmutableArray.Create(diagnostic)) { IsComplete = false, IsUnread = true }, ImmutableArray<YamlNode>.Empty);
            }
        }
    }
}
