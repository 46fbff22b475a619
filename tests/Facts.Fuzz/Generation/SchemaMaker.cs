using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Facts.Fuzz.Generation;

/// <summary>Generates a schema: a careful one has no error, any other may have.</summary>
internal static class SchemaMaker
{
    private static readonly ImmutableArray<string> Scalars =
    [
        "string", "string", "string", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "int", "uint", "long", "ulong", "float", "double",
        "decimal",
        "DateOnly", "TimeOnly", "DateTimeOffset", "TimeSpan", "Guid", "Uri", "Version", "Regex", "byte[]", "LocalizedText", "FactDate", "Quantity",
    ];

    private static readonly ImmutableArray<string> KeyTypes = ["string", "int", "long", "char", "Guid", "DateOnly", "byte", "ulong"];

    private static readonly ImmutableArray<string> Rules =
    [
        "true", "{0} == {0}", "{0} != null", "{0} >= {1}", "{0} is null || {1} is null", "{0}.Length > 0", "{0}.Count <= 3", "{0} + {1} > 0",
        "{0}.Any(x => x == {1})", "{0}.All(x => x != null)", "{0}.Name != {1}",
        "{0}?.Name.Length > 1", "{0}.Contains({1})", "{0}.Sum(x => x) < 100", "!({0} == {1})", "({0} ?? {1}) == {1}", "{0} / {1} == 1",
        "-{0} < 2147483647 * {1}", "{0}.StartsWith(\"a\")", "{0} is {{ }}",
    ];

    public static SchemaSketch Make(Dice dice, bool isCareful)
    {
        var schema = new SchemaSketch(isCareful) { NeedsProvenance = dice.Chance(10) };
        var names = Names.Types.Where(name => !isCareful || name is not ("Trial" or "Read" or "Match")).ToList();
        for (var count = dice.Below(3); count > 0; count--)
        {
            schema.Enums[Take(names, dice)] = [.. Distinct(isCareful ? Names.PlainKeys : Names.Keys, 1 + dice.Below(4), dice)];
        }

        schema.Units = dice.Chance(40) ? ["hour", "day", "%"] : [];
        for (var count = 1 + dice.Below(3); count > 0; count--)
        {
            schema.Tables.Add(new RecordSketch(Take(names, dice), isTable: true));
        }

        for (var count = dice.Below(3); count > 0; count--)
        {
            schema.Values.Add(new RecordSketch(Take(names, dice), isTable: false));
        }

        foreach (var record in schema.Tables.Concat(schema.Values))
        {
            Fill(record, schema, dice);
        }

        return schema;
    }

    public static string Rule(RecordSketch record, Dice dice, bool isCareful)
    {
        if (isCareful)
        {
            return CarefulRules.Of(record, dice);
        }

        var members = record.Fields.Select(field => char.ToUpperInvariant(field.Name[0]) + field.Name[1..]).DefaultIfEmpty("Id").ToList();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Pick(Rules), dice.Pick(members), dice.Pick(members));
    }

    private static void Fill(RecordSketch record, SchemaSketch schema, Dice dice)
    {
        var names = Distinct(schema.IsCareful ? Names.PlainFields : Names.Fields, 24, dice);
        if (record.IsTable && dice.Chance(25))
        {
            for (var count = dice.Chance(30) ? 2 : 1; count > 0; count--)
            {
                var field = new FieldSketch(Take(names, dice), dice.Pick(KeyTypes), "");
                record.Fields.Add(field);
                record.KeyFields.Add(field);
            }
        }

        for (var count = 1 + dice.Below(4); count > 0; count--)
        {
            record.Fields.Add(Field(Take(names, dice), record, schema, dice));
        }

        for (var count = dice.Chance(20) ? 1 + dice.Below(2) : 0; count > 0; count--)
        {
            record.Variants["variant" + count] = dice.Chance(70) ? [Field(Take(names, dice), record, schema, dice)] : [];
        }

        record.DefaultVariant = record.Variants.Count > 0 && dice.Chance(30) ? dice.Pick(record.Variants.Keys.ToList()) : null;
        record.Keys.AddRange(Distinct(schema.IsCareful ? Names.PlainKeys : Names.Keys, (schema.IsCareful ? 1 : 0) + dice.Below(6), dice));
    }

    private static FieldSketch Field(string name, RecordSketch record, SchemaSketch schema, Dice dice)
    {
        var type = Type(schema, dice, 0, record);
        var options = schema.IsCareful ? CarefulOptions.Of(type, record, schema, dice) : Options(type, record, schema, dice);
        return new FieldSketch(name, type, string.Join(", ", options));
    }

    private static List<string> Options(string type, RecordSketch record, SchemaSketch schema, Dice dice)
    {
        var plain = type.TrimEnd('?');
        var options = new List<string>();
        var isReference = schema.Tables.Any(table => plain == table.Name || plain == table.Name + "[]");
        AddIf(isReference && dice.Chance(50), () => $"inverse: {record.Name}sOf{options.Count}{dice.Below(10)}");
        AddIf(isReference && plain == record.Name && dice.Chance(30), () => "acyclic: true");
        AddIf(dice.Chance(5), () => "unique: true");
        AddIf(dice.Chance(plain == "bool" ? 30 : 1), () => dice.Pick(["spellings: { true: [yes, Y] }", "spellings: { true: true, false: 1 }"]));
        AddIf(dice.Chance(5), () => dice.Pick(["absent: ['', n/a]", "absent: None", "absent: []", "absent: [null, a]", "absent: {}"]));
        AddIf(dice.Chance(20), () => dice.Pick(Constraints(plain, dice)));
        AddIf(dice.Chance(plain is "string" or "LocalizedText" ? 20 : 2), () => "default: " + YamlText.Quoted(dice.Pick(Names.Texts)));
        AddIf(dice.Chance(20), () => "description: " + YamlText.Quoted(dice.Pick(Names.Texts)));
        AddIf(dice.Chance(5), () => "deprecated: " + YamlText.Quoted(dice.Pick(Names.Texts)));
        AddIf(plain == "Quantity" && schema.Units.Length > 0 && dice.Chance(30), () => "unit: " + dice.Pick(["hour", "day"]));
        AddIf(plain.EndsWith("[]", System.StringComparison.Ordinal) && dice.Chance(20), () => dice.Pick(["single: true", "delimiter: \" \""]));
        return options;

        void AddIf(bool isGiven, System.Func<string> option)
        {
            if (isGiven)
            {
                options.Add(option());
            }
        }
    }

    private static string[] Constraints(string type, Dice dice) => type switch
    {
        _ when dice.Chance(5) => ["minimum: x", "pattern: '['", "minItems: -1", "enum: {}"],
        "string" or "Uri" or "Version" or "Regex" or "LocalizedText" => ["minLength: 1", "maxLength: 300", "pattern: \"^[^$]*\"", "enum: [a, b]"],
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "float" or "double" or "decimal" =>
            ["minimum: -1", "maximum: 100000", "multipleOf: 1", "exclusiveMinimum: -1"],
        _ when type.EndsWith(']')
            || type.StartsWith("Set", System.StringComparison.Ordinal)
            || type.StartsWith("Listing", System.StringComparison.Ordinal) =>
            ["minItems: 0", "maxItems: 5", "uniqueItems: true"],
        _ when type.StartsWith("Map", System.StringComparison.Ordinal) => ["minProperties: 0", "maxProperties: 9"],
        _ => ["description: plain", "deprecated: true"],
    };

    private static string Type(SchemaSketch schema, Dice dice, int depth, RecordSketch record)
    {
        // A careful value contains only values declared before it, so that none contains itself; and only a whole field is Stated.
        var values = schema.IsCareful ? schema.Values.TakeWhile(value => value != record).ToList() : schema.Values;
        var isWhole = depth == 0 || !schema.IsCareful;
        var type = dice.Below(depth > 2 ? 7 : 14) switch
        {
            < 4 => dice.Pick(Scalars),
            4 when schema.Enums.Count > 0 => dice.Pick(schema.Enums.Keys.ToList()),
            5 => dice.Pick(schema.Tables).Name,
            6 when values.Count > 0 => dice.Pick(values).Name,
            7 => Type(schema, dice, depth + 1, record) + "[]",
            8 => $"Set<{dice.Pick(Scalars)}>",
            9 => $"Map<{dice.Pick(KeyTypes)}, {Type(schema, dice, depth + 1, record)}>",
            10 => $"Listing<{Type(schema, dice, depth + 1, record)}>",
            11 when isWhole => $"Stated<{Type(schema, dice, depth + 1, record)}>",
            12 => $"OneOf<{dice.Pick(["bool", "int", "DateOnly", "decimal", "Guid"])}, string>",
            13 when schema.Tables.Count > 1 => $"OneOf<{schema.Tables[0].Name}, {schema.Tables[1].Name}>",
            _ => "string",
        };
        return !isWhole || !dice.Chance(depth == 0 ? 40 : 1) || type.StartsWith("Stated", System.StringComparison.Ordinal) ? type : type + "?";
    }

    private static string Take(List<string> names, Dice dice)
    {
        var index = dice.Below(names.Count);
        var name = names[index];
        names.RemoveAt(index);
        return name;
    }

    private static List<string> Distinct(IReadOnlyList<string> names, int count, Dice dice) =>
        [.. Enumerable.Range(0, count).Select(_ => dice.Pick(names)).Distinct(System.StringComparer.Ordinal)];
}
