using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the record type of a table or a value, with its variants nested.</summary>
internal sealed class RecordWriter(CodeWriter code, DatasetModel dataset, SourceFile file)
{
    private readonly ReadExpression _read = new(dataset.Types);
    private readonly PropertyWriter _properties = new(code, dataset);
    private readonly EqualityWriter _equality = new(code, dataset);
    private readonly InterfaceWriter _interfaces = new(code, dataset);

    public void Write(RecordModel record)
    {
        Head(record);
        var kind = record.Variants.IsEmpty ? "sealed" : "abstract";
        using (code.Block($"{file.Access} {kind} partial record {CSharpName.Escape(record.Declaration.TypeName)}{_interfaces.Of(record)}"))
        {
            Members(record);
            if (!record.Variants.IsEmpty)
            {
                MatchMethod(record);
                ReadMethod(record);
            }

            _equality.Write(record);
            foreach (var variant in record.Variants)
            {
                Variant(variant, record);
            }
        }
    }

    private void Variant(RecordModel variant, RecordModel owner)
    {
        Head(variant);
        using (code.Block($"public sealed partial record {CSharpName.Escape(variant.Declaration.TypeName)} : {dataset.Types.Of(owner.Declaration)}"))
        {
            Members(variant);
            code.Line($"""

                /// <inheritdoc/>
                public override TResult Match<TResult>({MatchParameters(owner)}) => {Words.Parameter(variant.Declaration.TypeName)}(this);
                """);
            _equality.Write(variant);
        }
    }

    private void Head(RecordModel record)
    {
        XmlDoc.SummaryXml(code, record.Declaration.Description is { } description ? XmlDoc.Escape(description) : Default(record));
        code.Line(file.Attribute);
        Attributes.Obsolete(code, record.Declaration.Deprecated);
        if (record is { Table: not null, IsVariant: false })
        {
            var name = DisplayName.Of(record) is { } property ? $": {{{property},nq}}" : "";
            code.Line($"[global::System.Diagnostics.DebuggerDisplay(\"{{{record.KeyName},nq}}{name}\")]");
        }

        if (record.Declaration is TypeDeclaration { Variants.IsEmpty: false } declaration)
        {
            const string json = "global::System.Text.Json.Serialization.Json";
            // A property and the discriminator cannot have the same name in JSON.
            var isField = declaration.FieldsWithVariants.Any(part => part.Field.Name == declaration.Discriminator);
            var discriminator = isField ? "$" + declaration.Discriminator : declaration.Discriminator;
            code.Line($"[{json}Polymorphic(TypeDiscriminatorPropertyName = {Literal.String(discriminator)})]");
            foreach (var variant in declaration.Variants)
            {
                code.Line($"[{json}DerivedType(typeof({dataset.Types.Of(variant)}), {Literal.String(variant.Name)})]");
            }
        }
    }

    private string Default(RecordModel record) => record.Declaration switch
    {
        VariantDeclaration variant => $"The variant <c>{XmlDoc.Escape(variant.Name)}</c>.",
        TableDeclaration table => $"A record of the table <c>{XmlDoc.Escape(table.TableName)}</c>.",
        var value => dataset.UsesOf(type => type is Schema.ValueType { Declaration: var used } && used == value) is { } uses
            ? $"A value of {uses}."
            : $"The value type <c>{XmlDoc.Escape(value.Name)}</c>.",
    };

    private void Members(RecordModel record)
    {
        PrivateFields(record);
        Constructors(record);
        if (record is { Table: { } table, IsVariant: false })
        {
            Key(record, table);
        }

        if (record.Declaration is TypeDeclaration { Validity: { } validity })
        {
            _interfaces.Validity(validity);
        }

        foreach (var property in record.Stored)
        {
            _properties.Write(property);
        }

        if (record.AdditionalName is { } additional)
        {
            _properties.Additional(additional, record.Layout.AdditionalProperties!);
        }

        foreach (var inverse in record.Inverses)
        {
            _properties.Inverse(inverse);
        }

        if (record.ProvenanceName is { } provenance)
        {
            _properties.Provenance(provenance, record.Table!);
        }
    }

    private void PrivateFields(RecordModel record)
    {
        foreach (var property in record.References)
        {
            code.Line($"private {dataset.Types.Of(property.Reference!)}? {property.BackingName};");
            code.Line($"private readonly int {property.RowName} = -1;");
        }

        foreach (var property in record.Stored.Where(static property => property.IsDeferred))
        {
            code.Line($"private readonly global::Facts.Storage.Deferred<{dataset.Types.Of(property.Type)}> {property.BackingName};");
        }

        foreach (var inverse in record.Inverses)
        {
            code.Line($"private {dataset.Types.InverseOf(inverse)}? {inverse.BackingName};");
        }

        if (record.ProvenanceName is not null)
        {
            code.Line($"private {dataset.Provenance!.Type}? _provenance;");
        }

        if (record is { IsVariant: false, KeepsRow: true })
        {
            code.Line($"{(record.Variants.IsEmpty ? "private" : "private protected")} readonly int _row = -1;");
        }
    }

    private void Constructors(RecordModel record)
    {
        var name = CSharpName.Escape(record.Declaration.TypeName);
        var (summary, access, readAccess) = record.Variants.IsEmpty
            ? ($"Creates a {(record.Table is null ? "value" : "record")} in memory, for example for a test.", "public", "internal")
            : ("Only the variants nested here derive from it.", "private protected", "private protected");
        var defersReferences = record.Stored.Any(static property => (property.Reference is not null || property.IsDeferred) && !property.IsNullable);
        code.Line($$"""

            /// <summary>{{summary}}</summary>
            {{access}} {{name}}()
            {
            }

            {{(defersReferences ? "#pragma warning disable CS8618 // References are resolved when they are first asked for." : "")}}
            """);
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        var chain = record.IsVariant ? " : base(ref reader)" : "";
        using (code.Block($"{readAccess} {name}(ref global::Facts.Storage.RowReader reader){chain}"))
        {
            ReadFields(record);
        }

        if (defersReferences)
        {
            code.Line("#pragma warning restore CS8618");
        }
    }

    /// <summary>Reads the content of a row, in the order of its layout.</summary>
    private void ReadFields(RecordModel record)
    {
        if (!record.IsVariant)
        {
            code.Line(record.KeepsRow ? "_row = reader.Row;" : "");
            foreach (var part in record.Layout.KeyParts)
            {
                code.Line($"_ = {_read.Of(part.Type)};");
            }
        }

        foreach (var property in record.ReadFields.Select(stored => dataset.Properties[stored.Field]))
        {
            code.Line(
                property.Reference is not null ? $"{property.RowName} = reader.ReadRow();"
                : $"{(property.IsDeferred ? property.BackingName : Words.Own(property.Name))} = {_read.Of(property.Type)};");
        }

        if (record.AdditionalName is { } additional)
        {
            code.Line($"{Words.Own(additional)} = {_read.Of(record.Layout.AdditionalProperties!)};");
        }
    }

    private void Key(RecordModel record, TableDeclaration table)
    {
        if (!RecordNaming.HasKeyAlone(table))
        {
            code.Line($"""

                /// <summary>The primary key, unique in the table.</summary>
                {Attributes.JsonIgnore}
                public {dataset.Types.Key(table)} {CSharpName.Escape(record.KeyName)} => {new KeyExpressions(dataset).OfRecord(table)};
                """);
        }

        _interfaces.Key(record);
    }

    private void MatchMethod(RecordModel record)
    {
        XmlDoc.Summary(
            code, "Returns the result of the function for the actual variant. A new variant adds a parameter, so that no caller forgets it.");
        foreach (var variant in record.Variants)
        {
            XmlDoc.Parameter(code, Words.LowerFirst(variant.Declaration.TypeName), $"The function for {variant.Declaration.TypeName}.");
        }

        code.Line($"public abstract TResult Match<TResult>({MatchParameters(record)});");
    }

    private string MatchParameters(RecordModel record) => string.Join(", ", record.Variants.Select(variant =>
        $"global::System.Func<{dataset.Types.Of(variant.Declaration)}, TResult> {Words.Parameter(variant.Declaration.TypeName)}"));

    /// <summary>Reads a record of any variant.</summary>
    private void ReadMethod(RecordModel record)
    {
        var type = dataset.Types.Of(record.Declaration);
        code.Blank();
        using (code.Block($"internal static {type} Read(ref global::Facts.Storage.RowReader reader) => reader.ReadVariant() switch", "};"))
        {
            for (var index = 0; index < record.Variants.Length; index++)
            {
                var pattern = index == record.Variants.Length - 1 ? "_" : Literal.Int64(index);
                code.Line($"{pattern} => new {dataset.Types.Of(record.Variants[index].Declaration)}(ref reader),");
            }
        }
    }
}
