using System;
using System.Linq;
using CsCheck;

namespace Facts.Tests.Quantities;

public sealed class UnitSystemTests
{
    private static readonly string[] Lengths = [.. UnitSystem.Standard.UnitsLike("m")];

    [Theory]
    [InlineData("36 km/h", "m/s", "10 m/s")]
    [InlineData("1.5 h", "min", "90 min")]
    [InlineData("~2 d", "h", "~48 h")]
    [InlineData("1..2 km", "m", "1000..2000 m")]
    [InlineData("3.. t", "kg", "3000.. kg")]
    [InlineData("..3 year", "month", "..36 month")]
    [InlineData("3000000 shell/year", "shell/month", "250000 shell/month")]
    [InlineData("20.5 \u00B0C", "K", "293.65 K")]
    [InlineData("0 K", "\u00B0C", "-273.15 \u00B0C")]
    [InlineData("12.5 %", "", "0.125")]
    [InlineData("0.125", "%", "12.5 %")]
    [InlineData("1 month/year", "%", null)]
    [InlineData("100.. km (hundreds)", "m", "100000.. m")]
    [InlineData("(several) km", "m", "3000.. m")]
    [InlineData("3 hour", "h", "3 h")]
    [InlineData("20 min", "h", null)]
    [InlineData("1 month", "d", null)]
    [InlineData("1 km", "h", null)]
    [InlineData("(many) km", "m", null)]
    [InlineData("79228162514264337593543950335 km", "m", null)]
    public void An_amount_converts_exactly_or_not_at_all(string quantity, string unit, string? expected) =>
        Assert.Equal(expected, Quantity.Parse(quantity).ConvertTo(unit)?.ToString());

    [Theory]
    [InlineData("km", "length")]
    [InlineData("km/h", "length/time")]
    [InlineData("century", "time")]
    [InlineData("", "number")]
    [InlineData("%", "number")]
    [InlineData("h/year", "number")]
    [InlineData("1/km", "1/length")]
    [InlineData("shell", "shell")]
    public void A_unit_says_what_it_measures(string unit, string dimension) => Assert.Equal(dimension, UnitSystem.Standard.DimensionOf(unit));

    [Fact]
    public void A_system_knows_its_units_and_their_rates()
    {
        Assert.True(UnitSystem.Standard.Contains("km") && UnitSystem.Standard.Contains("kWh/m\u00B2") && UnitSystem.Standard.Contains(""));
        Assert.False(
            UnitSystem.Standard.Contains("shell") || UnitSystem.Standard.Contains("shell/year") || UnitSystem.Standard.Contains("year/shell"));
        Assert.Equal(["h", "s", "ms"], UnitSystem.Standard.UnitsLike("h").Take(3));
        Assert.Equal(["kilogram", "g"], UnitSystem.Standard.UnitsLike("kilogram").Take(2));
    }

    [Fact]
    public void One_more_unit_makes_another_system()
    {
        var system = UnitSystem.Standard.With("shell", "sh").With("salvo", definition: "40 shell");

        Assert.Equal("120 sh", Quantity.Parse("3 salvo").ConvertTo("sh", system)?.ToString());
        Assert.True(Quantity.Parse("1 salvo").IsGreaterThan(Quantity.Parse("39 shell"), system));
        Assert.Null(Quantity.Parse("1 salvo").IsGreaterThan(Quantity.Parse("39 shell")));
        Assert.False(UnitSystem.Standard.Contains("shell"));
        Assert.Equal("shell", system.DimensionOf("salvo"));
        Assert.Equal("There is another unit 'm'. (Parameter 'name')", Assert.Throws<ArgumentException>(() => system.With("million", "m")).Message);
        Assert.StartsWith(
            "'some km' does not say what one trek is",
            Assert.Throws<ArgumentException>(() => system.With("trek", null, "some km")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'2 treks' does not say what one tour is",
            Assert.Throws<ArgumentException>(() => system.With("tour", null, "2 treks")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_conversion_there_and_back_is_the_same_amount() =>
        Gen.Select(
            Gen.Int[-9_999_999, 9_999_999],
            Gen.Int[0, 6],
            Gen.OneOfConst(Lengths),
            Gen.OneOfConst(Lengths)).Sample((digits, scale, one, other) =>
        {
            var quantity = Quantity.Parse($"{digits / (decimal)Math.Pow(10, scale)} {one}");
            var there = quantity.ConvertTo(other)!.Value;
            return there.IsSameAmountAs(quantity) == true
                && there.ConvertTo(one)!.Value.IsSameAmountAs(quantity) == true
                && there.ConvertTo(one)!.Value.Minimum == quantity.Minimum;
        });

    [Fact]
    public void Every_unit_there_is_can_be_written_and_compared_with_its_like()
    {
        foreach (var unit in UnitSystem.Standard.Units)
        {
            Assert.Equal($"1 {unit}", Quantity.Parse($"1 {unit}").ToString());
            Assert.All(
                UnitSystem.Standard.UnitsLike(unit),
                like => Assert.NotEqual(unit == like, Quantity.Parse($"1 {unit}").IsSameAmountAs(Quantity.Parse($"1 {like}")) == false));
        }
    }
}
