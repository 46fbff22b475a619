using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CsCheck;

namespace Facts.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("12.5", "12.5", "12.5", "exact", "", null)]
    [InlineData("1.50", "1.50", "1.50", "exact", "", null)]
    [InlineData("0", "0", "0", "exact", "", null)]
    [InlineData("-12 h", "-12", "-12", "exact", "h", null)]
    [InlineData("1 d", "1", "1", "exact", "d", null)]
    [InlineData("~400", "400", "400", "about", "", null)]
    [InlineData("~2 h", "2", "2", "about", "h", null)]
    [InlineData("~30 %", "30", "30", "about", "%", null)]
    [InlineData("~3000000 shell/year", "3000000", "3000000", "about", "shell/year", null)]
    [InlineData("3..", "3", null, "", "", null)]
    [InlineData("..20", null, "20", "", "", null)]
    [InlineData("10..20", "10", "20", "", "", null)]
    [InlineData("-5..-2.5 \u00B0C", "-5", "-2.5", "", "\u00B0C", null)]
    [InlineData("~10..20 km", "10", "20", "about", "km", null)]
    [InlineData("100.. (hundreds)", "100", null, "", "", "hundreds")]
    [InlineData("40.. km (scores of km)", "40", null, "", "km", "scores of km")]
    [InlineData("(several)", "3", null, "", "", "several")]
    [InlineData("(dozens) h", "12", null, "", "h", "dozens")]
    [InlineData("(Tens of thousands)", "10000", null, "", "", "Tens of thousands")]
    [InlineData("(a few)", "2", null, "", "", "a few")]
    [InlineData("(hundreds of shells)", null, null, "", "", "hundreds of shells")]
    [InlineData("(many)", null, null, "", "", "many")]
    [InlineData("5 \u20AC", "5", "5", "exact", "\u20AC", null)]
    public void A_quantity_keeps_its_text_and_knows_its_parts(string text, string? minimum, string? maximum, string kind, string unit, string? word)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(text, quantity.ToString());
        Assert.Equal(minimum, quantity.Minimum?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(maximum, quantity.Maximum?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((kind == "exact", kind == "about"), (quantity.IsExact, quantity.IsApproximate));
        Assert.Equal((unit, word), (quantity.Unit, quantity.Word));
    }

    [Theory]
    [InlineData("30%", "30 %")]
    [InlineData("2h", "2 h")]
    [InlineData("~ 400", "~400")]
    [InlineData(" 10..20  km ", "10..20 km")]
    [InlineData("10..10", "10")]
    [InlineData("-0", "0")]
    [InlineData("h (several)", "(several) h")]
    [InlineData("( several )", "(several)")]
    public void Other_spacing_becomes_the_canonical_text(string text, string canonical) => Assert.Equal(canonical, Quantity.Parse(text).ToString());

    [Fact]
    public void A_unit_may_have_a_denominator()
    {
        Assert.Equal(("shell", "year"), (Quantity.Parse("1 shell/year").UnitNumerator, Quantity.Parse("1 shell/year").UnitDenominator));
        Assert.Equal(("h", ""), (Quantity.Parse("1 h").UnitNumerator, Quantity.Parse("1 h").UnitDenominator));
        Assert.Equal(("", ""), (Quantity.Parse("1").UnitNumerator, Quantity.Parse("1").UnitDenominator));
    }

    [Theory]
    [InlineData("1,000", "write 1000.")]
    [InlineData("~1,000,000 km", "write ~1000000 km.")]
    [InlineData("1_000", "write 1000.")]
    [InlineData("1'000", "write 1000.")]
    [InlineData("1 000 km", "write 1000 km.")]
    [InlineData("12,5", "write 12.5.")]
    [InlineData(".5", "write 0.5.")]
    [InlineData("5.", "write 5.")]
    [InlineData("+5", "write 5.")]
    [InlineData("007", "write 7.")]
    [InlineData("3e6", "written out")]
    [InlineData("20..10", "write 10..20.")]
    [InlineData("10-20", "write 10..20.")]
    [InlineData("10 - 20 km", "write 10..20 km.")]
    [InlineData("10 to 20", "write 10..20.")]
    [InlineData("10\u201320", "write 10..20.")]
    [InlineData("1...2", "write 1..2.")]
    [InlineData("\u22125", "write -5.")]
    [InlineData("about 400", "Write ~400 for")]
    [InlineData("ca. 400 km", "Write ~400 km for")]
    [InlineData("at least 3", "Write 3.. for")]
    [InlineData(">=3", "Write 3.. for")]
    [InlineData("3+", "Write 3.. for")]
    [InlineData("up to 20 km", "Write ..20 km for")]
    [InlineData("$5", "write 5 $.")]
    [InlineData("several", "(several)")]
    [InlineData("(several", "between ( and )")]
    [InlineData("()", "empty")]
    [InlineData("3 (several) km", "write 3 km (several).")]
    [InlineData("5 short tons", "(short tons)")]
    [InlineData("5 a/b/c", "one slash")]
    [InlineData("5 /h", "one slash")]
    [InlineData("..", "on at least one side")]
    [InlineData("~", "A number follows ~")]
    [InlineData("5 km?", "no ? in it")]
    [InlineData("h", "(h)")]
    [InlineData("99999999999999999999999999999999", "too many digits")]
    [InlineData("0.12345678901234567890123456789", "too many digits")]
    [InlineData("", "empty")]
    [InlineData("%", "'%' is not a quantity")]
    public void A_text_that_is_no_quantity_is_answered_with_what_to_write(string text, string expected)
    {
        Assert.False(Quantity.TryParse(text, out var quantity, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(default, quantity);
    }

    [Theory]
    [InlineData("3", "4", true)]
    [InlineData("4", "4.0", false)]
    [InlineData("5", "4", false)]
    [InlineData("3..", "2", false)]
    [InlineData("3..", "4", null)]
    [InlineData("..20", "21", true)]
    [InlineData("10..20", "15", null)]
    [InlineData("10..20", "20..", null)]
    [InlineData("10..19", "20..", true)]
    [InlineData("~400", "1000", true)]
    [InlineData("~400", "450", null)]
    [InlineData("~-400", "-100", true)]
    [InlineData("1 h", "2 d", true)]
    [InlineData("24 h", "1 d", false)]
    [InlineData("1 h", "2 km", null)]
    [InlineData("99 km/h", "27.5 m/s", false)]
    [InlineData("98.9 km/h", "27.5 m/s", true)]
    [InlineData("1 month", "32 d", true)]
    [InlineData("1 month", "28 d", false)]
    [InlineData("1 month", "30 d", null)]
    [InlineData("11.9 month", "1 year", true)]
    [InlineData("1 year", "12 month", false)]
    [InlineData("1 year", "367 d", true)]
    [InlineData("365 d", "1 year", null)]
    [InlineData("~1 year", "30 d", false)]
    [InlineData("240000 shell/month", "3000000 shell/year", true)]
    [InlineData("1 shell/year", "2 shell/d", true)]
    [InlineData("29 %", "0.3", true)]
    [InlineData("19 \u00B0C", "293 K", true)]
    [InlineData("1 crate", "2 bottle", null)]
    [InlineData("1 h", "2 h", true)]
    [InlineData("(several)", "2", false)]
    [InlineData("(several)", "3.5", null)]
    [InlineData("(many)", "2", null)]
    public void Less_is_told_where_it_can_be(string left, string right, bool? expected)
    {
        var (a, b) = (Quantity.Parse(left), Quantity.Parse(right));

        Assert.Equal(expected, a.IsLessThan(b));
        Assert.Equal(expected, b.IsGreaterThan(a));
        Assert.Equal(!expected, a.IsAtLeast(b));
        Assert.Equal(!expected, b.IsAtMost(a));
    }

    [Theory]
    [InlineData("4", "4.0", true)]
    [InlineData("4", "5", false)]
    [InlineData("~4", "4", null)]
    [InlineData("~4", "40", false)]
    [InlineData("4..", "3", false)]
    [InlineData("4 h", "4 d", false)]
    [InlineData("96 h", "4 d", true)]
    [InlineData("2 year", "24 month", true)]
    [InlineData("1 month", "30 d", null)]
    [InlineData("4 h", "4 km", null)]
    [InlineData("50 %", "0.50", true)]
    [InlineData("1 min", "60 s", true)]
    public void The_same_amount_is_told_where_it_can_be(string left, string right, bool? expected) =>
        Assert.Equal(expected, Quantity.Parse(left).IsSameAmountAs(Quantity.Parse(right)));

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("~400", "about 400")]
    [InlineData("3..", "at least 3")]
    [InlineData("..20 km", "at most 20 km")]
    [InlineData("10..20", "10 to 20")]
    [InlineData("~3000000 shell/year", "about 3,000,000 shell per year")]
    [InlineData("-1234567.8912", "-1,234,567.8912")]
    [InlineData("-123", "-123")]
    [InlineData("100.. (hundreds)", "at least 100 (hundreds)")]
    [InlineData("(several)", "several")]
    [InlineData("(dozens) km", "dozens km")]
    public void People_read_plain_English(string text, string expected)
    {
        Assert.Equal(expected, Quantity.Parse(text).ToDisplayString());
        Assert.Equal(expected, $"{Quantity.Parse(text):D}");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void The_culture_does_not_matter(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OddCulture.Named(name);
            Assert.Equal("-12.5..20 h", Quantity.Parse("-12.5..20 h").ToString());
            Assert.Equal("-1,234.5 to 20", Quantity.Parse("-1234.5..20").ToDisplayString());
            Assert.Equal("-1.5", ((Quantity)(-1.5m)).ToString());
            Assert.False(Quantity.TryParse("20..-12.5", out _, out var error));
            Assert.Equal("20 is more than -12.5: write -12.5..20.", error);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Json_holds_the_text_and_reads_numbers_too()
    {
        Assert.Equal("\"3.. h\"", JsonSerializer.Serialize(Quantity.Parse("3.. h")));
        Assert.Equal(Quantity.Parse("3.. h"), JsonSerializer.Deserialize<Quantity>("\"3.. h\""));
        Assert.Equal(Quantity.Parse("12.50"), JsonSerializer.Deserialize<Quantity>("12.50"));
        Assert.Contains(
            "1000",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>("\"1,000\"")).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>("true"));
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Quantity.Parse("0"), default);
        Assert.Equal(0, default(Quantity).Minimum);
    }

    [Fact]
    public void The_display_order_is_by_what_is_measured_then_bounds_then_text()
    {
        string[] inOrder =
        [
            "..20", "30 %", "1", "1.0", "100 %", "3", "3..", "400 m", "500 m", "2 km", "(many) month", "1 year", "13 month", "90 s", "2 min", "2 h",
            "1 shell",
        ];
        Assert.Equal(inOrder, inOrder.Reverse().Select(Quantity.Parse).Order().Select(quantity => quantity.ToString()));
    }

    [Fact]
    public void What_is_written_reads_back() => GenQuantity.Any.Sample(quantity => Quantity.Parse(quantity.ToString()) == quantity);

    [Fact]
    public void The_display_order_is_total_and_agrees_with_equality()
    {
        Gen.Select(GenQuantity.Any, GenQuantity.Any).Sample((a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && (a.CompareTo(b) == 0) == (a == b)
                && (a != b || a.GetHashCode() == b.GetHashCode()));
        Gen.Select(
            GenQuantity.Any,
            GenQuantity.Any,
            GenQuantity.Any).Sample((a, b, c) => !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) || a.CompareTo(c) <= 0);
    }

    [Fact]
    public void Less_is_never_both_ways_and_carries_over() => Gen.Select(GenQuantity.Any, GenQuantity.Any, GenQuantity.Any).Sample((a, b, c) =>
        a.IsLessThan(a) != true
        && !(a.IsLessThan(b) == true && b.IsLessThan(a) != false)
        && !(a.IsLessThan(b) == true && b.IsLessThan(c) == true && a.IsLessThan(c) != true));

    [Fact]
    public void No_text_makes_the_parser_throw_and_what_it_reads_it_reads_again() =>
        Gen.Char["0123456789.~-()+,_ /%hkm\u22121\u0660<>$e"].Array[0, 16].Sample(
            characters =>
            {
                if (!Quantity.TryParse(new string(characters), out var quantity, out var error))
                {
                    return !string.IsNullOrEmpty(error);
                }
                return Quantity.Parse(quantity.ToString()) == quantity && quantity.ToDisplayString().Length > 0;
            },
            iter: 20_000);
}
