using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the properties of records.</summary>
internal sealed class PropertyWriter(DatasetModel dataset)
{
    private readonly JsonConverterName _converters = new(dataset.Types);
    private readonly ReadExpression _read = new(dataset.Types);

    public void Write(CodeWriter code, PropertyModel property)
    {
        if (property.Reference is { } reference)
        {
            Reference(code, property, reference);
            ReferenceKey(code, property, reference);
        }
        else
        {
            Head(code, property);
            var (required, value) = Initial(property.Field);
            code.Line($"public {required}{dataset.Types.Of(property.Type)} {CSharpName.Escape(property.Name)} {{ get; init; }}{value}");
        }
    }

    /// <summary>The map of what no field declares.</summary>
    public void Additional(CodeWriter code, string name, FieldType type)
    {
        var map = new MapType(new ScalarType(Scalar.String), type);
        code.Blank();
        XmlDoc.Summary(code, "What the data give beyond the declared fields, by name.");
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({_converters.Of(map)}))]");
        code.Line($"public {dataset.Types.Of(map)} {CSharpName.Escape(name)} {{ get; init; }} = {dataset.Types.Of(map)}.Empty;");
    }

    /// <summary>The navigation back over a reference; its data stand with the table that refers.</summary>
    public void Inverse(CodeWriter code, InverseModel inverse)
    {
        var type = InverseTypes.Of(dataset, inverse);
        var rows = $"{dataset.Types.InExpression(inverse.Source.ClassName)}.Stored.{inverse.Index.Property}.OfRow(_row)";
        var list = inverse.Reference.Variant is { } variant
            ? $"global::Facts.FactList.ToFactList(global::System.Linq.Enumerable.Cast<{dataset.Types.Of(variant)}>({rows}))"
            : rows;
        code.Blank();
        XmlDoc.SummaryXml(
            code,
            $"The records of {XmlDoc.Escape(inverse.Source.Declaration.TableName)} whose "
                + $"<c>{XmlDoc.Escape(dataset.Properties[inverse.Reference.Field].Name)}</c> this is.");
        code.Line(Attributes.JsonIgnore);
        using (code.Block($"public {type} {CSharpName.Escape(inverse.Name)}"))
        {
            code.Line($"get => {inverse.BackingName} ??= _row < 0 ? {type}.Empty : {list};");
            code.Line($"init => {inverse.BackingName} = value;");
        }
    }

    /// <summary>Where the record comes from; read when it is first asked for.</summary>
    public void Provenance(CodeWriter code, string name, TableModel table)
    {
        var number = Literal.Int64(dataset.Tables.IndexOf(table));
        code.Blank();
        XmlDoc.SummaryXml(
            code, "Where the record comes from: who says it, in which source, and how. By the name of a member, where that comes from.");
        code.Line(Attributes.JsonIgnore);
        using (code.Block($"public {dataset.Provenance!.Type} {CSharpName.Escape(name)}"))
        {
            code.Line($"get => _provenance ??= {dataset.Types.InExpression(dataset.Provenance.ClassName)}.Stored.Of({number}, _row);");
            code.Line("init => _provenance = value;");
        }
    }

    private void Head(CodeWriter code, PropertyModel property)
    {
        code.Blank();
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

    public static void Docs(CodeWriter code, PropertyModel property)
    {
        XmlDoc.SummaryXml(code, property.Field.Description is { } description ? XmlDoc.Escape(description) : Default(property));
        XmlDoc.Examples(code, property.Field.Examples);
        Attributes.Obsolete(code, property.Field.Deprecated);
    }

    private static string Default(PropertyModel property)
    {
        if (property.Name == "Key" && property.Field.IsImplicit)
        {
            return "The primary key, unique in the table.";
        }

        var what = property.Field.Type is MapType ? ", by key" : "";
        var where = property.Field.Computed is null ? "in the data" : "worked out from the other fields";
        return $"<c>{XmlDoc.Escape(property.Field.Name)}</c> {where}{what}{(property.IsNullable ? "; null where absent" : "")}.";
    }

    private void Reference(CodeWriter code, PropertyModel property, ReferenceType reference)
    {
        Head(code, property);
        var required = property.IsNullable ? "" : "required ";
        var at = _read.Cast(reference, $"{dataset.Types.Table(reference.Table)}.At({property.RowName})");
        using (code.Block($"public {required}{dataset.Types.Of(property.Type)} {CSharpName.Escape(property.Name)}"))
        {
            code.Line(property.IsNullable
                ? $"get => {property.BackingName} ??= {property.RowName} < 0 ? null : {at};"
                : $"get => {property.BackingName} ??= {at};");
            using (code.Block("init"))
            {
                code.Line($"{property.BackingName} = value;");
                code.Line($"{property.RowName} = -1;");
            }
        }
    }

    private void ReferenceKey(CodeWriter code, PropertyModel property, ReferenceType reference)
    {
        var shape = dataset.Types.KeyOf(reference.Table);
        var key = dataset.Types.Key(shape);
        var stored = $"{dataset.Types.Table(reference.Table)}.KeyAt({property.RowName})";
        var made = $"{property.BackingName} is {{ }} record ? record.{dataset.KeyNameOf(reference.Table)}";
        code.Blank();
        XmlDoc.SummaryXml(code, $"The key of <see cref=\"{CSharpName.Escape(property.Name)}\"/>, read without making its record.");
        Attributes.Obsolete(code, property.Field.Deprecated);
        code.Line(Attributes.JsonIgnore);
        var name = CSharpName.Escape(property.KeyName);
        if (!property.IsNullable)
        {
            code.Line($"public {key} {name} => {made} : {stored};");
            return;
        }

        var none = TypeNames.IsStruct(shape) ? $"default({key}?)" : "null";
        code.Line($"public {key}? {name} => {made} : {property.RowName} < 0 ? {none} : {stored};");
    }

    /// <summary>Whether it must be given in memory, and what holds where it is not.</summary>
    private (string Required, string Value) Initial(FieldDeclaration field) => field.Type switch
    {
        NullableType or StatedType => ("", ""),
        ListType or SetType or ListingType or ClaimsType or MapType or ScalarType { Definition.HasEmpty: true }
            when field.Constraints.MinItems is null or 0 =>
            ("", $" = {dataset.Types.Of(field.Type)}.Empty;"),
        _ when DefaultValue.Of(field, dataset.Types) is { } value => ("", value.Length == 0 ? "" : $" = {value};"),
        _ => ("required ", ""),
    };
}
