using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class QuantityBinderTests
{
    private const string Units = "units: { piece: , shell: , crate: { is: 12 piece } }\n";

    [Theory]
    [InlineData(
        "kg",
        "5 km",
        "FACT3057 2:6 <5 km> things/a.x: '5 km' is counted in km (length), but the field in kg (mass). Write the amount in kg, g, mg or \u00B5g.")]
    [InlineData(
        "shell/year",
        "3000000 shell",
        "FACT3057 2:6 <3000000 shell> things/a.x: '3000000 shell' is counted in shell, but the field in shell/year (shell/time). "
            + "Write the amount in shell/year.")]
    [InlineData(
        "km/h",
        "5 h/km",
        "FACT3057 2:6 <5 h/km> things/a.x: '5 h/km' is counted in h/km (time/length), but the field in km/h (length/time). "
            + "Write the amount in km/h.")]
    [InlineData(
        "'%'",
        "30 piece",
        "FACT3057 2:6 <30 piece> things/a.x: '30 piece' is counted in piece, but the field in % (number). Write the amount in % or \u2030.")]
    [InlineData(
        "piece",
        "(several) h",
        "FACT3057 2:6 <(several) h> things/a.x: '(several) h' is counted in h (time), but the field in piece. Write the amount in piece or crate.")]
    [InlineData("piece", "2 hours", "FACT3016 2:6 <2 hours> things/a.x: there is no unit 'hours'. Did you mean 'hour'?")]
    [InlineData("piece", "2 shell/yeer", "FACT3016 2:6 <2 shell/yeer> things/a.x: there is no unit 'yeer'. Did you mean 'year'?")]
    public void A_unit_of_another_dimension_is_told_at_its_place(string unit, string text, string expected) =>
        Assert.Equal(expected, OfUnit(unit).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics());

    [Theory]
    [InlineData("kg", "5", "5 kg")]
    [InlineData("kg", "~2.5 t", "~2.5 t")]
    [InlineData("kg", "100.. (hundreds)", "100.. kg (hundreds)")]
    [InlineData("kg", "(several)", "(several) kg")]
    [InlineData("shell/year", "250000 shell/month", "250000 shell/month")]
    [InlineData("m/s", "100 km/h", "100 km/h")]
    [InlineData("day", "2 month", "2 month")]
    [InlineData("crate", "24 piece", "24 piece")]
    [InlineData("'%'", "30", "30 %")]
    public void A_unit_of_the_same_dimension_is_kept_and_a_missing_one_filled(string unit, string text, string expected) =>
        Assert.Equal(expected, ((BoundScalar)OfUnit(unit).Value(text)!).Value.ToString());

    [Fact]
    public void A_field_that_fixes_no_unit_takes_every_known_one()
    {
        Assert.Equal(Quantity.Parse("3 km/h"), ((BoundScalar)TestDataset.OfField("Quantity").Value("3 km/h")!).Value);
        Assert.Equal(
            "FACT3016 2:6 <3 shell> things/a.x: there is no unit 'shell'.",
            TestDataset.OfField("Quantity").With("things.yaml", "a:\n  x: 3 shell\n").BindingDiagnostics());
    }

    private static TestDataset OfUnit(string unit) => TestDataset.OfField($"Quantity\n        unit: {unit}", Units);
}
