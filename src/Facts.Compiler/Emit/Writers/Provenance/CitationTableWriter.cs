using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the class of all citations, with a way in for each table of speakers.</summary>
internal sealed class CitationTableWriter(DatasetModel dataset, SourceFile file)
{
    private const int FirstSpeakerOrdinal = 2;

    private readonly ReadExpression _read = new(dataset.Types);

    public void Write(CodeWriter code, ProvenanceModel provenance)
    {
        var speakers = CitationEncoder.SpeakerTables(dataset.Schema);
        XmlDoc.Summary(code, "All citations of the dataset, by source, by speaker and by status.");
        code.Line(file.Attribute);
        using (code.Block($"{file.Access} sealed partial class {provenance.ClassName} : global::Facts.CitationTable<{provenance.Attribution}>"))
        {
            code.Line($"internal static readonly {provenance.ClassName} Stored = new();");
            code.Blank();
            Fields(code, provenance, speakers);
            Constructors(code, provenance);
            if (speakers.Length == 0)
            {
                Names(code, provenance);
            }

            for (var index = 0; index < speakers.Length; index++)
            {
                Speakers(code, provenance, speakers[index], index, isLone: speakers.Length == 1);
            }

            Overrides(code, provenance);
        }
    }

    private void Fields(CodeWriter code, ProvenanceModel provenance, IEnumerable<TableDeclaration> speakers)
    {
        foreach (var table in speakers)
        {
            code.Line($"private {IndexType(provenance, table)}? {BackingName(table)};");
        }

        if (!speakers.Any())
        {
            code.Line($"private global::Facts.FactIndex<string, {provenance.Citation}>? _attributionIndex;");
        }
    }

    private static void Constructors(CodeWriter code, ProvenanceModel provenance)
    {
        code.Blank();
        using (code.Block($"private {provenance.ClassName}() : base({provenance.RowsName}.Citations, {provenance.RowsName}.Subjects)"))
        {
        }

        code.Blank();
        XmlDoc.Summary(code, "Makes a table of citations in memory, with the same lookups, as for a test.");
        XmlDoc.Parameter(code, "citations", "The citations.");
        using (code.Block(
            $"public {provenance.ClassName}(global::System.Collections.Generic.IEnumerable<{provenance.Citation}> citations) : base(citations)"))
        {
        }
    }

    private static void Names(CodeWriter code, ProvenanceModel provenance)
    {
        code.Blank();
        XmlDoc.Summary(code, "The citations in which someone speaks or passes something on; none where nobody has the name.");
        code.Line($"public global::Facts.FactList<{provenance.Citation}> ByAttribution(string name) =>");
        using (code.Indent())
        {
            code.Line($"(_attributionIndex ??= NameIndex({Number(FirstSpeakerOrdinal)}, static name => name))[name];");
        }
    }

    private void Speakers(CodeWriter code, ProvenanceModel provenance, TableDeclaration table, int index, bool isLone)
    {
        var type = dataset.Schema.Attribution is ReferenceType ? provenance.Attribution : dataset.Types.Of(table);
        var key = dataset.Types.Key(table);
        var parameter = Words.Parameter(table.TypeName);
        var property = IndexName(table);
        var list = $"global::Facts.FactList<{provenance.Citation}>";
        code.Blank();
        XmlDoc.SummaryXml(
            code, $"The citations in which a record of {XmlDoc.Escape(table.TableName)} speaks or passes something on; none where it does neither.");
        code.Line($"public {list} ByAttribution({type} {parameter}) => {property}[{parameter}.{CSharpName.Escape(dataset.KeyNameOf(table))}];");
        if (isLone)
        {
            code.Blank();
            XmlDoc.Summary(code, "The same, by the key.");
            code.Line($"public {list} ByAttribution({key} key) => {property}[key];");
        }

        code.Blank();
        var keysOf = dataset.Schema.Attribution is OneOfType
            ? $"static speaker => speaker.TryGet(out {dataset.Types.Of(table)}? record) ? "
                + $"[record!.{CSharpName.Escape(dataset.KeyNameOf(table))}] : []"
            : $"static speaker => [speaker.{CSharpName.Escape(dataset.KeyNameOf(table))}]";
        code.Line($"private {IndexType(provenance, table)} {property} => {BackingName(table)} ??= AttributionIndex<{key}>(");
        using (code.Indent())
        {
            code.Line($"{Number(FirstSpeakerOrdinal + index)},");
            code.Line($"static () => {dataset.Types.Table(table)},");
            code.Line($"{keysOf});");
        }
    }

    private void Overrides(CodeWriter code, ProvenanceModel provenance)
    {
        code.Blank();
        XmlDoc.Inherit(code);
        var sources = dataset.Sources is null
            ? "throw new global::System.InvalidOperationException(\"The dataset has no sources.\")"
            : $"{dataset.Types.Dataset}.Sources";
        code.Line($"protected override global::Facts.SourceTable Sources => {sources};");
        code.Blank();
        XmlDoc.Inherit(code);
        code.Line($"protected override global::Facts.FactList<{provenance.Attribution}> ReadChain(ref global::Facts.Storage.RowReader reader) =>");
        using (code.Indent())
        {
            code.Line($"{_read.Of(new ListType(dataset.Schema.Attribution))};");
        }

        code.Blank();
        XmlDoc.Inherit(code);
        using (code.Block("protected override global::Facts.IRecordSource TableAt(int table) => table switch", "};"))
        {
            for (var index = 0; index < dataset.Tables.Length; index++)
            {
                code.Line($"{Number(index)} => {dataset.Types.Table(dataset.Tables[index].Declaration)},");
            }

            code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(table)),");
        }
    }

    private string IndexType(ProvenanceModel provenance, TableDeclaration table) =>
        $"global::Facts.ReferenceIndex<{dataset.Types.Key(table)}, {provenance.Citation}>";

    private static string IndexName(TableDeclaration table) => $"{table.TypeName}Index";

    private static string BackingName(TableDeclaration table) => Words.PrivateField(IndexName(table));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
