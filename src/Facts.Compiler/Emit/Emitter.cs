using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Expressions;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Emit.Writers;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit;

/// <summary>The last stage: writes the C# text of a linked dataset.</summary>
internal static class Emitter
{
    public static EmitResult Emit(LinkedDataset dataset, EmitOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelBuilder.Build(dataset, diagnostics);
        var file = new SourceFile(model, options);
        var sources = ImmutableArray.CreateBuilder<GeneratedSource>();
        var hints = new NameScope([], StringComparer.OrdinalIgnoreCase);
        void Add(string name, Action<CodeWriter> write) => sources.Add(file.Write(hints.TakeSuffixed(name, "_") + ".g.cs", write));

        var computed = ComputedFields.Bind(dataset.Schema, new DiagnosticBag());
        var expressions = new ComputedWriter(model, file, computed);
        foreach (var record in model.Tables.Select(table => table.Record).Concat(model.Values).Where(ComputedWriter.HasAny))
        {
            sources.Add(
                file.Write(
                    hints.TakeSuffixed(record.Declaration.TypeName + ".computed", "_") + ".g.cs",
                    code => expressions.Write(code, record),
                    isComputed: true));
        }

        Add(dataset.Schema.Manifest.Name, code => DatasetWriter.Write(code, model, file, options.PackageVersion));
        var size = new StoredSize(model.Schema.Manifest, diagnostics);
        WriteTables(model, file, size, diagnostics, options, Add, cancellationToken);
        var records = new RecordWriter(model, file);
        foreach (var value in model.Values)
        {
            Add(value.Declaration.TypeName, code => records.Write(code, value, table: null));
        }

        foreach (var declaration in model.Enums)
        {
            Add(declaration.Declaration.TypeName, code => EnumWriter.Write(code, declaration, file));
        }

        WriteProvenance(model, file, size, options, Add, cancellationToken);
        return new EmitResult(sources.ToImmutable(), diagnostics.ToImmutable());
    }

    private static void WriteProvenance(
        DatasetModel model,
        SourceFile file,
        StoredSize size,
        EmitOptions options,
        Action<string, Action<CodeWriter>> add,
        CancellationToken cancellationToken)
    {
        if (model.Sources is { } sources)
        {
            add(sources.ClassName, code => SourceTableWriter.Write(code, sources, file));
            add("Sources.rows", code => RowsWriter.Write(code, sources.RowsName, file, "The sources, as <c>Facts.Storage</c> reads them.",
                ("Stored", "Sources", size.Accept("Sources", SourceEncoder.Encode(sources.Sources)))));
        }

        if (model.Provenance is { } provenance)
        {
            var writeRows = options.WriteRows && RowCompleteness.IsComplete(model.Linked, cancellationToken);
            var encoder = new CitationEncoder(model.Linked, field => NameOf(model, field), writeRows);
            add(provenance.ClassName, code => new CitationTableWriter(model, file).Write(code, provenance));
            add(
                "Citations.rows",
                code => RowsWriter.Write(
                    code,
                    provenance.RowsName,
                    file,
                    "The citations and what they speak for, as <c>Facts.Storage</c> reads them.",
                    ("Citations", "Citations", size.Accept("Citations", encoder.EncodeCitations())),
                    ("Subjects", "Citations", size.Accept("Citations", encoder.EncodeSubjects()))));
        }
    }

    // A field of a type that does not exist has no property; a finding has said so.
    private static string NameOf(DatasetModel model, FieldDeclaration field) =>
        model.Properties.TryGetValue(field, out var property) ? property.Name : field.PropertyName;

    private static void WriteTables(
        DatasetModel model,
        SourceFile file,
        StoredSize size,
        DiagnosticBag diagnostics,
        EmitOptions options,
        Action<string, Action<CodeWriter>> add,
        CancellationToken cancellationToken)
    {
        var writeRows = options.WriteRows && RowCompleteness.IsComplete(model.Linked, cancellationToken);
        var records = new RecordWriter(model, file);
        var tables = new TableWriter(model, file, new MemberWriter(model, diagnostics));
        foreach (var table in model.Tables)
        {
            add(table.Declaration.TypeName, code => records.Write(code, table.Record, table));
            add(table.ClassName, code => tables.Write(code, table));
            var isAccepted = size.AcceptRecords(table.Declaration, table.Linked.Rows.Length);
            var chunks = TableEncoder.Encode(model.Linked, table.Linked, writeRows && isAccepted, cancellationToken);
            add(table.Declaration.TableName + ".rows", code => RowsWriter.Write(code, table, size.Accept(table.Declaration.TableName, chunks), file));
        }
    }
}
