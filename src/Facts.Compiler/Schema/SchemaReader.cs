using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The names that the project gives the dataset unless <c>dataset.yaml</c> declares others.</summary>
internal sealed record SchemaOptions(string? DefaultNamespace, string? DefaultName);

/// <summary>The valid parts of a schema, and the diagnostics about it.</summary>
/// <param name="Schema">The schema, or null if the declarations are unknown.</param>
internal sealed record SchemaResult(DatasetSchema? Schema, ImmutableArray<FactDiagnostic> Diagnostics)
{
    /// <summary>The valid parts of the manifest, or null if it could not be read.</summary>
    public Manifest? Manifest { get; init; } = Schema?.Manifest;
}

/// <summary>Reads <c>dataset.yaml</c> and the <c>*.schema.yaml</c> files into one schema: first all names, then what they declare.</summary>
internal static class SchemaReader
{
    public static SchemaResult Read(ImmutableArray<ParsedFile> files, SchemaOptions options)
    {
        if (files.Any(static file => file.Summary is { IsUnread: true, IsComplete: false }))
        {
            // The declarations of the unread file are unknown; the file itself has been reported.
            return new SchemaResult(null, ImmutableArray<FactDiagnostic>.Empty)
            {
                Manifest = ManifestReader.Read(files, options, new SchemaScope()),
            };
        }

        var scope = new SchemaScope();
        var manifest = ManifestReader.Read(files, options, scope);
        if (files.Count(ManifestReader.IsManifest) > 1 || (!files.IsEmpty && files.All(static file => file.File.FactsPath.Contains("/"))))
        {
            // It is unknown which dataset the other files belong to, so any other diagnostic could be wrong.
            return new SchemaResult(null, scope.Diagnostics.ToImmutable()) { Manifest = manifest };
        }

        scope.Sources = manifest.Sources;
        scope.Absent = manifest.Absent;
        var known = scope.Diagnostics.Count;
        var sections = SchemaSections.Read(files.Where(file => !ManifestReader.IsManifest(file)), scope);

        var units = new UnitReader(scope).Read(sections["units"]);
        var enums = EnumReader.Read(sections["enums"], scope);
        var declarer = new RecordDeclarer(scope);
        var tables = declarer.DeclareTables(sections["tables"]);
        var values = declarer.DeclareValues(sections["values"]);
        if (sections["tables"].Count == 0
            && scope.Diagnostics.Count == known
            && files.All(file => ManifestReader.IsManifest(file) || file.Diagnostics.IsEmpty))
        {
            scope.Report(SchemaDiagnostics.NoTables, manifest.Place);
        }

        var (attribution, declaresProvenance) = ReadRecords(tables, values, sections, scope);
        var schema = new DatasetSchema
        {
            Manifest = manifest,
            FilePaths = ImmutableArray.CreateRange(files, static file => file.File.FactsPath),
            Tables = tables.Select(draft => draft.Table!).ToImmutableArray(),
            Values = values.Select(draft => (ValueDeclaration)draft.Declaration).ToImmutableArray(),
            Enums = enums,
            Units = units,
            Attribution = attribution ?? new ScalarType(Scalar.String),
            DeclaresProvenance = declaresProvenance,
            IsIncomplete = scope.HasUnknownNames || scope.HasUnknownFiles,
            UnitSystem = scope.Units,
        };
        foreach (var type in schema.Types)
        {
            type.Shapes = ImmutableArray.CreateRange(type.Variants, variant => new RecordShape(type, variant)).Insert(0, new RecordShape(type, null));
        }

        schema.Defaults.Bind();
        new TypeNameCheck(manifest, scope).Check(schema.Tables, schema.Values, schema.Enums);
        return new SchemaResult(schema, scope.Diagnostics.ToImmutable());
    }

    /// <summary>The second pass; returns the type of attributions, and whether the schema mentions provenance.</summary>
    private static (FieldType? Attribution, bool DeclaresProvenance) ReadRecords(
        ImmutableArray<RecordDraft> tables, ImmutableArray<RecordDraft> values, SchemaSections sections, SchemaScope scope)
    {
        var provenance = new ProvenanceReader(scope);
        var (attribution, isRequired) = provenance.ReadSchema(sections["provenance"]);
        var readers = tables.Concat(values).Select(draft => new RecordReader(draft, scope)).ToImmutableArray();
        foreach (var reader in readers)
        {
            reader.ReadFields();
        }

        foreach (var reader in readers)
        {
            reader.ReadOptions();
        }

        foreach (var draft in tables.Concat(values))
        {
            new ValidityReader(draft, scope).Read();
            provenance.ReadRecord(draft, isRequired);
        }

        ReadKeysAndIndexes(tables, values, scope);
        var isAsked = tables.Concat(values).Any(draft =>
            draft.Type!.RequiresProvenance || draft.WithVariants.Any(part => part.Fields.Any(field => field.RequiresProvenance)));
        return (attribution, isAsked || sections["provenance"].Count > 0);
    }

    private static void ReadKeysAndIndexes(ImmutableArray<RecordDraft> drafts, ImmutableArray<RecordDraft> values, SchemaScope scope)
    {
        var tables = drafts.Select(draft => draft.Table!).ToImmutableArray();
        new ValueDepthCheck(scope).Check(values.Select(draft => (ValueDeclaration)draft.Declaration));
        var keys = new TableKeyReader(scope);
        foreach (var draft in drafts)
        {
            keys.Read(draft);
        }

        keys.CheckCircles(tables);
        new MapKeyCheck(scope).Check(drafts.Concat(values));
        new CaptureTypeCheck(scope).Check(drafts);
        foreach (var draft in drafts)
        {
            new IndexReader(draft, scope).Read();
        }

        new InverseReader(tables, values.Select(draft => (ValueDeclaration)draft.Declaration).ToImmutableArray(), scope).Read();
    }
}
