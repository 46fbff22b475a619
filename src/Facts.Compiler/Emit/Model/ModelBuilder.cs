using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>Decides everything that is written, and its names, before writing begins.</summary>
internal sealed class ModelBuilder
{
    private readonly LinkedDataset _dataset;
    private readonly DatasetSchema _schema;
    private readonly DiagnosticBag _diagnostics;
    private readonly GeneratedTypeNames _types;
    private readonly bool _hasProvenance;
    private readonly RowLayouts _layouts;
    private readonly TypeNames _typeNames;
    private readonly Dictionary<RecordDeclaration, RecordModel> _records = [];
    private readonly Dictionary<FieldDeclaration, PropertyModel> _properties = [];

    private ModelBuilder(LinkedDataset dataset, DiagnosticBag diagnostics)
    {
        _dataset = dataset;
        _schema = dataset.Schema;
        _diagnostics = diagnostics;
        _hasProvenance = ProvenanceModel.IsIn(dataset);
        _layouts = new RowLayouts(_schema);
        _typeNames = new TypeNames(_schema, _layouts);
        _types = new GeneratedTypeNames(_schema);
    }

    public static DatasetModel Build(LinkedDataset dataset, DiagnosticBag diagnostics) => new ModelBuilder(dataset, diagnostics).Build();

    private DatasetModel Build()
    {
        var values = _schema.Values.Select(Record).ToImmutableArray();
        var tables = _schema.Tables.Select(Table).ToImmutableArray();
        foreach (var table in tables)
        {
            AddInverses(table);
        }

        return new DatasetModel
        {
            Schema = _schema,
            Linked = _dataset,
            Layouts = _layouts,
            Types = _typeNames,
            Tables = tables,
            Values = values,
            Enums = _schema.Enums.Select(Enum).ToImmutableArray(),
            Records = _records,
            Properties = _properties,
            Provenance = _hasProvenance ? Provenance() : null,
            Sources = Sources(),
            UnitsName = GeneratedTypeNames.UnitsOf(_schema),
        };
    }

    private ProvenanceModel Provenance() =>
        new(_types.Table("Citation"), _types.Rows("Citation"), _typeNames.Of(_schema.Attribution));

    private SourcesModel? Sources()
    {
        var sources = _schema.Manifest.Sources;
        if (sources.IsEmpty)
        {
            return null;
        }

        var className = _types.Table("Source");
        return new(className, _types.Rows("Source"), sources, MemberNamer.OfSources(sources, className));
    }

    private RecordModel Record(TypeDeclaration declaration)
    {
        var model = RecordNaming.Name(_layouts[declaration], _hasProvenance);
        foreach (var record in model.SelfAndVariants)
        {
            _records[record.Declaration] = record;
            foreach (var property in record.Properties)
            {
                _properties[property.Field] = property;
            }
        }

        return model;
    }

    private EnumModel Enum(EnumDeclaration declaration) => new(declaration, _types.EnumText(declaration), _types.EnumConverter(declaration));

    private TableModel Table(TableDeclaration declaration)
    {
        var record = Record(declaration);
        var className = _types.Table(declaration.TypeName);
        var rowsName = _types.Rows(declaration.TypeName);
        string[] types = [declaration.TypeName, className, rowsName, _schema.Manifest.Name];
        var indexes = Indexes(declaration, types);
        return new TableModel
        {
            Declaration = declaration,
            Record = record,
            Linked = _dataset[declaration],
            ClassName = className,
            RowsName = rowsName,
            Indexes = indexes,
            Views = Views(record, declaration),
            ApiNames = ReservedNames.TableMembers.Union(indexes.SelectMany(index => index.All)).Union(types),
        };
    }

    private ImmutableArray<ViewModel> Views(RecordModel record, TableDeclaration declaration)
    {
        var stretches = _dataset[declaration].VariantRows;
        return record.Variants
            .Where(variant => ((VariantDeclaration)variant.Declaration).TableName is not null)
            .Select(variant =>
            {
                var variantDeclaration = (VariantDeclaration)variant.Declaration;
                var (start, count) = variantDeclaration.Index < stretches.Length ? stretches[variantDeclaration.Index] : (0, 0);
                return new ViewModel(variant, _types.View(variantDeclaration), start, count);
            })
            .ToImmutableArray();
    }

    private static ImmutableArray<IndexModel> Indexes(TableDeclaration table, IEnumerable<string> types)
    {
        var namer = new IndexNamer(types);
        var models = ImmutableArray.CreateBuilder<IndexModel>();
        foreach (var stored in StoredIndex.Of(table))
        {
            var members = stored is ReferenceIndex reference
                ? namer.OfReferences(
                    reference,
                    models.FirstOrDefault(model => model.Stored is ReferenceIndex other && other.Field == reference.Field))
                : namer.OfFields(((FieldIndex)stored).Declaration);
            models.Add(new IndexModel(members, stored, models.Count));
        }

        return models.ToImmutable();
    }

    private void AddInverses(TableModel table)
    {
        foreach (var index in table.Indexes)
        {
            if (index.Stored is ReferenceIndex { Field.Inverse: { } inverse } reference)
            {
                AddInverse(_records[reference.Target.Target], inverse, table, index, reference);
            }
        }
    }

    private void AddInverse(RecordModel target, string name, TableModel table, IndexModel index, ReferenceIndex reference)
    {
        if (RecordNaming.TakeInverse(target, name) is { } backing)
        {
            target.Inverses = target.Inverses.Add(new InverseModel(name, backing, table, index, reference));
            return;
        }

        _diagnostics.Report(EmitDiagnostics.InverseNameIsTaken, reference.Field.Place, name, target.Declaration.TypeName, reference.Field.Name);
    }
}
