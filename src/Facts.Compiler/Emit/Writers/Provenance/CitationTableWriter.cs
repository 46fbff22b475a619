using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the class of all citations, with a lookup for each table of speakers.</summary>
internal sealed class CitationTableWriter(CodeWriter code, DatasetModel dataset, SourceFile file, ProvenanceModel provenance)
{
    /// <summary>The citations are indexed by source and by status first.</summary>
    private const int FirstSpeakerOrdinal = 2;

    private readonly string _list = $"global::Facts.FactList<{provenance.Citation}>";

    public void Write()
    {
        var speakers = CitationEncoder.SpeakerTables(dataset.Schema);
        code.Line($"""
            /// <summary>All citations of the dataset, by source, by speaker and by status.</summary>
            {file.Attribute}
            """);
        using (code.Block($"{file.Access} sealed partial class {provenance.ClassName} : global::Facts.CitationTable<{provenance.Attribution}>"))
        {
            code.Line($"internal static readonly {provenance.ClassName} Stored = new();\n");
            foreach (var table in speakers)
            {
                code.Line($"private {IndexType(table)}? {BackingName(table)};");
            }

            code.Line(speakers.IsEmpty ? $"private global::Facts.FactIndex<string, {provenance.Citation}>? _attributionIndex;" : "");
            Constructors();
            if (speakers.IsEmpty)
            {
                Names();
            }

            for (var index = 0; index < speakers.Length; index++)
            {
                Speakers(speakers[index], FirstSpeakerOrdinal + index, isOnly: speakers.Length == 1);
            }

            Overrides();
        }
    }

    private void Constructors() => code.Line($$"""

        private {{provenance.ClassName}}() : base({{provenance.RowsName}}.Citations, {{provenance.RowsName}}.Subjects)
        {
        }

        /// <summary>Creates a table of citations in memory, with the same lookups, for example for a test.</summary>
        /// <param name="citations">The citations.</param>
        public {{provenance.ClassName}}(global::System.Collections.Generic.IEnumerable<{{provenance.Citation}}> citations) : base(citations)
        {
        }
        """);

    private void Names() => code.Line($"""

        /// <summary>The citations in which someone speaks or passes something on; empty if there are none.</summary>
        public {_list} ByAttribution(string name) => (_attributionIndex ??= NameIndex(ordinal: {FirstSpeakerOrdinal}, static name => name))[name];
        """);

    private void Speakers(TableDeclaration table, int ordinal, bool isOnly)
    {
        var type = dataset.Schema.Attribution is ReferenceType ? provenance.Attribution : dataset.Types.Of(table);
        var (key, keyName) = (dataset.Types.Key(table), CSharpName.Escape(dataset.KeyNameOf(table)));
        var (parameter, property) = (Words.Parameter(table.TypeName), IndexName(table));
        code.Line($"""

            /// <summary>The citations in which a record of <c>{XmlDoc.Escape(table.TableName)}</c> speaks or passes something on; empty if there are none.</summary>
            public {_list} ByAttribution({type} {parameter}) => {property}[{parameter}.{keyName}];
            """);
        if (isOnly)
        {
            code.Line($"""

                /// <summary>The same for the record with the given key.</summary>
                public {_list} ByAttribution({key} key) => {property}[key];
                """);
        }

        var keysOf = dataset.Schema.Attribution is OneOfType
            ? $"static speaker => speaker.TryGet(out {dataset.Types.Of(table)}? record) ? [record!.{keyName}] : []"
            : $"static speaker => [speaker.{keyName}]";
        var factory = $"AttributionIndex<{key}>(ordinal: {ordinal}, static () => {dataset.Types.Table(table)}, {keysOf})";
        code.Line($"\nprivate {IndexType(table)} {property} => {BackingName(table)} ??= {factory};");
    }

    private void Overrides()
    {
        var sources = dataset.Sources is null
            ? "throw new global::System.InvalidOperationException(\"The dataset has no sources.\")"
            : $"{dataset.Types.Dataset}.Sources";
        var chain = new ReadExpression(dataset.Types).Of(new ListType(dataset.Schema.Attribution));
        code.Line($"""

            /// <inheritdoc/>
            protected override global::Facts.SourceTable Sources => {sources};

            /// <inheritdoc/>
            protected override global::Facts.FactList<{provenance.Attribution}> ReadChain(ref global::Facts.Storage.RowReader reader) => {chain};

            /// <inheritdoc/>
            """);
        using (code.Block("protected override global::Facts.IRecordSource TableAt(int table) => table switch", "};"))
        {
            for (var index = 0; index < dataset.Tables.Length; index++)
            {
                code.Line($"{index} => {dataset.Types.Table(dataset.Tables[index].Declaration)},");
            }

            code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(table)),");
        }
    }

    private string IndexType(TableDeclaration table) => $"global::Facts.ReferenceIndex<{dataset.Types.Key(table)}, {provenance.Citation}>";

    private static string IndexName(TableDeclaration table) => $"{table.TypeName}Index";

    private static string BackingName(TableDeclaration table) => Words.PrivateField(IndexName(table));
}
