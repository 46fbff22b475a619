using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Fuzz.Generation;

/// <summary>Options of a field that are valid for its type and satisfied by every value that <see cref="ValueMaker"/> generates for
/// it.</summary>
internal static class CarefulOptions
{
    public const string Unique = "unique: true";

    public const string Acyclic = "acyclic: true";

    /// <summary>Texts that <see cref="ValueMaker"/> writes instead of null.</summary>
    public const string Absent = "absent: ['', n/a]";

    /// <summary>Spellings of which <see cref="ValueMaker"/> writes some.</summary>
    public const string Spellings = "spellings: { true: [yes, Y], false: 'off' }";

    public const string InHours = "unit: hour";

    public static IEnumerable<string> Of(string type, RecordSketch record, SchemaSketch schema, Dice dice)
    {
        var plain = type.TrimEnd('?');
        var isReference = schema.Tables.Any(table => plain == table.Name || plain == table.Name + "[]");
        if (isReference && record.IsTable && dice.Chance(50))
        {
            yield return $"inverse: {record.Name}Back{schema.Inverses++}";
        }

        if (record.IsTable && record.KeyFields.Count == 0 && type == record.Name + "?" && dice.Chance(50))
        {
            yield return Acyclic;
        }

        if (record.IsTable && type == "string" && dice.Chance(10))
        {
            yield return Unique;
        }

        if (plain == "bool" && dice.Chance(30))
        {
            yield return Spellings;
        }

        if (type.EndsWith('?') && dice.Chance(15))
        {
            yield return Absent;
        }

        if (type == "Quantity" && schema.Units.Length > 0 && dice.Chance(30))
        {
            yield return InHours;
        }

        if (dice.Chance(25) && Constraint(plain, dice) is { } constraint)
        {
            yield return constraint;
        }

        if (type is "string" or "LocalizedText" && dice.Chance(20))
        {
            yield return "default: " + YamlText.Quoted(dice.Pick(Names.Texts));
        }

        foreach (var option in new[] { "description", "examples", "deprecated" }.Where(_ => dice.Chance(10)))
        {
            var text = YamlText.Quoted(dice.Pick(Names.Texts));
            yield return option == "examples" ? $"examples: [{text}]" : $"{option}: {text}";
        }
    }

    private static string? Constraint(string type, Dice dice) => type switch
    {
        "string" => dice.Pick(["minLength: 0", "maxLength: 300"]),
        "int" or "long" or "decimal" => dice.Pick(["minimum: -1", "maximum: 1000000000", "exclusiveMinimum: -10"]),
        "byte" or "ushort" or "uint" or "ulong" => dice.Pick(["minimum: 0", "maximum: 200", "multipleOf: 1"]),
        _ when type != "byte[]"
            && (type.EndsWith(']') || type.StartsWith("Set<", StringComparison.Ordinal) || type.StartsWith("Listing<", StringComparison.Ordinal)) =>
            dice.Pick(["minItems: 0", "maxItems: 50"]),
        _ when type.StartsWith("Map<", StringComparison.Ordinal) => dice.Pick(["minProperties: 0", "maxProperties: 50"]),
        _ => null,
    };
}
