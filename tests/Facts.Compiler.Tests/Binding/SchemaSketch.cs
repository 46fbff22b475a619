using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Tests.Yaml;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Binding;

/// <summary>Tables with only their names and places, which is all that is needed to find records.</summary>
internal static class SchemaSketch
{
    public static DatasetSchema Of(params TableDeclaration[] tables) => new()
    {
        Manifest = new Manifest { Name = "Data", Namespace = "Facts" },
        Tables = [.. tables],
        Values = [],
        Enums = [],
        Units = [],
    };

    public static TableDeclaration Table(string name, params string[] from) =>
        new() { Name = name, TypeName = name, TableName = name, Place = default, From = [.. from.Select(From)] };

    public static TableDeclaration WithVariant(this TableDeclaration table, string name, string? tableName, params string[] from)
    {
        table.Variants = table.Variants.Add(new VariantDeclaration
        {
            Name = name,
            TypeName = name,
            TableName = tableName,
            Owner = table,
            Index = table.Variants.Length,
            Place = default,
            From = [.. from.Select(From)],
        });
        return table;
    }

    private static FromPattern From(string text)
    {
        var file = Reading.Of($"from: \"{text}\"\n", "data.schema.yaml");
        var scalar = (YamlScalar)((YamlMapping)file.Documents[0])["from"]!;
        return FromPatternParser.Parse(scalar, file, new DiagnosticBag()) ?? throw new ArgumentException(text);
    }
}
