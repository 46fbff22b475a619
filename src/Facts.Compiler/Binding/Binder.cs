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
        foreach (var record in located.Records)
        {
            cancellation.ThrowIfCancellationRequested();
            if (BindRow(session, record, file.Summary) is { } row)
            {
                rows.Add(row);
            }
        }

        return new BoundFile(file.Summary, rows.ToImmutable(), located.Diagnostics.AddRange(session.Diagnostics.ToImmutable()))
        {
            HasProvenance = session.HasProvenance,
        };
    }

    private static BoundRow? BindRow(BindingSession session, RecordNode record, FileSummary file)
    {
        var scope = new BindingScope(session, record).With(AnnotationPlace.Record);
        var bound = RecordBinder.Bind(scope, RecordInput.Of(record));
        return KeyBuilder.Build(session, record, bound) is { } key ? new BoundRow(key.Key, bound, file, key.Node) : null;
    }
}
