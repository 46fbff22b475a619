using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Naming;

/// <summary>Decides the C# names of tables, values, variants and enums: the option <c>as</c>, or else the name in the schema.</summary>
internal sealed class TypeNamer(SchemaScope scope)
{
    /// <summary>The name of the type of a table or value.</summary>
    public string OfRecord(SchemaEntry entry, OptionMap options)
    {
        if (!CSharpName.IsIdentifier(entry.Name))
        {
            scope.Report(SchemaDiagnostics.NotCSharpName, entry.Place, entry.Name, options.Owner, CSharpName.From(entry.Name));
        }

        return Of(entry.Name, options);
    }

    /// <summary>The name of a table, derived from the name of its record type.</summary>
    public static string OfTable(string typeName, OptionMap options) => options.CSharpNameOf("table") ?? Plural.Of(typeName);

    /// <summary>The name of a variant's type, which is nested in the type of its owner.</summary>
    public string OfVariant(TypeDeclaration owner, YamlScalar key, OptionMap options)
    {
        var taken = ReservedNames.ForFields(owner).Add(owner.TypeName);
        if (options.CSharpNameOf("as") is not { } asked)
        {
            var name = CSharpName.From(key.Text);
            return taken.Contains(name) ? owner.TypeName + name : name;
        }

        if (!taken.Contains(asked))
        {
            return asked;
        }

        scope.Report(
            SchemaDiagnostics.NameTaken,
            options.PlaceOfValue("as"),
            OptionMap.Capitalize(options.Owner),
            asked,
            "every such record has a member of that name",
            "as");
        return owner.TypeName + asked;
    }

    /// <summary>The name of an enum or of one of its members.</summary>
    public static string Of(string name, OptionMap? options) => options?.CSharpNameOf("as") ?? CSharpName.From(name);
}
