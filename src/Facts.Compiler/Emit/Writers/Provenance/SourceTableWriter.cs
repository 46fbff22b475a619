using System.Globalization;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the class of all sources, with a member per source.</summary>
internal static class SourceTableWriter
{
    public static void Write(CodeWriter code, SourcesModel sources, SourceFile file)
    {
        XmlDoc.Summary(code, "The sources of the dataset.");
        code.Line(file.Attribute);
        using (code.Block($"{file.Access} sealed partial class {sources.ClassName} : global::Facts.SourceTable"))
        {
            code.Line($"internal static readonly {sources.ClassName} Stored = new({sources.RowsName}.Stored);");
            code.Blank();
            using (code.Block($"private {sources.ClassName}(global::Facts.Storage.StoredTable stored) : base(stored)"))
            {
            }

            code.Blank();
            XmlDoc.Summary(code, "Makes a table of sources in memory, as for a test.");
            XmlDoc.Parameter(code, "sources", "The sources; each short name may come once.");
            using (code.Block(
                $"public {sources.ClassName}(global::System.Collections.Generic.IEnumerable<global::Facts.Source> sources) : base(sources)"))
            {
            }

            for (var index = 0; index < sources.Sources.Length; index++)
            {
                Member(code, sources.Sources[index], index, sources.Members[index]);
            }
        }
    }

    private static void Member(CodeWriter code, SourceDeclaration source, int index, string name)
    {
        code.Blank();
        XmlDoc.SummaryXml(
            code,
            source.Title is { } title
                ? $"{XmlDoc.Escape(title)} (<c>{XmlDoc.Escape(source.Id)}</c>)"
                : $"The source <c>{XmlDoc.Escape(source.Id)}</c>.");
        code.Line($"public global::Facts.Source {CSharpName.Escape(name)} => At({index.ToString(CultureInfo.InvariantCulture)});");
    }
}
