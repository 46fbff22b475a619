using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Decides the names of generated types that the schema does not declare.</summary>
internal sealed class GeneratedTypeNames(DatasetSchema schema)
{
    private readonly NameScope _types = new(
        schema.Types.Select(type => type.TypeName).Concat(schema.Enums.Select(declaration => declaration.TypeName)).Append(schema.Manifest.Name));

    /// <summary>The name of the class of a table: <c>GiftTable</c>.</summary>
    public string Table(string record) => _types.TakeSuffixed(record + "Table", "Class");

    /// <summary>The name of the class with the data of a table: <c>GiftRows</c>.</summary>
    public string Rows(string record) => _types.TakeSuffixed(record + "Rows", "Data");

    /// <summary>The name of the class of the table of a variant: <c>PersonTable</c>, or <c>AgentPersonTable</c> if that is taken.</summary>
    public string View(VariantDeclaration variant)
    {
        var name = variant.TypeName + "Table";
        return _types.TryTake(name) ? name : _types.TakeSuffixed(variant.Owner.TypeName + name, "Class");
    }

    /// <summary>The name of the class that converts an enum to and from the texts in the data: <c>ColourText</c>.</summary>
    public string EnumText(EnumDeclaration declaration) => _types.TakeSuffixed(declaration.TypeName + "Text", "s");

    /// <summary>The name of the class that converts an enum to and from JSON: <c>ColourJsonConverter</c>.</summary>
    public string EnumConverter(EnumDeclaration declaration) => _types.TakeSuffixed(declaration.TypeName + "JsonConverter", "s");

    /// <summary>The member of the dataset's class with the units, or null if no unit is declared.</summary>
    public static string? UnitsOf(DatasetSchema schema)
    {
        const string Units = "Units";
        var taken = schema.Tables
            .SelectMany(table => table.Variants.Select(variant => variant.TableName).Prepend(table.TableName))
            .Append(schema.Manifest.Name);
        return schema.Units.IsEmpty ? null : taken.Contains(Units) ? "UnitSystem" : Units;
    }
}
