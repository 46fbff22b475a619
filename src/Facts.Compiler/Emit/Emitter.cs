using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Emit.Writers;
using Facts.Compiler.Expressions;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit;

/// <summary>The last stage: writes a linked dataset as C#.</summary>
internal sealed class Emitter
{
    private readonly DatasetModel _model;
    private readonly EmitOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly SourceFile _file;
    private readonly NameScope _hints = new([], StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<GeneratedSource>.Builder _sources = ImmutableArray.CreateBuilder<GeneratedSource>();

    private Emitter(LinkedDataset dataset, EmitOptions options, DiagnosticBag diagnostics)
    {
        _model = ModelBuilder.Build(dataset, diagnostics);
        _options = options;
        _diagnostics = diagnostics;
        _file = new SourceFile(_model, options);
    }

    public static EmitResult Emit(LinkedDataset dataset, EmitOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new Emitter(dataset, options, diagnostics).Write(cancellationToken);
        return new EmitResult(sources, diagnostics.ToImmutable());
    }

    private ImmutableArray<GeneratedSource> Write(CancellationToken cancellationToken)
    {
        var size = new StoredSize(_model.Schema.Manifest, _diagnostics);
        var areAccepted = _model.Tables.Aggregate(true, (all, table) => size.AcceptRecords(table.Declaration, table.Linked.Rows.Length) && all);
        var stored = new DatasetEncoder(_model.Linked, _model.Layouts, _model.NameOf).Encode(_options.WriteRows && areAccepted, cancellationToken);

        WriteComputed();
        Add(_model.Schema.Manifest.Name, code => new DatasetWriter(code, _model, _file).Write(_options.PackageVersion));
        WriteTables(stored, size);
        foreach (var value in _model.Values)
        {
            WriteRecord(value);
        }

        foreach (var model in _model.Enums)
        {
            WriteEnum(model);
        }

        WriteSources(size);
        WriteCitations(stored, size);
        return _sources.ToImmutable();
    }

    private void Add(string name, Action<CodeWriter> write, bool isComputed = false) =>
        _sources.Add(_file.Write(_hints.TakeSuffixed(name, "_") + ".g.cs", write, isComputed));

    private void WriteComputed()
    {
        var computed = ComputedFields.Bind(_model.Schema, new DiagnosticBag());
        foreach (var record in _model.TopLevelRecords.Where(ComputedWriter.HasAny))
        {
            var name = record.Declaration.TypeName + ".computed";
            Add(name, code => new ComputedWriter(code, _model, _file, computed).Write(record), isComputed: true);
        }
    }

    private void WriteTables(StoredDataset stored, StoredSize size)
    {
        foreach (var (table, chunks) in _model.Tables.Zip(stored.Tables, static (table, chunks) => (table, chunks)))
        {
            var name = table.Declaration.TableName;
            var summary = $"The stored rows of the table <c>{XmlDoc.Escape(name)}</c>.";
            WriteRecord(table.Record);
            Add(table.ClassName, code => new TableWriter(code, _model, _file, table).Write(new MemberWriter(code, _model, _diagnostics)));
            Add(name + ".rows", code => new RowsWriter(code, _file).Write(table.RowsName, summary, ("Stored", name, size.Accept(name, chunks))));
        }
    }

    private void WriteRecord(RecordModel record) =>
        Add(record.Declaration.TypeName, code => new RecordWriter(code, _model, _file).Write(record));

    private void WriteEnum(EnumModel model) => Add(model.Declaration.TypeName, code => new EnumWriter(code, _model, _file, model).Write());

    private void WriteSources(StoredSize size)
    {
        if (_model.Sources is { } sources)
        {
            var chunks = size.Accept("Sources", SourceEncoder.Encode(sources.Sources));
            Add(sources.ClassName, code => SourceTableWriter.Write(code, sources, _file));
            Add("Sources.rows", code => new RowsWriter(code, _file).Write(sources.RowsName, "The stored sources.", ("Stored", "Sources", chunks)));
        }
    }

    private void WriteCitations(StoredDataset stored, StoredSize size)
    {
        if (_model.Provenance is { } provenance)
        {
            var citations = ("Citations", "Citations", size.Accept("Citations", stored.Citations));
            var subjects = ("Subjects", "Citations", size.Accept("Citations", stored.Subjects));
            Add(provenance.ClassName, code => new CitationTableWriter(code, _model, _file, provenance).Write());
            Add("Citations.rows", code =>
                new RowsWriter(code, _file).Write(provenance.RowsName, "The stored citations, and what they speak for.", citations, subjects));
        }
    }
}
