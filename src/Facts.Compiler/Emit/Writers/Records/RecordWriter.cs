using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the record type of a table or a value, with its variants nested.</summary>
internal sealed class RecordWriter
{
    private readonly DatasetModel _dataset;
    private readonly SourceFile _file;
    private readonly KeyExpressions _keys;
    private readonly ReadExpression _read;
    private readonly PropertyWriter _properties;
    private readonly EqualityWriter _equality;
    private readonly InterfaceWriter _interfaces;

    public RecordWriter(DatasetModel dataset, SourceFile file)
    {
        _dataset = dataset;
        _file = file;
        _keys = new KeyExpressions(dataset);
        _read = new ReadExpression(dataset.Types);
        _properties = new PropertyWriter(dataset);
        _equality = new EqualityWriter(dataset);
        _interfaces = new InterfaceWriter(dataset);
    }

    /// <param name="table">The table, or null for a value.</param>
    public void Write(CodeWriter code, RecordModel record, TableModel? table)
    {
        var declaration = (TypeDeclaration)record.Declaration;
        Head(code, record, table);
        var interfaces = _interfaces.Of(declaration, table);
        var kind = record.Variants.IsEmpty ? "sealed" : "abstract";
        using (code.Block($"{_file.Access} {kind} partial record {CSharpName.Escape(declaration.TypeName)}{interfaces}"))
        {
            Members(code, record, table, owner: null);
            MatchMethod(code, record);
            ReadMethod(code, record);
            _equality.Write(code, record, table, owner: null);
            foreach (var variant in record.Variants)
            {
                code.Blank();
                Variant(code, variant, record, table);
            }
        }
    }

    private void Variant(CodeWriter code, RecordModel variant, RecordModel owner, TableModel? table)
    {
        Head(code, variant, table: null);
        using (code.Block($"public sealed partial record {CSharpName.Escape(variant.Declaration.TypeName)} : {_dataset.Types.Of(owner.Declaration)}"))
        {
            Members(code, variant, table, owner);
            code.Blank();
            XmlDoc.Inherit(code);
            code.Line($"public override TResult Match<TResult>({MatchParameters(owner)}) => {Words.Parameter(variant.Declaration.TypeName)}(this);");
            _equality.Write(code, variant, table, owner);
        }
    }

    private void Head(CodeWriter code, RecordModel record, TableModel? table)
    {
        var spoken = Words.Spoken(record.Declaration.TypeName);
        XmlDoc.Summary(
            code,
            record.Declaration.Description ?? (table is null ? $"{Sentence(spoken)}." : $"A record of the table {table.Declaration.TableName}."));
        code.Line(_file.Attribute);
        Attributes.Obsolete(code, record.Declaration.Deprecated);
        if (table is not null)
        {
            var name = DisplayName.Of(record);
            code.Line($"[global::System.Diagnostics.DebuggerDisplay(\"{{{record.KeyName},nq}}{(name is null ? "" : $": {{{name},nq}}")}\")]");
        }

        if (record.Declaration is TypeDeclaration { Variants.IsEmpty: false } declaration)
        {
            code.Line(
                "[global::System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "
                    + $"{Literal.String(declaration.Discriminator)})]");
            foreach (var variant in declaration.Variants)
            {
                code.Line(
                    $"[global::System.Text.Json.Serialization.JsonDerivedType(typeof({_dataset.Types.Of(variant)}), "
                        + $"{Literal.String(variant.Name)})]");
            }
        }
    }

    private void Members(CodeWriter code, RecordModel record, TableModel? table, RecordModel? owner)
    {
        PrivateFields(code, record, keepsRow: owner is null && record.KeepsRow);
        Constructors(code, record, table, owner);
        if (owner is null && table is not null)
        {
            Key(code, table);
        }

        if (record.Declaration is TypeDeclaration { Validity: { } validity })
        {
            _interfaces.Validity(code, validity);
        }

        foreach (var property in record.Properties.Where(property => property.Field.Computed is null))
        {
            _properties.Write(code, property);
        }

        if (record.AdditionalName is { } additional)
        {
            _properties.Additional(code, additional, ((TypeDeclaration)record.Declaration).AdditionalProperties!);
        }

        foreach (var inverse in record.Inverses)
        {
            _properties.Inverse(code, inverse);
        }

        if (record.ProvenanceName is { } provenance)
        {
            _properties.Provenance(code, provenance, table!);
        }
    }

    private void PrivateFields(CodeWriter code, RecordModel record, bool keepsRow)
    {
        foreach (var property in record.Properties.Where(property => property.Reference is not null && property.Field.Computed is null))
        {
            code.Line($"private {_dataset.Types.Of(property.Reference!)}? {property.BackingName};");
            code.Line($"private readonly int {property.RowName} = -1;");
        }

        foreach (var inverse in record.Inverses)
        {
            code.Line($"private {InverseTypes.Of(_dataset, inverse)}? {inverse.BackingName};");
        }

        if (record.ProvenanceName is not null)
        {
            code.Line($"private {_dataset.Provenance!.Type}? _provenance;");
        }

        if (keepsRow)
        {
            var access = record.Variants.IsEmpty ? "private" : "private protected";
            code.Line($"{access} readonly int _row = -1;");
        }
    }

    private void Constructors(CodeWriter code, RecordModel record, TableModel? table, RecordModel? owner)
    {
        var name = CSharpName.Escape(record.Declaration.TypeName);
        var isAbstract = !record.Variants.IsEmpty;
        code.Blank();
        XmlDoc.Summary(code, isAbstract ? "Variants are nested here; there are no others." : "Makes one in memory, as for a test.");
        using (code.Block($"{(isAbstract ? "private protected" : "public")} {name}()"))
        {
        }

        code.Blank();
        var defersReferences = record.Properties.Any(property =>
            property.Reference is not null && !property.IsNullable && property.Field.Computed is null);
        if (defersReferences)
        {
            code.Line("#pragma warning disable CS8618 // References are made when they are first asked for.");
        }

        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        var chain = owner is null ? "" : " : base(ref reader)";
        using (code.Block($"{(isAbstract ? "private protected" : "internal")} {name}(ref global::Facts.Storage.RowReader reader){chain}"))
        {
            if (owner is null && record.KeepsRow)
            {
                code.Line("_row = reader.Row;");
            }

            ReadFields(code, record, table);
        }

        if (defersReferences)
        {
            code.Line("#pragma warning restore CS8618");
        }
    }

    private void ReadFields(CodeWriter code, RecordModel record, TableModel? table)
    {
        if (record.Declaration is not TypeDeclaration declaration)
        {
            foreach (var property in record.Properties.Where(property => StoredFields.Holds(property.Field)))
            {
                ReadField(code, property);
            }

            return;
        }

        if (table is not null && !StoredFields.KeyIsFields(table.Declaration))
        {
            foreach (var leaf in table.Key.Leaves)
            {
                code.Line($"_ = {_read.Of(leaf.Type)};");
            }
        }

        foreach (var field in StoredFields.KeyFields(declaration).Concat(StoredFields.OtherFields(declaration)))
        {
            ReadField(code, _dataset.Properties[field]);
        }

        if (record.AdditionalName is { } additional)
        {
            var type = new MapType(new ScalarType(Scalar.String), declaration.AdditionalProperties!);
            code.Line($"{Words.Own(additional)} = {_read.Of(type)};");
        }
    }

    private void ReadField(CodeWriter code, PropertyModel property) => code.Line(property.Reference is null
        ? $"{property.Own} = {_read.Of(property.Type)};"
        : $"{property.RowName} = reader.ReadRow();");

    private void Key(CodeWriter code, TableModel table)
    {
        if (!RecordNaming.HasKeyAlone(table.Declaration))
        {
            code.Blank();
            XmlDoc.Summary(code, "The primary key, unique in the table.");
            code.Line(Attributes.JsonIgnore);
            code.Line($"public {_dataset.Types.Key(table.Key)} {table.Record.KeyName} => {_keys.OfRecord(table)};");
        }

        code.Blank();
        if (table.Record.KeyName != "Key")
        {
            var key = _dataset.Types.Key(table.Key);
            code.Line($"{key} global::Facts.IFactRecord<{key}>.Key => {table.Record.KeyName};");
            code.Blank();
        }

        code.Line($"object global::Facts.IFactRecord.Key => {table.Record.KeyName};");
    }

    private void MatchMethod(CodeWriter code, RecordModel record)
    {
        if (record.Variants.IsEmpty)
        {
            return;
        }

        code.Blank();
        XmlDoc.Summary(code, "What the function for the variant makes of it. A new variant is a new parameter, so that no caller forgets it.");
        foreach (var variant in record.Variants)
        {
            XmlDoc.Parameter(code, Words.LowerFirst(variant.Declaration.TypeName), $"For the variant {Words.Spoken(variant.Declaration.TypeName)}.");
        }

        code.Line($"public abstract TResult Match<TResult>({MatchParameters(record)});");
    }

    private string MatchParameters(RecordModel record) => string.Join(", ", record.Variants.Select(variant =>
        $"global::System.Func<{_dataset.Types.Of(variant.Declaration)}, TResult> {Words.Parameter(variant.Declaration.TypeName)}"));

    /// <summary>Reads a record of any variant.</summary>
    private void ReadMethod(CodeWriter code, RecordModel record)
    {
        if (record.Variants.IsEmpty)
        {
            return;
        }

        code.Blank();
        using (code.Block(
            $"internal static {_dataset.Types.Of(record.Declaration)} Read(ref global::Facts.Storage.RowReader reader) => "
                + "reader.ReadVariant() switch",
            "};"))
        {
            for (var index = 0; index < record.Variants.Length; index++)
            {
                var pattern = index == record.Variants.Length - 1 ? "_" : Literal.Int64(index);
                code.Line($"{pattern} => new {_dataset.Types.Of(record.Variants[index].Declaration)}(ref reader),");
            }
        }
    }

    private static string Sentence(string spoken) => spoken.Length == 0 ? "A value" : char.ToUpperInvariant(spoken[0]) + spoken.Substring(1);
}
