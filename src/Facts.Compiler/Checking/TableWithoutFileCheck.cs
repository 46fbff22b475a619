using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>
/// Reports each table, and each variant with a table of its own, that no file holds records of. A <c>from</c> that matches no file is
/// reported as such. A file with an empty map says that a table is meant to be empty.
/// </summary>
internal sealed class TableWithoutFileCheck : DatasetCheck
{
    private readonly UnreadFiles _unread;

    private TableWithoutFileCheck(LinkedDataset dataset) : base(dataset) => _unread = new UnreadFiles(dataset);

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) => new TableWithoutFileCheck(dataset);

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var table in Dataset.Tables)
        {
            Check(table);
        }
    }

    private void Check(LinkedTable linked)
    {
        var table = linked.Declaration;
        var places = table.Variants.Where(static variant => !variant.From.IsEmpty || variant.TableName is not null).ToList();
        if (!table.From.IsEmpty || (!linked.Rows.IsEmpty && places.Count == 0) || _unread.HasFile(table.TableName))
        {
            return;
        }

        if (linked.Rows.IsEmpty && !places.Exists(variant => !variant.From.IsEmpty || _unread.HasFile(variant.TableName!)))
        {
            Report(table, table.TableName);
            return;
        }

        // The records of other variants are in files of their own, so these have to be as well.
        foreach (var variant in places.Where(variant => variant.From.IsEmpty && !_unread.HasFile(variant.TableName!)))
        {
            if (!linked.Rows.Any(row => row.Record.Variant == variant))
            {
                Report(variant, variant.TableName!);
            }
        }
    }

    private void Report(RecordDeclaration declaration, string tableName) =>
        Diagnostics.Report(FileDiagnostics.TableWithoutFile, declaration.Place, tableName, _unread.HintFor(declaration, tableName));
}
