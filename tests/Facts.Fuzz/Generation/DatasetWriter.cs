using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Facts.Fuzz.Generation;

/// <summary>Writes a made-up schema, and data for it.</summary>
internal static class DatasetWriter
{
    public static List<(string Path, string Text)> Write(Dice dice)
    {
        var schema = SchemaMaker.Make(dice);
        var files = new List<(string Path, string Text)>
        {
            ("dataset.yaml", $"name: Trial\nnamespace: Facts.Trial\ntitle: {YamlText.Quoted(dice.Pick(Names.Texts))}\ndescription: {YamlText.Quoted(dice.Pick(Names.Texts))}\nsources:\n  book: {{ title: {YamlText.Quoted(dice.Pick(Names.Texts))} }}\n"),
            ("trial.schema.yaml", SchemaText(schema, dice)),
        };
        var values = new ValueMaker(schema, dice);
        foreach (var table in schema.Tables.Where(table => table.Keys.Count > 0))
        {
            files.Add((table.Name + "Table.yaml", table.KeyFields.Count == 0 ? ByKey(table, values) : Listed(table, values)));
        }

        return files;
    }

    private static string ByKey(RecordSketch table, ValueMaker values) =>
        string.Concat(table.Keys.Select(key => $"{YamlText.Quoted(key)}: {{ {values.Fields(table, 0, ["id"])} }}\n"));

    private static string Listed(RecordSketch table, ValueMaker values)
    {
        var keyed = string.Concat(table.Keys.Select(_ => $"- {{ {values.Fields(table, 0, [])} }}\n"));
        return keyed;
    }

    private static string SchemaText(SchemaSketch schema, Dice dice)
    {
        var text = new StringBuilder("tables:\n");
        schema.Tables.ForEach(table => Write(text, table, dice));
        text.Append(schema.Values.Count > 0 ? "values:\n" : "");
        schema.Values.ForEach(value => Write(text, value, dice));
        text.Append(schema.Enums.Count > 0 ? "enums:\n" : "");
        foreach (var (name, members) in schema.Enums)
        {
            text.Append($"  {name}: [{string.Join(", ", members.Select(YamlText.Quoted))}]\n");
        }

        text.Append(schema.Units.Length > 0 ? "units:\n  hour: { symbol: h }\n  day: { symbol: d, is: 24 hour }\n  '%':\n" : "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, RecordSketch record, Dice dice)
    {
        text.Append($"  {record.Name}:\n");
        text.Append(dice.Chance(30) ? $"    description: {YamlText.Quoted(dice.Pick(Names.Texts))}\n" : "");
        if (record.IsTable)
        {
            text.Append($"    table: {record.Name}Table\n");
            text.Append(record.KeyFields.Count > 0 ? $"    key: [{string.Join(", ", record.KeyFields.Select(YamlText.Quoted))}]\n" : "");
            text.Append(dice.Chance(10) ? "    members: false\n" : "");
            text.Append(dice.Chance(10) ? "    provenance: required\n" : "");
            WriteIndexes(text, record, dice);
        }

        text.Append(dice.Chance(20) ? $"    rules:\n      - check: {YamlText.Quoted(SchemaMaker.Rule(record, dice))}\n" : "");
        text.Append("    fields:\n");
        record.Fields.ForEach(field => Write(text, field, "      "));
        text.Append(record.Variants.Count > 0 ? "    variants:\n" : "");
        foreach (var (name, fields) in record.Variants)
        {
            text.Append(fields.Count > 0 ? $"      {name}:\n        fields:\n" : $"      {name}:\n");
            fields.ForEach(field => Write(text, field, "          "));
        }
    }

    private static void WriteIndexes(StringBuilder text, RecordSketch record, Dice dice)
    {
        if (dice.Chance(60))
        {
            return;
        }

        var first = YamlText.Quoted(dice.Pick(record.Fields).Name);
        var second = YamlText.Quoted(dice.Pick(record.Fields).Name);
        text.Append("    indexes:\n      - " + dice.Pick([first, $"{{ by: {first}, ordered: true }}", $"{{ by: {first}, unique: true }}", $"{{ by: [{first}, {second}] }}"]) + "\n");
    }

    private static void Write(StringBuilder text, FieldSketch field, string margin)
    {
        text.Append(margin).Append(YamlText.Quoted(field.Name));
        text.Append(field.Options.Length == 0 ? $": {YamlText.Quoted(field.Type)}\n" : $": {{ type: {YamlText.Quoted(field.Type)}, {field.Options} }}\n");
    }
}
