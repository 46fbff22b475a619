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
        code.Line($"""
            /// <summary>The sources of the dataset.</summary>
            {file.Attribute}
            """);
        using (code.Block($"{file.Access} sealed partial class {sources.ClassName} : global::Facts.SourceTable"))
        {
            code.Line($$"""
                internal static readonly {{sources.ClassName}} Stored = new({{sources.RowsName}}.Stored);

                private {{sources.ClassName}}(global::Facts.Storage.StoredTable stored) : base(stored)
                {
                }

                /// <summary>Creates a table of sources in memory, for example for a test.</summary>
                /// <param name="sources">The sources, each with a short name of its own.</param>
                public {{sources.ClassName}}(global::System.Collections.Generic.IEnumerable<global::Facts.Source> sources) : base(sources)
                {
                }
                """);
            for (var index = 0; index < sources.Sources.Length; index++)
            {
                var (id, title) = (sources.Sources[index].Id, sources.Sources[index].Title);
                var key = $"<c>{XmlDoc.Escape(id)}</c>";
                XmlDoc.SummaryXml(code, title is null ? $"The source {key}." : $"{XmlDoc.Escape(XmlDoc.OneLine(title))} ({key})");
                code.Line($"public global::Facts.Source {CSharpName.Escape(sources.Members[index])} => At({index});");
            }
        }
    }
}
