using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Model;

/// <summary>Names everything that is written, before anything is.</summary>
internal sealed class ModelBuilder
{
    private readonly LinkedDataset _dataset;
    private readonly DatasetSchema _schema;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameScope _types;
    private readonly bool _hasProvenance;
    private readonly TypeNames _typeNames;
    private readonly Dictionary<RecordDeclaration, RecordModel> _records = [];
    private readonly Dictionary<FieldDeclaration, PropertyModel> _properties = [];

    private ModelBuilder(LinkedDataset dataset, DiagnosticBag diagnostics)
    {
        _dataset = dataset;
        _schema = dataset.Schema;
        _diagnostics = diagnostics;
        _hasProvenance = ProvenanceModel.IsIn(dataset);
        _typeNames = new TypeNames(_schema);
        _types = new NameScope(TypesOf(_schema));
    }

    public static DatasetModel Build(LinkedDataset dataset, DiagnosticBag diagnostics) => new ModelBuilder(dataset, diagnostics).Build();

    private static IEnumerable<string> TypesOf(DatasetSchema schema) =>
        schema.Tables.Select(table => table.TypeName)
            .Concat(schema.Values.Select(value => value.TypeName))
            .Concat(schema.Enums.Select(declaration => declaration.TypeName))
            .Append(schema.Manifest.Name);

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
            Types = _typeNames,
            Tables = tables,
            Values = values,
            Enums = _schema.Enums.Select(Enum).ToImmutableArray(),
            Records = _records,
            Properties = _properties,
            Provenance = _hasProvenance ? Provenance() : null,
            Sources = Sources(),
        };
    }

    private ProvenanceModel Provenance() =>
        new(_types.TakeSuffixed("CitationTable", "Class"), _types.TakeSuffixed("CitationRows", "Data"), _typeNames.Of(_schema.Attribution));

    private SourcesModel? Sources() => _schema.Manifest.Sources.IsEmpty
        ? null
        : new(_types.TakeSuffixed("SourceTable", "Class"), _types.TakeSuffixed("SourceRows", "Data"), _schema.Manifest.Sources);

    private RecordModel Record(TypeDeclaration declaration)
    {
        var model = RecordNaming.Name(declaration, _hasProvenance);
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

    private EnumModel Enum(EnumDeclaration declaration) => new(
        declaration,
        _types.TakeSuffixed(declaration.TypeName + "Text", "s"),
        _types.TakeSuffixed(declaration.TypeName + "JsonConverter", "s"));

    private TableModel Table(TableDeclaration declaration)
    {
        var record = Record(declaration);
        var names = new NameScope(TableMembers.Names);
        names.TryTake(declaration.TypeName);
        var className = _types.TakeSuffixed(declaration.TypeName + "Table", "Class");
        var rowsName = _types.TakeSuffixed(declaration.TypeName + "Rows", "Data");
        names.TryTake(className);
        names.TryTake(rowsName);
        names.TryTake(_schema.Manifest.Name);
        var indexes = Indexes(declaration, names);
        return new TableModel
        {
            Declaration = declaration,
            Record = record,
            Linked = _dataset[declaration],
            Key = _typeNames.KeyOf(declaration),
            ClassName = className,
            RowsName = rowsName,
            Indexes = indexes,
            Views = Views(record, declaration),
            ApiNames = ApiNames(indexes, [declaration.TypeName, className, rowsName, _schema.Manifest.Name]),
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
                var className = variant.Declaration.TypeName + "Table";
                className = _types.TryTake(className) ? className : _types.TakeSuffixed(declaration.TypeName + className, "Class");
                var (start, count) = variantDeclaration.Index < stretches.Length ? stretches[variantDeclaration.Index] : (0, 0);
                return new ViewModel(variantDeclaration, variant, variantDeclaration.TableName!, className, start, count);
            })
            .ToImmutableArray();
    }

    private static ImmutableArray<IndexModel> Indexes(TableDeclaration table, NameScope names)
    {
        var models = ImmutableArray.CreateBuilder<IndexModel>();
        var stored = StoredIndex.Of(table);
        for (var ordinal = 0; ordinal < stored.Length; ordinal++)
        {
            models.Add(Index(stored[ordinal], ordinal, models, names));
        }

        return models.ToImmutable();
    }

    private static IndexModel Index(StoredIndex index, int ordinal, IEnumerable<IndexModel> before, NameScope names)
    {
        if (index is ReferenceIndex reference)
        {
            var sibling = before.FirstOrDefault(model => model.Stored is ReferenceIndex other && other.Field == reference.Field);
            var stem = StemOf(reference, names, sibling);
            var target = ((RecordDeclaration?)reference.Target.Variant ?? reference.Target.Table).TypeName;
            var indexName = names.TakeSuffixed(sibling is null ? stem + "Index" : $"{stem}{target}Index", "Other");
            var backing = names.TakeSuffixed(Words.PrivateField(indexName), "_");
            return new IndexModel(
                index,
                ordinal,
                indexName,
                backing,
                sibling?.Name ?? reference.DeclaredName ?? "By" + stem,
                names.TakeSuffixed(indexName.Replace("Index", "Keys"), "Other"));
        }

        var declared = ((FieldIndex)index).Declaration;
        var word = declared.IsOrdered || !Words.StartsWith(declared.Name, "By") ? declared.Name : declared.Name.Substring(2);
        var name = declared.IsOrdered ? declared.Name : names.TakeSuffixed(declared.Name, "Index");
        var property = names.TakeSuffixed(word + "Index", "Other");
        return new IndexModel(
            index,
            ordinal,
            property,
            names.TakeSuffixed(Words.PrivateField(property), "_"),
            name,
            names.TakeSuffixed(word + "Keys", "Other"));
    }

    /// <summary>The field's name, with the variant's in front where another variant has a field of the same name.</summary>
    private static string StemOf(ReferenceIndex reference, NameScope names, IndexModel? sibling)
    {
        var stem = reference.DeclaredName is { } declared
            ? (Words.StartsWith(declared, "By") ? declared.Substring(2) : declared)
            : reference.Field.PropertyName;
        if (sibling is not null)
        {
            return sibling.Name.Substring(2);
        }

        if (!names.TryTake("By" + stem))
        {
            stem = (reference.Variant?.TypeName ?? "") + stem;
            names.TakeSuffixed("By" + stem, "Reference");
        }

        return stem;
    }

    private static ImmutableHashSet<string> ApiNames(IEnumerable<IndexModel> indexes, IEnumerable<string> types)
    {
        var names = indexes.SelectMany(index => new[]
        {
            index.Name,
            index.Property,
            index.Factory,
            index.BackingName,
            index.KeysOf,
            index.Name + "Between",
            index.Name + "PossiblyBetween",
            index.Name + "AsOf",
            $"Last{index.Name}AtOrBefore",
            $"First{index.Name}AtOrAfter",
        });
        return TableMembers.Names.Concat(names).Concat(types).ToImmutableHashSet(StringComparer.Ordinal);
    }

    private void AddInverses(TableModel table)
    {
        foreach (var index in table.Indexes)
        {
            if (index.Stored is ReferenceIndex { Field.Inverse: { } inverse } reference)
            {
                AddInverse(_records[(RecordDeclaration?)reference.Target.Variant ?? reference.Target.Table], inverse, table, index, reference);
            }
        }
    }

    private void AddInverse(RecordModel target, string name, TableModel table, IndexModel index, ReferenceIndex reference)
    {
        if (target.Variants.Any(variant => variant.Names.Has(name)) || !target.Names.TryTake(name))
        {
            _diagnostics.Report(EmitDiagnostics.InverseNameIsTaken, reference.Field.Place, name, target.Declaration.TypeName, reference.Field.Name);
            return;
        }

        foreach (var variant in target.Variants)
        {
            variant.Names.TryTake(name);
        }

        var backing = target.Names.TakeSuffixed(Words.PrivateField(name), "_");
        target.Inverses = target.Inverses.Add(new InverseModel(name, backing, table, index, reference));
    }
}
