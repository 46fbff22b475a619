using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Fuzz.Mutation;

namespace Facts.Fuzz.Generation;

/// <summary>Generates values as YAML that fit their type, always if the schema is careful, and mostly otherwise.</summary>
internal sealed class ValueMaker(SchemaSketch schema, Dice dice)
{
    private int _numbered;

    public string Value(string type, int depth)
    {
        if (!schema.IsCareful && dice.Chance(2))
        {
            return dice.Pick(Fragments.Values);
        }

        if (type.EndsWith('?'))
        {
            return dice.Chance(20) ? "null" : Value(type[..^1], depth);
        }

        var value = Shape(type, depth);
        return depth < 2 && dice.Chance(3) && !(schema.IsCareful && type.Contains("Map<", StringComparison.Ordinal))
            ? $"{{ $value: {value}, $cite: {{ at: {1 + dice.Below(9)}, status: asserted }} }}"
            : value;
    }

    /// <summary>The entries of the record with the given number in its table.</summary>
    public List<string> Record(RecordSketch table, int number)
    {
        var entries = table.KeyFields.Select((field, part) =>
            YamlText.Quoted(field.Name) + ": " + (schema.IsCareful ? table.KeyValues[number][part] : Value(field.Type, 1))).ToList();
        entries.AddRange(Fields(table, 0, number));
        if (schema.IsCareful && schema.NeedsProvenance)
        {
            entries.Add(
                "$cite: { at: 3, by: [" + YamlText.Quoted(dice.Pick(Names.PlainKeys)) + "], note: " + YamlText.Quoted(dice.Pick(Names.Texts)) + " }");
        }

        return entries;
    }

    /// <summary>The values of the key fields of a record; different for different numbers.</summary>
    public static string[] KeyValues(RecordSketch table, int number) => [.. table.KeyFields.Select(field => field.Type switch
    {
        "string" => YamlText.Quoted(table.Keys[number]),
        "char" => ((char)('a' + number)).ToString(),
        "Guid" => "00000000-0000-0000-0000-00000000000" + number,
        "DateOnly" => "2024-06-1" + number,
        _ => (number * 17).ToString(CultureInfo.InvariantCulture),
    })];

    private IEnumerable<string> Fields(RecordSketch record, int depth, int number)
    {
        var fields = record.Fields.Except(record.KeyFields).ToList();
        if (record.Variants.Count > 0)
        {
            var variant = dice.Pick(record.Variants.Keys.ToList());
            if (variant != record.DefaultVariant || dice.Chance(50))
            {
                yield return "kind: " + variant;
            }

            fields.AddRange(record.Variants[variant]);
        }

        foreach (var field in fields.Where(field => !(field.Type.EndsWith('?') && dice.Chance(50)) && (schema.IsCareful || !dice.Chance(2))))
        {
            yield return YamlText.Quoted(field.Name) + ": " + Field(field, record, depth, number);
        }

        if (dice.Chance(10))
        {
            yield return Reserved(depth, record.KeyFields.Count > 0);
        }
    }

    private string Field(FieldSketch field, RecordSketch record, int depth, int number) =>
        !schema.IsCareful ? Value(field.Type, depth + 1)
        : field.Has(CarefulOptions.Absent) && dice.Chance(30) ? dice.Pick(["''", "n/a"])
        : field.Has(CarefulOptions.Spellings) && dice.Chance(50) ? dice.Pick(["yes", "Y", "'off'"])
        : field.Has(CarefulOptions.Unique) ? $"\"unique {_numbered++}\""
        : field.Has(CarefulOptions.Acyclic) ? (number == 0 ? "null" : YamlText.Quoted(record.Keys[dice.Below(number)]))
        : field.Has(CarefulOptions.InHours) ? dice.Pick(["1", "~400", "3..", "2 hour", "1.5 day"])
        : Value(field.Type, depth + 1);

    private string Reserved(int depth, bool hasKeyFields) => !schema.IsCareful
        ? dice.Pick(["$note: ", "$deprecated: ", "$name: ", "$formerly: "]) + YamlText.Quoted(dice.Pick(Names.Texts))
        : depth > 0 || hasKeyFields ? "$note: " + YamlText.Quoted(dice.Pick(Names.Texts))
        : dice.Below(4) switch
        {
            0 => "$deprecated: " + YamlText.Quoted(dice.Pick(Names.Texts)),
            1 => $"$name: Named{_numbered++}",
            2 => $"$formerly: [{YamlText.Quoted($"former {_numbered++} {dice.Pick(Names.Keys)}")}]",
            _ => "$note: " + YamlText.Quoted(dice.Pick(Names.Texts)),
        };

    private string Shape(string type, int depth)
    {
        if (type != "byte[]" && type.EndsWith("[]", StringComparison.Ordinal))
        {
            return List(type[..^2], depth);
        }

        var open = type.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return Named(type, depth);
        }

        var arguments = Arguments(type[(open + 1)..^1]);
        return type[..open] switch
        {
            "Set" => List(arguments[0], depth, areDistinct: schema.IsCareful),
            "Listing" => List(arguments[0], depth),
            "Map" => "{ " + string.Join(", ", Keys(arguments[0], Count(depth)).Select(key => key + ": " + Value(arguments[1], depth + 1))) + " }",
            "Stated" => dice.Chance(20) ? "null" : Value(arguments[0], depth + 1),
            _ => OneOf(arguments, depth),
        };
    }

    private string OneOf(List<string> types, int depth)
    {
        var type = dice.Pick(types);
        return schema.IsCareful && schema.Record(type) is not null ? $"{{ {type}: {Value(type, 9)} }}" : Value(type, depth + 1);
    }

    private IEnumerable<string> Keys(string type, int count)
    {
        var keys = Enumerable.Range(0, count).Select(_ =>
            schema.IsCareful && type == "string" ? YamlText.Quoted(dice.Pick(Names.PlainKeys)) : Value(type, 9));
        return schema.IsCareful ? keys.Distinct() : keys;
    }

    private string Named(string type, int depth)
    {
        if (schema.Enums.TryGetValue(type, out var members))
        {
            return YamlText.Quoted(dice.Pick(members));
        }

        if (schema.Record(type) is not { } record)
        {
            return Scalar(type);
        }

        if (record.IsTable)
        {
            return record.Keys.Count == 0 || (!schema.IsCareful && dice.Chance(3)) ? "nobody"
                : record.KeyFields.Count == 0 || !schema.IsCareful ? YamlText.Quoted(dice.Pick(record.Keys))
                : record.KeyFields.Count == 1 ? dice.Pick(record.KeyValues)[0]
                : "[" + string.Join(", ", dice.Pick(record.KeyValues)) + "]";
        }

        return depth > 5 && !schema.IsCareful ? "{}" : "{ " + string.Join(", ", Fields(record, depth + 1, number: 0)) + " }";
    }

    private string Scalar(string type) => type switch
    {
        "string" => YamlText.Quoted(dice.Pick(Names.Texts)),
        "bool" => dice.Pick(["true", "false"]),
        "char" => dice.Pick(["a", "\"'\"", "\"\\\\\"", "\"\\n\"", "\u00E9", "\"\\0\""]),
        "decimal" => dice.Pick(["0", "-0", "1.5", "0.1", "0.10", "123456789.125"]),
        "float" or "double" => dice.Pick(["0", "-0", "1.5", "1e6", "0.1", "1e-7", "123456789.125", "3.4028235e38"]),
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" =>
            dice.Below(schema.IsCareful || dice.Chance(80) ? 128 : 100_000).ToString(CultureInfo.InvariantCulture),
        "DateOnly" => dice.Pick(["2024-06-19", "0001-01-01", "9999-12-31", "2024-02-29"]),
        "TimeOnly" => dice.Pick(["12:00", "23:59:59.9999999", "00:00:00"]),
        "DateTimeOffset" => dice.Pick(["2024-06-19T12:00:00Z", "2024-06-19T12:00:00.5+09:00", "0001-01-01T00:00:00Z"]),
        "TimeSpan" => dice.Pick(["PT1H", "P1DT2H", "02:00:00", "-PT5M"]),
        "Guid" => "00000000-0000-0000-0000-00000000000" + dice.Below(10),
        "Uri" => dice.Pick(["http://example.org/", "urn:x:y", "\"http://example.org/\\\"\""]),
        "Regex" => dice.Pick(["a+", "'^[a-z]\\d*$'", "\"(?i)x|\\u00E9\"", "\"\""]),
        "Version" => dice.Pick(["1.0", "1.2.3", "1.2.3.4"]),
        "byte[]" => dice.Pick(["AAAA", "\"\"", "/+8=", "AA=="]),
        "LocalizedText" => dice.Chance(50)
            ? YamlText.Quoted(dice.Pick(Names.Texts))
            : "{ en: " + YamlText.Quoted(dice.Pick(Names.Texts)) + ", ru: \u0414\u0440\u0443\u0436\u0431\u0430 }",
        "FactDate" => dice.Pick([
            "2024", "2024-06", "1961~", "2022-09/..", "\"[2024-06-18,2024-06-19]\"", "2024-06-20?", "20XX", "\"[..2024]\"", "-0044-03-15", "Y-170000",
            "2024-21", "[2023, 2024]",
        ]),
        "Quantity" => dice.Pick(["1", "~400", "3..", "..20", "10..20", "2 hour", "~30 %", "100.. (hundreds)", "(several)", "-5", "1.5 day"]),
        _ => dice.Pick(Fragments.Values),
    };

    private string List(string type, int depth, bool areDistinct = false)
    {
        var items = Enumerable.Range(0, Count(depth)).Select(_ => Value(type, depth + 1));
        return "[ " + string.Join(", ", areDistinct ? items.Distinct() : items) + " ]";
    }

    private int Count(int depth) => depth > 4 ? 0 : dice.Below(4);

    private static List<string> Arguments(string text)
    {
        var arguments = new List<string>();
        var (depth, start) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            depth += text[index] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && text[index] == ',')
            {
                arguments.Add(text[start..index]);
                start = index + 2;
            }
        }

        arguments.Add(text[start..]);
        return arguments;
    }
}
