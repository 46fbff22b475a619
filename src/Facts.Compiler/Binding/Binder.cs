using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the records of one file as the types that the schema declares.</summary>
internal static class Binder
{
    public static BoundFile Bind(DatasetSchema schema, ParsedFile file, CancellationToken cancellation)
    {
        var located = RecordLocator.Locate(schema, file);
        var bound = Bind(schema, file, located.Records, located.Diagnostics, cancellation);
        file.LetGo();
        return bound;
    }

    /// <summary>Binds records that are already found.</summary>
    public static BoundFile Bind(
        DatasetSchema schema,
        ParsedFile file,
        ImmutableArray<RecordNode> records,
        ImmutableArray<FactDiagnostic> diagnostics,
        CancellationToken cancellation)
    {
        var context = new BindingContext(BindingPlan.Of(schema), file.File.Path, cancellation);
        CheckDefaults(context, records);
        var rows = ImmutableArray.CreateBuilder<BoundRow>(records.Length);
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            if (BindRow(context, record) is { } row)
            {
                rows.Add(row);
            }
        }

        return new BoundFile(file, rows.ToImmutable(), diagnostics.AddRange(context.Bag.ToImmutable())) { HasProvenance = context.HasProvenance };
    }

    private static BoundRow? BindRow(BindingContext context, RecordNode record)
    {
        context.Record = record;
        context.Defaults = record.Defaults;
        var bound = new RecordBinder(context, record.Table, record.Variant, record.Node, record).Bind();
        return KeyBuilder.Build(context, record, bound) is { } key
            ? new BoundRow(key.Key, bound, record.File, key.Node)
            : null;
    }

    // Names and annotations in $defaults are checked once per file, not once per record.
    private static void CheckDefaults(BindingContext context, ImmutableArray<RecordNode> records)
    {
        foreach (var group in records.Where(record => record.Defaults is not null).GroupBy(record => record.Defaults!))
        {
            context.Defaults = group.Key;
            var tables = group.Select(record => record.Table).Distinct().ToList();
            var names = new HashSet<string>(tables.SelectMany(NamesOf), System.StringComparer.Ordinal);
            foreach (var entry in group.Key.Entries)
            {
                if (AnnotationReader.IsReserved(entry.Name))
                {
                    context.FileAnnotations(entry);
                }
                else if (!names.Contains(entry.Name))
                {
                    context.Bag.Report(BindingDiagnostics.UnknownDefault, context.PlaceOf(entry.Key), entry.Name, Suggestion.For(entry.Name, names));
                }
            }
        }
    }

    private static IEnumerable<string> NamesOf(TableDeclaration table)
    {
        var names = table.SelfAndVariants.SelectMany(owner => owner.Fields).Select(field => field.Name);
        return table.Variants.IsEmpty ? names : names.Append(table.Discriminator);
    }
}
