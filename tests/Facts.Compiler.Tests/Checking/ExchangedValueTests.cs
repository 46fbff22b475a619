using System;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

/// <summary>A value that is out of bounds is proposed to be exchanged with another one if each fits the other's field.</summary>
public sealed class ExchangedValueTests
{
    private const string Schema = """
        tables:
          City:
            table: Cities
            fields:
              at: Position?
              route: "Position[]"
              places: Map<string, Position>
              born: { type: DateOnly?, maximum: 1900-01-01 }
              died: { type: DateOnly?, minimum: 1900-01-01 }
              width: { type: Quantity?, unit: m, maximum: 10 }
              span: { type: Quantity?, unit: s, minimum: 10 }
              rank: { type: int?, minimum: 1, maximum: 9 }
              height: { type: int?, minimum: 1 }
              depth: { type: int?, minimum: 1 }
              any: int?
              share: { type: int, maximum: 100, default: 5 }
        values:
          Position:
            fields:
              lat: { type: double, minimum: -90, maximum: 90 }
              lon: { type: double, minimum: -180, maximum: 180 }

        """;

    [Theory]
    [InlineData("at: { lat: 139.69, lon: 35.69 }", "at.lat: 139.69 must be at most 90.", "write 'lat: 35.69' and 'lon: 139.69'.")]
    [InlineData("route: [{ lat: 1, lon: 2 }, { lon: -8, lat: -123 }]", "route[1].lat: -123 must be", "write 'lat: -8' and 'lon: -123'.")]
    [InlineData("places: { a: { lat: 139, lon: 35 } }", "places.a.lat: 139 must be", "write 'lat: 35' and 'lon: 139'.")]
    [InlineData("born: 1950-01-01\n  died: 1850-01-01", "born: 1950-01-01 must be", "write 'born: 1850-01-01' and 'died: 1950-01-01'.")]
    [InlineData("died: 1850-01-01\n  born: 1950-01-01", "born: 1950-01-01 must be", "write 'born: 1850-01-01' and 'died: 1950-01-01'.")]
    [InlineData("rank: 80\n  height: 7", "rank: 80 must be", "write 'rank: 7' and 'height: 80'.")]
    public void The_exchange_is_proposed_once(string fields, string message, string advice)
    {
        var found = Dataset(fields).AllDiagnostics();

        Assert.Contains($"cities/a.{message}", found, StringComparison.Ordinal);
        Assert.EndsWith(advice, found);
        Assert.DoesNotContain('\n', found);
    }

    [Theory]
    [InlineData("at: { lat: 139, lon: 95 }")]
    [InlineData("at: { lat: 239, lon: 35 }")]
    [InlineData("rank: 80\n  height: 7\n  depth: 8")]
    [InlineData("rank: 80\n  any: 7")]
    [InlineData("rank: 80")]
    [InlineData("width: 15 m\n  span: 5 s")]
    public void Nothing_is_proposed_if_it_would_not_help_or_several_exchanges_would(string fields)
    {
        var diagnostics = Dataset(fields).Check();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, found => Assert.DoesNotContain("Exchange", found.Message, StringComparison.Ordinal));
    }

    private static TestDataset Dataset(string fields) => new TestDataset(Schema).With("cities.yaml", $"a:\n  {fields}\n");
}
