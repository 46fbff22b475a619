using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Decides the name and the namespace of a dataset: those of the manifest, or else those of the project.</summary>
internal sealed class DatasetNamer(OptionMap manifest, SchemaOptions options, SchemaScope scope)
{
    /// <param name="isMissing">Whether there is no manifest, which has been reported.</param>
    public string Name(bool isMissing)
    {
        if (manifest.Scalar("name") is { } scalar)
        {
            if (CSharpName.IsIdentifier(scalar.Text))
            {
                return scalar.Text;
            }

            var suggestion = CSharpName.From(scalar.Text);
            scope.Report(SchemaDiagnostics.DatasetName, manifest.PlaceOf(scalar), scalar.Text, suggestion);
            return suggestion;
        }

        if (options.DefaultName is { } given && CSharpName.IsIdentifier(given))
        {
            return given;
        }

        if (!isMissing && !manifest.Has("name"))
        {
            scope.Report(SchemaDiagnostics.DatasetNameMissing, new Place(manifest.File.File.Path, default));
        }

        return options.DefaultName is { } text ? CSharpName.From(text) : "Dataset";
    }

    public string Namespace(string name)
    {
        var fallback = options.DefaultNamespace is { } given && CSharpName.IsNamespace(given) ? given : $"Facts.{name}";
        if (manifest.Scalar("namespace") is not { } scalar)
        {
            if (ReservedNames.RuntimeTypeHiddenBy(fallback) is { } taken)
            {
                scope.Report(SchemaDiagnostics.NamespaceHides, manifest.PlaceOfName("name"), fallback, taken);
            }

            return fallback;
        }

        if (ReservedNames.RuntimeTypeHiddenBy(scalar.Text) is { } hidden)
        {
            scope.Report(SchemaDiagnostics.NamespaceHides, manifest.PlaceOf(scalar), scalar.Text, hidden);
            return fallback;
        }

        if (CSharpName.IsNamespace(scalar.Text))
        {
            return scalar.Text;
        }

        var suggestion = CSharpName.NamespaceFrom(scalar.Text) is { } meant && ReservedNames.RuntimeTypeHiddenBy(meant) is null ? meant : fallback;
        scope.Report(SchemaDiagnostics.NamespaceInvalid, manifest.PlaceOf(scalar), scalar.Text, suggestion);
        return suggestion;
    }
}
