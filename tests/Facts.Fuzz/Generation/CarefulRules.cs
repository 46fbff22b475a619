using System.Linq;

namespace Facts.Fuzz.Generation;

/// <summary>Rules that hold of every record which <see cref="ValueMaker"/> makes.</summary>
internal static class CarefulRules
{
    public static string Of(RecordSketch record, Dice dice)
    {
        var fields = record.Fields.Where(field => Rule(field.Type) is not null && field.Name.All(char.IsAsciiLetterLower)).ToList();
        if (fields.Count == 0)
        {
            return "1 + 1 == 2";
        }

        var field = dice.Pick(fields);
        return Rule(field.Type)!.Replace("X", char.ToUpperInvariant(field.Name[0]) + field.Name[1..], System.StringComparison.Ordinal);
    }

    private static string? Rule(string type) => type switch
    {
        "string" => "X.Length >= 0 && !X.StartsWith(\"\\u0007\", StringComparison.Ordinal)",
        "string?" => "X is null || X.Length >= 0",
        "sbyte" or "short" or "int" or "long" or "byte" or "ushort" or "uint" => "X + 1 > 0 && X / 1 == X",
        "int?" or "decimal?" or "long?" => "(X ?? 0) >= -10 && X is null or >= -10",
        "decimal" or "double" => "X > -10",
        "bool" => "X || !X",
        "char" => "X == X",
        "DateOnly" => "X.Year > 0 && X.AddDays(0) == X",
        "FactDate" => "X == X && X.PossiblyOverlaps(X)",
        "string[]" => "X.Count < 100 && X.All(item => item.Length >= 0)",
        "int[]" => "X.Sum(item => (long)item) >= 0",
        _ => null,
    };
}
