using System.Globalization;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the static class of the dataset, which is always there, like a database.</summary>
internal static class DatasetWriter
{
    public static void Write(CodeWriter code, DatasetModel dataset, SourceFile file, string? packageVersion)
    {
        var manifest = dataset.Schema.Manifest;
        XmlDoc.Summary(code, manifest.Description ?? manifest.Title ?? $"The dataset {manifest.Name}.");
        code.Line(file.Attribute);
        using (code.Block($"{file.Access} static partial class {CSharpName.Escape(manifest.Name)}"))
        {
            Info(code, manifest, packageVersion);
            Units(code, dataset);
            foreach (var table in dataset.Tables)
            {
                Table(code, table.Declaration, table.Declaration.TableName, table.ClassName, table.Linked.Rows.Length);
                foreach (var view in table.Views)
                {
                    Table(code, view.Variant, view.TableName, view.ClassName, view.Count);
                }
            }

            Provenance(code, dataset);
        }
    }

    private static void Provenance(CodeWriter code, DatasetModel dataset)
    {
        if (dataset.Sources is { } sources)
        {
            code.Blank();
            XmlDoc.Summary(code, $"The sources that citations refer to ({Count(sources.Sources.Length, "source")}).");
            code.Line($"public static {sources.ClassName} Sources => {sources.ClassName}.Stored;");
        }

        if (dataset.Provenance is { } provenance)
        {
            code.Blank();
            XmlDoc.Summary(
                code, $"Everything that is cited ({Count(dataset.Linked.Provenance.Sum(static subject => subject.Citations.Length), "citation")}).");
            code.Line($"public static {provenance.ClassName} Citations => {provenance.ClassName}.Stored;");
        }
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}s";

    private static void Info(CodeWriter code, Manifest manifest, string? packageVersion)
    {
        XmlDoc.Summary(code, "What the dataset says of itself.");
        code.Line("public static global::Facts.DatasetInfo Info { get; } = new(");
        using (code.Indent())
        {
            code.Line($"Name: {Literal.String(manifest.Name)},");
            code.Line($"Title: {Literal.StringOrNull(manifest.Title)},");
            code.Line($"Description: {Literal.StringOrNull(manifest.Description)},");
            code.Line($"License: {Literal.StringOrNull(manifest.License)},");
            code.Line($"Version: {Literal.StringOrNull(manifest.Version ?? packageVersion)});");
        }
    }

    /// <summary>Made when it is first asked for, so that it costs no start-up; nothing where no unit is declared.</summary>
    private static void Units(CodeWriter code, DatasetModel dataset)
    {
        var units = dataset.Schema.Units;
        if (units.IsEmpty)
        {
            return;
        }

        code.Blank();
        XmlDoc.Summary(code, "The units of the quantities: those that every dataset has, and those that this one declares.");
        code.Line($"public static global::Facts.UnitSystem {dataset.UnitsName} => _units ??= global::Facts.UnitSystem.Standard");
        using (code.Indent())
        {
            foreach (var unit in units)
            {
                var end = unit == units[units.Length - 1] ? ";" : "";
                var arguments = (unit.Symbol, unit.Is) switch
                {
                    (null, null) => "",
                    ({ } symbol, null) => $", {Literal.String(symbol)}",
                    (var symbol, { } definition) => $", {Literal.StringOrNull(symbol)}, {Literal.String(definition)}",
                };
                code.Line($".With({Literal.String(unit.Name)}{arguments}){end}");
            }
        }

        code.Blank();
        code.Line("private static global::Facts.UnitSystem? _units;");
    }

    private static void Table(CodeWriter code, RecordDeclaration declaration, string name, string className, int count)
    {
        var number = Count(count, "record");
        code.Blank();
        XmlDoc.Summary(
            code,
            declaration.Description is { } description ? $"{description.Trim().TrimEnd('.')} ({number})." : $"The table {name} ({number}).");
        Attributes.Obsolete(code, declaration.Deprecated);
        code.Line($"public static {className} {CSharpName.Escape(name)} => {className}.Stored;");
    }
}
