using System;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Whether a scalar that was read back says what its text in the file says. Where .NET can read the text, the compiler is not asked.
/// </summary>
internal static class ScalarText
{
    /// <param name="field">The field whose unit a quantity without one has, or null.</param>
    public static bool Agrees(ScalarDefinition definition, object value, string text, FieldDeclaration? field) => value switch
    {
        string known => known == text,
        char character => text.Length == 1 && text[0] == character,
        bool flag => text == (flag ? "true" : "false") || (field?.Spellings.TryGetValue(text, out var meant) == true && meant == flag),
        long or ulong => decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number == Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : IsReadSo(definition, value, text),
        decimal amount when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number == amount,
        double amount when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.Equals(amount),
        float amount when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.Equals(amount),
        int day when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            date.DayNumber == day,
        Guid guid when Guid.TryParse(text, out var number) => number == guid,
        byte[] bytes => definition.TryRead(text, out var read) && bytes.SequenceEqual((byte[])read),
        FactDate date => FactDate.TryParse(text, out var read) && (date == read || date == read.AsDeduced()),
        Quantity quantity => Quantity.TryParse(text, out var read) && QuantityBinder.InUnitOf(field, read).ToString() == quantity.ToString(),
        _ => IsReadSo(definition, value, text),
    };

    private static bool IsReadSo(ScalarDefinition definition, object value, string text) =>
        definition.TryRead(text, out var read) && Equals(definition.IdentityOf(read), definition.IdentityOf(value));
}
