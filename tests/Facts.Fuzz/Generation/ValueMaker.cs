using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Fuzz.Mutation;

namespace Facts.Fuzz.Generation;

/// <summary>Makes up values, in YAML, that mostly fit their type.</summary>
internal sealed class ValueMaker(SchemaSketch schema, Dice dice)
{
    public string Value(string type, int depth)
    {
        if (dice.Chance(2))
        {
            return dice.Pick(Fragments.Values);
        }

        if (type.EndsWith('?'))
        {
            return dice.Chance(20) ? "null" : Value(type[..^1], depth);
        }

        var value = Shape(type, depth);
        return depth < 2 && dice.Chance(3) ? $"{{ $value: {value}, $cite: {{ at: {dice.Below(9)}, status: asserted }} }}" : value;
    }

    /// <summary>The entries of a record, without braces.</summary>
    public string Fields(RecordSketch record, int depth, IEnumerable<string> without)
    {
        var fields = record.Fields.ToList();
        var entries = new List<string>();
        if (record.Variants.Count > 0)
        {
            var variant = dice.Pick(record.Variants.Keys.ToList());
            entries.Add("kind: " + variant);
            fields.AddRange(record.Variants[variant]);
        }

        foreach (var field in fields.Where(field => !without.Contains(field.Name) && !(field.Type.EndsWith('?') && dice.Chance(50)) && !dice.Chance(2)))
        {
            entries.Add(YamlText.Quoted(field.Name) + ": " + Value(field.Type, depth + 1));
        }

        if (dice.Chance(10))
        {
            entries.Add(dice.Pick(["$note: ", "$deprecated: ", "$name: ", "$formerly: "]) + YamlText.Quoted(dice.Pick(Names.Texts)));
        }

        return string.Join(", ", entries);
    }

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
            "Set" or "Listing" => List(arguments[0], depth),
            "Map" => "{ " + string.Join(", ", Enumerable.Range(0, Count(depth)).Select(_ => Value(arguments[0], 9) + ": " + Value(arguments[1], depth + 1))) + " }",
            "Stated" => dice.Chance(20) ? "null" : Value(arguments[0], depth + 1),
            _ => Value(dice.Pick(arguments), depth + 1),
        };
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
            return record.Keys.Count == 0 || dice.Chance(3) ? "nobody" : YamlText.Quoted(dice.Pick(record.Keys));
        }

        return depth > 5 ? "{}" : "{ " + Fields(record, depth, []) + " }";
    }

    private string Scalar(string type) => type switch
    {
        "string" => YamlText.Quoted(dice.Pick(Names.Texts)),
        "bool" => dice.Pick(["true", "false"]),
        "char" => dice.Pick(["a", "\"'\"", "\"\\\\\"", "\"\\n\"", "\u00E9", "\"\\0\""]),
        "float" or "double" or "decimal" => dice.Pick(["0", "-0", "1.5", "1e6", "0.1", "1e-7", "123456789.125", "3.4028235e38"]),
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" => dice.Below(dice.Chance(80) ? 128 : 100_000).ToString(CultureInfo.InvariantCulture),
        "DateOnly" => dice.Pick(["2024-06-19", "0001-01-01", "9999-12-31", "2024-02-29"]),
        "TimeOnly" => dice.Pick(["12:00", "23:59:59.9999999", "00:00:00"]),
        "DateTimeOffset" => dice.Pick(["2024-06-19T12:00:00Z", "2024-06-19T12:00:00.5+09:00", "0001-01-01T00:00:00Z"]),
        "TimeSpan" => dice.Pick(["PT1H", "P1DT2H", "01:00:00", "-PT5M"]),
        "Guid" => "00000000-0000-0000-0000-00000000000" + dice.Below(10),
        "Uri" => dice.Pick(["http://example.org/", "urn:x:y", "\"http://example.org/\\\"\""]),
        "Version" => dice.Pick(["1.0", "1.2.3", "1.2.3.4"]),
        "byte[]" => dice.Pick(["AAAA", "\"\"", "/+8=", "AA=="]),
        "LocalizedText" => dice.Chance(50) ? YamlText.Quoted(dice.Pick(Names.Texts)) : "{ en: " + YamlText.Quoted(dice.Pick(Names.Texts)) + ", ru: \u0414\u0440\u0443\u0436\u0431\u0430 }",
        "FactDate" => dice.Pick(["2024", "2024-06", "1961~", "2022-09/..", "\"[2024-06-18,2024-06-19]\"", "2024-06-20?", "20XX", "\"[..2024]\"", "-0044-03-15", "Y-170000", "2024-21", "[2023, 2024]"]),
        "Quantity" => dice.Pick(["1", "~400", "3..", "..20", "10..20", "2 hour", "~30 %", "100.. (hundreds)", "(several)", "-5", "1.5 day"]),
        _ => dice.Pick(Fragments.Values),
    };

    private string List(string type, int depth) => "[ " + string.Join(", ", Enumerable.Range(0, Count(depth)).Select(_ => Value(type, depth + 1))) + " ]";

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
