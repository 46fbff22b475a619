namespace Facts.Compiler.Tests.Emit;

public sealed class UnitsTests
{
    private static readonly CompiledDataset Depot = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("stocks.schema.yaml", """
            tables:
              Stock:
                fields:
                  size: { type: Quantity, unit: shell }
                  lost: { type: Quantity?, unit: shell/month }
                  isLarge: { type: bool?, computed: 'Size.IsAtLeast(Quantity.Parse("85 shell"))' }
                  isLarger: { type: bool, computed: 'Stocks.All(Trial => Trial.Size.IsAtMost(Size) == true)' }
                indexes:
                  - { by: size, ordered: true }
                  - { by: lost, ordered: true }
            units:
              salvo: { symbol: sv, is: 4 volley }
              volley: { is: 10 shell }
              shell:
              "a\"b": { symbol: ab }
            """),
        ("stocks.yaml", "north: { size: 2 salvo, lost: 120..240 shell/year }\nsouth: { size: 90 }\n"));

    [Fact]
    public void The_dataset_compiles()
    {
        Assert.Empty(Depot.Diagnostics);
        Assert.Empty(Depot.Problems());
    }

    [Theory]
    [InlineData("Trial.Stocks.North.Size.ConvertTo(\"shell\", Trial.Units).ToString()", "80 shell")]
    [InlineData("Trial.Stocks.North.Size.ConvertTo(\"volley\", Trial.Units).ToString()", "8 volley")]
    [InlineData("Trial.Stocks.South.Size.ConvertTo(\"sv\", Trial.Units).ToString()", "2.25 sv")]
    [InlineData("Trial.Stocks.North.Size.IsLessThan(Trial.Stocks.South.Size, Trial.Units)", true)]
    [InlineData("Trial.Stocks.North.Size.IsLessThan(Trial.Stocks.South.Size)", null)]
    [InlineData("Trial.Stocks.North.Lost!.Value.ConvertTo(\"shell/month\", Trial.Units).ToString()", "10..20 shell/month")]
    [InlineData("Trial.Stocks.North.IsLarge", false)]
    [InlineData("Trial.Stocks.South.IsLarge", true)]
    [InlineData("Trial.Stocks.North.IsLarger", false)]
    [InlineData("Trial.Stocks.South.IsLarger", true)]
    [InlineData("Trial.Units.DimensionOf(\"salvo/d\")", "shell/time")]
    [InlineData("Trial.Units.Contains(\"ab\")", true)]
    public void The_units_of_the_dataset_convert_its_quantities(string expression, object? expected) =>
        Assert.Equal(expected, Depot.Evaluate(expression));

    [Theory]
    [InlineData("SizeBetween(Quantity.Parse(\"80 shell\"), Quantity.Parse(\"100 shell\"))", "north south")]
    [InlineData("SizeBetween(Quantity.Parse(\"81 shell\"), Quantity.Parse(\"10 volley\"))", "south")]
    [InlineData("SizeBetween(Quantity.Parse(\"1 km\"), Quantity.Parse(\"2 km\"))", "")]
    [InlineData("LostBetween(Quantity.Parse(\"10 shell/month\"), Quantity.Parse(\"20 shell/month\"))", "north")]
    [InlineData("LostBetween(Quantity.Parse(\"15 shell/month\"), Quantity.Parse(\"20 shell/month\"))", "")]
    [InlineData("LostPossiblyBetween(Quantity.Parse(\"15 shell/month\"), Quantity.Parse(\"16 shell/month\"))", "north")]
    public void An_index_of_quantities_compares_amounts_in_different_units(string expression, string expected) =>
        Assert.Equal(expected, Depot.Evaluate($"string.Join(\" \", Trial.Stocks.{expression}.Select(stock => stock.Key))"));

    [Fact]
    public void A_dataset_that_declares_no_unit_has_no_units()
    {
        var plain = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables: { Stock: { fields: { size: Quantity } } }\n"),
            ("stocks.yaml", "north: { size: 2 km }\n"));

        Assert.DoesNotContain("UnitSystem", plain.Source("Trial.g.cs"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_units_keeps_its_name()
    {
        var armies = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("a.schema.yaml", "tables: { Unit: { fields: { size: Quantity } } }\nunits: { soldier: }\n"),
            ("units.yaml", "guard: { size: 2 soldier }\n"));

        Assert.Equal("2 soldier", armies.Evaluate("Trial.Units.Guard.Size.ToString()"));
        Assert.True((bool)armies.Evaluate("Trial.UnitSystem.Contains(\"soldier\")")!);
    }
}
