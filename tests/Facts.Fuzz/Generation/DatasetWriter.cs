using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Facts.Fuzz.Generation;

/// <summary>Writes a generated schema, and data for it.</summary>
internal static class DatasetWriter
{
    public static List<(string Path, string Text)> Write(Dice dice, bool isCareful)
    {
        var schema = SchemaMaker.Make(dice, isCareful);
        var files = new List<(string Path, string Text)>
        {
            (
                "dataset.yaml",
                $"name: Trial\nnamespace: Facts.Trial\ntitle: {YamlText.Quoted(dice.Pick(Names.Texts))}\n"
                    + $"description: {YamlText.Quoted(dice.Pick(Names.Texts))}\nsources:\n"
                    + $"  book: {{ title: {YamlText.Quoted(dice.Pick(Names.Texts))} }}\n"),
            ("trial.schema.yaml", SchemaText(schema, dice)),
        };
        var values = new ValueMaker(schema, dice);
        foreach (var table in schema.Tables)
        {
            table.KeyValues.AddRange(table.Keys.Select((_, number) => ValueMaker.KeyValues(table, number)));
        }

        foreach (var table in schema.Tables.Where(table => table.Keys.Count > 0))
        {
            var isFlow = dice.Chance(50);
            var records = table.Keys.Select((key, number) =>
                Record(table.KeyFields.Count == 0 ? YamlText.Quoted(key) : null, values.Record(table, number), isFlow));
            files.Add((table.Name + "Table.yaml", string.Concat(records)));
        }

        return files;
    }

    private static string Record(string? key, List<string> entries, bool isFlow) => (key, isFlow || entries.Count == 0) switch
    {
        (null, true) => $"- {{ {string.Join(", ", entries)} }}\n",
        (null, false) => $"- {string.Join("\n  ", entries)}\n",
        (_, true) => $"{key}: {{ {string.Join(", ", entries)} }}\n",
        (_, false) => $"{key}:\n  {string.Join("\n  ", entries)}\n",
    };

    private static string SchemaText(SchemaSketch schema, Dice dice)
    {
        var text = new StringBuilder("tables:\n");
        schema.Tables.ForEach(table => Write(text, table, schema, dice));
        text.Append(schema.Values.Count > 0 ? "values:\n" : "");
        schema.Values.ForEach(value => Write(text, value, schema, dice));
        text.Append(schema.Enums.Count > 0 ? "enums:\n" : "");
        foreach (var (name, members) in schema.Enums)
        {
            text.Append($"  {name}: [{string.Join(", ", members.Select(YamlText.Quoted))}]\n");
        }

        text.Append(schema.Units.Length > 0 ? "units:\n  hour: { symbol: h }\n  day: { symbol: d, is: 24 hour }\n  '%':\n" : "");
        text.Append(schema is { IsCareful: true, NeedsProvenance: true } ? "provenance: required\n" : "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, RecordSketch record, SchemaSketch schema, Dice dice)
    {
        text.Append($"  {record.Name}:\n");
        text.Append(dice.Chance(30) ? $"    description: {YamlText.Quoted(dice.Pick(Names.Texts))}\n" : "");
        if (record.IsTable)
        {
            text.Append($"    table: {record.Name}Table\n");
            text.Append(
                record.KeyFields.Count > 0 ? $"    key: [{string.Join(", ", record.KeyFields.Select(field => YamlText.Quoted(field.Name)))}]\n" : "");
            text.Append(dice.Chance(10) ? "    members: false\n" : "");
            text.Append(!schema.IsCareful && dice.Chance(10) ? "    provenance: required\n" : "");
            WriteIndexes(text, record, schema, dice);
        }

        text.Append(dice.Chance(20) ? $"    rules:\n      - check: {YamlText.Quoted(SchemaMaker.Rule(record, dice, schema.IsCareful))}\n" : "");
        text.Append("    fields:\n");
        record.Fields.ForEach(field => Write(text, field, "      "));
        text.Append(record.Variants.Count > 0 ? "    variants:\n" : "");
        foreach (var (name, fields) in record.Variants)
        {
            text.Append($"      {name}:\n");
            text.Append(name == record.DefaultVariant ? "        default: true\n" : "");
            text.Append(dice.Chance(20) ? $"        values: [{name}-too]\n" : "");
            text.Append(!schema.IsCareful && dice.Chance(10) ? $"        has: {YamlText.Quoted(dice.Pick(record.Fields).Name)}\n" : "");
            text.Append(fields.Count > 0 ? "        fields:\n" : "");
            fields.ForEach(field => Write(text, field, "          "));
        }
    }

    private static void WriteIndexes(StringBuilder text, RecordSketch record, SchemaSketch schema, Dice dice)
    {
        if (dice.Chance(60))
        {
            return;
        }

        if (schema.IsCareful)
        {
            text.Append(CarefulIndex(record, schema, dice));
            return;
        }

        var first = YamlText.Quoted(dice.Pick(record.Fields).Name);
        var second = YamlText.Quoted(dice.Pick(record.Fields).Name);
        text.Append(
            "    indexes:\n      - "
                + dice.Pick([first, $"{{ by: {first}, ordered: true }}", $"{{ by: {first}, unique: true }}", $"{{ by: [{first}, {second}] }}"])
                + "\n");
    }

    private static string CarefulIndex(RecordSketch record, SchemaSketch schema, Dice dice)
    {
        var isOrdered = dice.Chance(30);
        var fields = record.Fields.Where(field => !field.Has(CarefulOptions.Unique)
            && !field.Has("inverse")
            && (isOrdered ? IsOrdered(field.Type.TrimEnd('?')) : IsKey(field.Type.TrimEnd('?'), schema))).ToList();
        return fields.Count == 0 ? ""
            : isOrdered ? $"    indexes: [{{ by: {YamlText.Quoted(dice.Pick(fields).Name)}, ordered: true }}]\n"
            : $"    indexes: [{{ by: [{string.Join(", ", fields.Take(1 + dice.Below(2)).Select(field => YamlText.Quoted(field.Name)))}] }}]\n";
    }

    private static bool IsOrdered(string type) =>
        type is "string" or "int" or "long" or "decimal" or "double" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Version"
            or "FactDate" or "Quantity" or "byte" or "char";

    private static bool IsKey(string type, SchemaSketch schema)
    {
        var item = type.EndsWith("[]", System.StringComparison.Ordinal) && type != "byte[]" ? type[..^2] : type;
        return item is "string" or "char" or "int" or "long" or "ulong" or "sbyte" or "Guid" or "DateOnly"
            || schema.Enums.ContainsKey(item)
            || schema.Tables.Any(table => table.Name == item);
    }

    private static void Write(StringBuilder text, FieldSketch field, string margin)
    {
        text.Append(margin).Append(YamlText.Quoted(field.Name));
        text.Append(
            field.Options.Length == 0 ? $": {YamlText.Quoted(field.Type)}\n" : $": {{ type: {YamlText.Quoted(field.Type)}, {field.Options} }}\n");
    }
}
