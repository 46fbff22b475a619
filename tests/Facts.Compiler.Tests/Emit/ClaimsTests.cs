using System.Linq;

namespace Facts.Compiler.Tests.Emit;

public sealed class ClaimsTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { old: { published: 1990 }, new: { published: 2020 } }\n"),
        ("trial.schema.yaml", """
            tables:
              City:
                plural: x
                fields:
                  people: { type: Claims<int>, policy: open }
                  mayor:
                    type: Claims<City>
                    policy: rank
                    inverse: MayorOf
                  area:
                    type: Claims<Quantity>
                    policy: [rank, newest]
                  seat: Claims<Seat>
            values:
              Seat: { fields: { name: string, city: City? } }
            """.Replace("    plural: x\n", "    table: Cities\n", System.StringComparison.Ordinal)),
        ("cities.yaml", """
            bonn:
              people:
                - { $value: 300, $cite: { source: old, status: claimed } }
                - { $value: 330, $cite: { source: new } }
                - { $value: 1, $rank: deprecated }
              mayor: [{ $value: kiel, $rank: preferred }, bonn]
              area: [{ $value: 100 km2, $cite: { source: old } }, { $value: 120 km2, $cite: { source: new } }]
              seat: { name: hall, city: kiel, $cite: { source: old } }
            kiel: { people: 200 }
            """),
        ("units.schema.yaml", "units: { km2: }\n"));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("Trial.Cities.Bonn.People.ToString()", "[300, 330, 1 (deprecated)]")]
    [InlineData("Trial.Cities.Bonn.People.Preferred", null)]
    [InlineData("Trial.Cities.Bonn.People.IsContested", true)]
    [InlineData("Trial.Cities.Bonn.People.Values.ToString()", "[300, 330, 1]")]
    [InlineData("Trial.Cities.Bonn.Provenance[nameof(City.People), 0].Status.ToString()", "Claimed")]
    [InlineData("Trial.Cities.Bonn.Provenance[nameof(City.People), 1].Citations[0].Source.Id", "new")]
    [InlineData("Trial.Cities.Kiel.People.Preferred!.Value", 200)]
    [InlineData("Trial.Cities.Kiel.People.IsContested", false)]
    [InlineData("Trial.Cities.Kiel.Mayor.Count", 0)]
    [InlineData("Trial.Cities.Kiel.Mayor.Preferred", null)]
    [InlineData("Trial.Cities.Bonn.Mayor.Preferred!.Value.Key", "kiel")]
    [InlineData("Trial.Cities.Bonn.Mayor.ToString()", "[kiel (preferred), bonn]")]
    [InlineData("string.Join(\" \", Trial.Cities.Kiel.MayorOf.Select(c => c.Key))", "bonn")]
    [InlineData("string.Join(\" \", new CityTable(Trial.Cities).ByMayor(\"kiel\").Select(c => c.Key))", "bonn")]
    [InlineData("Trial.Cities.Bonn.Area.Preferred!.Value.ToString()", "120 km2")]
    [InlineData("Trial.Cities.Bonn.Seat.Preferred!.Value.City!.Key", "kiel")]
    [InlineData("Trial.Cities.Bonn.Provenance[\"Seat[0].Name\"].Citations[0].Source.Id", "old")]
    [InlineData("Trial.Cities.Bonn == Trial.Cities.Bonn with { }", true)]
    [InlineData("Trial.Cities.Bonn == Trial.Cities.Bonn with { People = [new(300)] }", false)]
    [InlineData("(Trial.Cities.Bonn with { People = [new(300)] }).People.Preferred!.Value", 300)]
    public void Claims_are_all_readable_and_one_may_be_preferred(string expression, object? expected) =>
        Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData(
        "JsonDocument.Parse(JsonSerializer.Serialize(Trial.Cities.Bonn)).RootElement.GetProperty(\"Mayor\").GetRawText()",
        "[{\"value\":\"kiel\",\"rank\":\"preferred\",\"isPreferred\":true},{\"value\":\"bonn\"}]")]
    [InlineData(
        "JsonDocument.Parse(JsonSerializer.Serialize(Trial.Cities.Bonn)).RootElement.GetProperty(\"People\").GetRawText()",
        "[{\"value\":300},{\"value\":330},{\"value\":1,\"rank\":\"deprecated\"}]")]
    public void Json_has_every_claim_with_its_rank(string expression, string expected) => Assert.Equal(expected, Trial.Evaluate(expression));
}
