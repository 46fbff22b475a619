using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>
/// Reports types and tables with the same C# name, or with names that data files cannot distinguish, and renames them, so that the
/// generated code compiles.
/// </summary>
internal sealed class TypeNameCheck(Manifest manifest, SchemaScope scope)
{
    private readonly Dictionary<string, (string What, Place Place)> _types = new(StringComparer.Ordinal)
    {
        [manifest.Name] = ("The dataset itself", manifest.Place),
    };

    private readonly Dictionary<string, (string What, string Name, Place Place)> _tables = new(StringComparer.Ordinal);

    private const string Everywhere = "every C# type has a member of that name";

    public void Check(IEnumerable<TableDeclaration> tables, IEnumerable<ValueDeclaration> values, IEnumerable<EnumDeclaration> enums)
    {
        if (ReservedNames.ForTypes.Contains(manifest.Name))
        {
            scope.Report(SchemaDiagnostics.NameTaken, manifest.Place, "The dataset", manifest.Name, Everywhere, "name");
        }

        foreach (var table in tables)
        {
            table.TypeName = Type(Named(table, $"the table '{table.Name}'"), $"the table '{table.Name}'", table.Place);
            Type(table.TypeName + "Table", $"the class of the table '{table.Name}'", table.Place);
            Type(table.TypeName + "Rows", $"the rows of the table '{table.Name}'", table.Place);
            table.TableName = Table(table.TableName, $"the table of '{table.Name}'", table.Place);
            foreach (var variant in table.Variants.Where(variant => variant.TableName is not null))
            {
                variant.TableName = Table(variant.TableName!, $"the table of the variant '{variant.Name}'", variant.Place);
            }
        }

        foreach (var value in values)
        {
            value.TypeName = Type(Named(value, $"the value '{value.Name}'"), $"the value '{value.Name}'", value.Place);
        }

        foreach (var declaration in enums)
        {
            declaration.TypeName = Type(declaration.TypeName, $"the enum '{declaration.Name}'", declaration.Place);
        }
    }

    private string Type(string name, string what, Place place)
    {
        if (ReservedNames.ForTypes.Contains(name))
        {
            scope.Report(SchemaDiagnostics.NameTaken, place, OptionMap.Capitalize(what), name, Everywhere, "as");
        }
        else if (!_types.TryGetValue(name, out var first))
        {
            _types.Add(name, (OptionMap.Capitalize(what), place));
            return name;
        }
        else
        {
            scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, place, first.Place, "The other one", first.What, what, name);
        }

        return Other(name, _types.ContainsKey);
    }

    private static string Other(string name, Func<string, bool> isTaken)
    {
        do
        {
            name += "_";
        }
        while (isTaken(name));

        return name;
    }

    /// <summary>The name of a type. A type with variants has generated members, and no member can have the name of its type.</summary>
    private string Named(TypeDeclaration type, string what)
    {
        if (type.Variants.IsEmpty || !ReservedNames.VariantMembers.Contains(type.TypeName))
        {
            return type.TypeName;
        }

        scope.Report(
            SchemaDiagnostics.NameTaken,
            type.Place,
            OptionMap.Capitalize(what),
            type.TypeName,
            "every record with variants has a member of that name",
            "as");
        return Other(type.TypeName, _types.ContainsKey);
    }

    /// <summary>The name of a table. Tables are compared in the same way as file names, ignoring case and separators.</summary>
    private string Table(string name, string what, Place place)
    {
        var folded = Fold(name);
        if (ReservedNames.IsForDataset(name, manifest))
        {
            scope.Report(
                SchemaDiagnostics.NameTaken,
                place,
                OptionMap.Capitalize(what),
                name,
                $"{manifest.Name} has a member of that name or has that name itself",
                "table");
        }
        else if (!_tables.TryGetValue(folded, out var first))
        {
            _tables.Add(folded, (OptionMap.Capitalize(what), name, place));
            return name;
        }
        else
        {
            scope.ReportWithRelated(SchemaDiagnostics.TableNamesCollide, place, first.Place, "The other one", first.What, what, name);
        }

        var other = Other(name, candidate => _tables.Values.Any(table => table.Name == candidate));
        _tables[folded + other] = (OptionMap.Capitalize(what), other, place);
        return other;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Where(char.IsLetterOrDigit))
        {
            folded.Append(char.ToUpperInvariant(character));
        }

        return folded.ToString();
    }
}
