using System.Globalization;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the static class of the dataset, with a property per table.</summary>
internal sealed class DatasetWriter(CodeWriter code, DatasetModel dataset, SourceFile file)
{
    /// <param name="packageVersion">The version of a dataset that declares none.</param>
    public void Write(string? packageVersion)
    {
        var manifest = dataset.Schema.Manifest;
        XmlDoc.Summary(code, manifest.Description ?? manifest.Title ?? $"The dataset {manifest.Name}.");
        code.Line(file.Attribute);
        using (code.Block($"{file.Access} static partial class {CSharpName.Escape(manifest.Name)}"))
        {
            Info(manifest, packageVersion);
            Units();
            foreach (var table in dataset.Tables)
            {
                Table(table.Declaration, table.Declaration.TableName, table.ClassName, table.Linked.Rows.Length);
                foreach (var view in table.Views)
                {
                    Table(view.Variant, view.TableName, view.ClassName, view.Count);
                }
            }

            Provenance();
        }
    }

    private void Info(Manifest manifest, string? packageVersion) => code.Line($$"""
        /// <summary>The name, title, description, licence and version of the dataset.</summary>
        public static global::Facts.DatasetInfo Info { get; } = new(
            Name: {{Literal.String(manifest.Name)}},
            Title: {{Literal.StringOrNull(manifest.Title)}},
            Description: {{Literal.StringOrNull(manifest.Description)}},
            License: {{Literal.StringOrNull(manifest.License)}},
            Version: {{Literal.StringOrNull(manifest.Version ?? packageVersion)}});
        """);

    /// <summary>The units are created on first use, so that they cost nothing at start-up.</summary>
    private void Units()
    {
        if (dataset.UnitsName is { } name)
        {
            code.Line($"""

                private static global::Facts.UnitSystem? _units;

                /// <summary>The units of quantities: the built-in ones, and those that the dataset declares.</summary>
                public static global::Facts.UnitSystem {name} => _units ??= global::Facts.UnitSystem.Standard
                """);
            using (code.Indent())
            {
                code.Line(string.Join("\n", dataset.Schema.Units.Select(static unit => $".With({Arguments(unit)})")) + ";");
            }
        }
    }

    private static string Arguments(UnitDeclaration unit)
    {
        var name = Literal.String(unit.Name);
        return unit.Is is { } definition ? $"{name}, {Literal.StringOrNull(unit.Symbol)}, {Literal.String(definition)}"
            : unit.Symbol is { } symbol ? $"{name}, {Literal.String(symbol)}"
            : name;
    }

    private void Table(RecordDeclaration declaration, string name, string className, int count)
    {
        var description = declaration.Description is { } text ? FirstSentence.Of(text).TrimEnd('.') : $"The table {name}";
        Member($"{description} ({Count(count, "record")}).", className, name, declaration.Deprecated);
    }

    private void Provenance()
    {
        if (dataset.Sources is { } sources)
        {
            Member($"The sources that citations refer to ({Count(sources.Sources.Length, "source")}).", sources.ClassName, "Sources");
        }

        if (dataset.Provenance is { } provenance)
        {
            var count = dataset.Linked.Provenance.Sum(static subject => subject.Citations.Length);
            Member($"Where the facts come from ({Count(count, "citation")}).", provenance.ClassName, "Citations");
        }
    }

    private void Member(string summary, string className, string name, string? deprecated = null)
    {
        XmlDoc.Summary(code, summary);
        Attributes.Obsolete(code, deprecated);
        code.Line($"public static {className} {CSharpName.Escape(name)} => {className}.Stored;");
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}s";
}
