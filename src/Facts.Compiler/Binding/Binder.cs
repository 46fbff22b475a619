using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds the records of one file: converts their nodes to values of the declared types.</summary>
internal static class Binder
{
    public static BoundFile Bind(DatasetSchema schema, ParsedFile file, CancellationToken cancellation)
    {
        var located = RecordLocator.Locate(schema, file);
        var session = new BindingSession(schema, file.File.Path, located.Defaults, file.File.Text);
        session.FileDefaults?.Open(located.Tables);
        var rows = ImmutableArray.CreateBuilder<BoundRow>(located.Records.Length);
        var misplaced = ImmutableArray.CreateBuilder<MisplacedRow>();
        foreach (var record in located.Records)
        {
            cancellation.ThrowIfCancellationRequested();
            if (BindRow(session, record, file.Summary) is { } row)
            {
                rows.Add(row);
                if (session.Contradictions is { Count: > 0 } contradictions)
                {
                    misplaced.Add(new MisplacedRow(row, KeyOfLocation(session, record, row.Record, contradictions)));
                }
            }

            session.Contradictions?.Clear();
        }

        return new BoundFile(file.Summary, rows.ToImmutable(), located.Diagnostics.AddRange(session.Diagnostics.ToImmutable()))
        {
            HasProvenance = session.HasProvenance,
            Misplaced = misplaced.ToImmutable(),
        };
    }

    private static FactKey? KeyOfLocation(
        BindingSession session, RecordNode record, BoundRecord bound, List<(FieldDeclaration Field, BoundValue Value)> contradictions)
    {
        var fields = bound.Fields;
        foreach (var (field, value) in contradictions)
        {
            fields = fields.SetItem(bound.Shape.SlotOf(field), value);
        }

        return KeyBuilder.Build(session, record, bound with { Fields = fields })?.Key;
    }

    private static BoundRow? BindRow(BindingSession session, RecordNode record, FileSummary file)
    {
        var scope = new BindingScope(session, record).With(AnnotationPlace.Record);
        var bound = RecordBinder.Bind(scope, RecordInput.Of(record));
        return KeyBuilder.Build(session, record, bound) is { } key ? new BoundRow(key.Key, bound, file, key.Node) : null;
    }
}
