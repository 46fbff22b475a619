using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the properties of records.</summary>
internal sealed class PropertyWriter(CodeWriter code, DatasetModel dataset)
{
    private readonly JsonConverterName _converters = new(dataset.Types);
    private readonly ReadExpression _read = new(dataset.Types);

    public void Write(PropertyModel property)
    {
        Head(property);
        if (property.Reference is { } reference)
        {
            Reference(property, reference);
            ReferenceKey(property, reference);
            return;
        }

        if (property.IsDeferred)
        {
            Deferred(property);
            return;
        }

        var (required, value) = Initial(property.Field);
        code.Line($"public {required}{dataset.Types.Of(property.Type)} {CSharpName.Escape(property.Name)} {{ get; init; }}{value}");
    }

    /// <summary>Writes the map of additional properties.</summary>
    public void Additional(string name, MapType type)
    {
        var map = dataset.Types.Of(type);
        code.Line($$"""

            /// <summary>The entries of the data that no field declares, by name.</summary>
            [global::System.Text.Json.Serialization.JsonConverter(typeof({{_converters.Of(type)}}))]
            public {{map}} {{CSharpName.Escape(name)}} { get; init; } = {{map}}.Empty;
            """);
    }

    /// <summary>Writes an inverse; its data are stored with the referring table.</summary>
    public void Inverse(InverseModel inverse)
    {
        var type = dataset.Types.InverseOf(inverse);
        var rows = $"{dataset.Types.InExpression(inverse.Source.ClassName)}.Stored.{inverse.Index.Property}.OfRow(_row)";
        var list = inverse.Reference.Variant is { } variant
            ? $"global::Facts.FactList.ToFactList(global::System.Linq.Enumerable.Cast<{dataset.Types.Of(variant)}>({rows}))"
            : rows;
        code.Line($$"""

            /// <summary>The records of <c>{{XmlDoc.Escape(inverse.Source.Declaration.TableName)}}</c> that refer to this record in {{dataset.PathDoc(inverse.Reference)}}.</summary>
            {{Attributes.JsonIgnore}}
            public {{type}} {{CSharpName.Escape(inverse.Name)}}
            {
                get => {{inverse.BackingName}} ??= _row < 0 ? {{type}}.Empty : {{list}};
                init => {{inverse.BackingName}} = value;
            }
            """);
    }

    /// <summary>Writes the provenance of the record, which is read on first use.</summary>
    public void Provenance(string name, TableDeclaration table) => code.Line($$"""

        /// <summary>Where the record comes from: who says so, in which source, and how. The indexer gives the same for a single member.</summary>
        {{Attributes.JsonIgnore}}
        public {{dataset.Provenance!.Type}} {{CSharpName.Escape(name)}}
        {
            get => _provenance ??= {{dataset.Types.InExpression(dataset.Provenance.ClassName)}}.Stored.Of(table: {{dataset.Schema.Tables.IndexOf(table)}}, _row);
            init => _provenance = value;
        }
        """);

    public static void Docs(CodeWriter code, PropertyModel property)
    {
        XmlDoc.SummaryXml(code, property.Field.Description is { } description ? XmlDoc.Escape(description) : Default(property));
        XmlDoc.Examples(code, property.Field.Examples);
        Attributes.Obsolete(code, property.Field.Deprecated);
    }

    private void Head(PropertyModel property)
    {
        Docs(code, property);
        if (_converters.Of(property.Type) is { } converter)
        {
            code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
        }

        if (property.Type is StatedType)
        {
            code.Line(Attributes.JsonIgnoreDefault);
        }
    }

    private static string Default(PropertyModel property)
    {
        if (property.Name == "Key" && property.Field.IsImplicit)
        {
            return "The primary key, unique in the table.";
        }

        var what = property.Field.Type is MapType ? ", by key" : "";
        var where = property.Field.Computed is null ? "in the data" : "computed from the other fields";
        return $"<c>{XmlDoc.Escape(property.Field.Name)}</c> {where}{what}{(property.IsNullable ? "; null if absent" : "")}.";
    }

    private void Reference(PropertyModel property, ReferenceType reference)
    {
        var (backing, row) = (property.BackingName, property.RowName);
        var (required, absent) = property.IsNullable ? ("", $"{row} < 0 ? null : ") : ("required ", "");
        code.Line($$"""
            public {{required}}{{dataset.Types.Of(property.Type)}} {{CSharpName.Escape(property.Name)}}
            {
                get => {{backing}} ??= {{absent}}{{_read.Record(reference, row)}};
                init
                {
                    {{backing}} = value;
                    {{row}} = -1;
                }
            }

            /// <summary>The key of <see cref="{{CSharpName.Escape(property.Name)}}"/>, read without creating the record.</summary>
            """);
    }

    private void Deferred(PropertyModel property) => code.Line($$"""
        public {{(property.IsNullable ? "" : "required ")}}{{dataset.Types.Of(property.Type)}} {{CSharpName.Escape(property.Name)}}
        {
            get => {{property.BackingName}}.Value;
            init => {{property.BackingName}} = new(value);
        }
        """);

    private void ReferenceKey(PropertyModel property, ReferenceType reference)
    {
        var key = dataset.Types.Key(reference.Table);
        var none = TypeNames.IsStruct(dataset.Types.KeyOf(reference.Table)) ? $"default({key}?)" : "null";
        var (mark, absent) = property.IsNullable ? ("?", $"{property.RowName} < 0 ? {none} : ") : ("", "");
        var made = $"{property.BackingName} is {{ }} record ? record.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))}";
        var stored = $"{dataset.Types.Table(reference.Table)}.KeyAt({property.RowName})";
        Attributes.Obsolete(code, property.Field.Deprecated);
        code.Line(Attributes.JsonIgnore);
        code.Line($"public {key}{mark} {CSharpName.Escape(property.KeyName)} => {made} : {absent}{stored};");
    }

    /// <summary>Whether the property is required in memory, and its value if it is not set.</summary>
    private (string Required, string Value) Initial(FieldDeclaration field) => field.Type switch
    {
        NullableType or StatedType => ("", ""),
        CollectionType or ClaimsType or MapType or ScalarType { Definition.HasEmpty: true } when field.Constraints.MinItems is null or 0 =>
            ("", $" = {dataset.Types.Of(field.Type)}.Empty;"),
        _ when DefaultValue.Of(field, dataset.Types) is { } value => ("", value.Length == 0 ? "" : $" = {value};"),
        _ => ("required ", ""),
    };
}
