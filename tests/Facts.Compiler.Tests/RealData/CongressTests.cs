namespace Facts.Compiler.Tests.RealData;

/// <summary>People and committees: terms as variants, keys taken from an outer record, and a key composed of two.</summary>
public sealed class CongressTests
{
    [RealFact]
    public void A_latitude_beyond_the_pole_and_a_misspelt_address_are_found()
    {
        var dataset = RealDataset.Of("congress-legislators");

        Assert.Equal(
        [
            "legislators-current.yaml(41045,19) FACT5330",
            "legislators-district-offices.yaml(11623,15) FACT5001",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Legislators.Select(person => person.Terms.Count).Sum()", 2792)]
    [InlineData("Real.Committees.Count", 49)]
    [InlineData("Real.Subcommittees.Count", 181)]
    [InlineData("Real.Memberships.Count", 3879)]
    [InlineData("Real.Executives.Select(person => person.Terms.Count).Sum()", 131)]
    [InlineData("Real.Subcommittees[\"HSAG15\"].Name", "Forestry and Horticulture")]
    [InlineData("Real.Subcommittees[\"HSAG15\"].Committee.Name", "House Committee on Agriculture")]
    [InlineData("Real.Committees[\"HSAG\"].Subcommittees.Count", 6)]
    [InlineData(
        "Real.Memberships[\"HSAG15\", \"N000189\"].Committee.Match(committee => committee.Name, subcommittee => subcommittee.Name)",
        "Forestry and Horticulture")]
    [InlineData("Real.Memberships[\"HSAG14\", \"B001298\"].Committee.Is<Subcommittee>()", true)]
    [InlineData("Real.Subcommittees[\"HSAG15\"].Members[0].Legislator.Name.OfficialFull", "Dan Newhouse")]
    [InlineData("Real.Legislators[\"K000367\"].Memberships.Count", 18)]
    [InlineData("Real.SocialMedia[\"R000600\"].Social.TwitterId", 3026622545L)]
    [InlineData("Real.Legislators.Count(person => person.Id.HouseHistory > int.MaxValue)", 29)]
    [InlineData("Real.Legislators.ByNameLast(\"Luján\").Count", 1)]
    [InlineData("Real.Legislators[\"C000127\"].Terms[0].Match(representative: term => term.District, senator: term => term.Class)", 1)]
    [InlineData("Real.Legislators[\"C000127\"].Id.Thomas", "00172")]
    [InlineData("Real.OfficeLists[\"A000148\"].Offices[0].Zip", "02458")]
    [InlineData("Real.OfficeLists.Select(list => list.Offices.Count).Sum()", 1312)]
    [InlineData("Real.HistoricalCommittees[\"HHAH\"].Names[95]", "Energy (Ad Hoc)")]
    [InlineData("Real.Executives.At(0).Terms[0].Match(president: _ => \"president\", vicePresident: _ => \"vice president\")", "president")]
    [InlineData("Real.Executives.ByNameLast(\"Adams\").Count", 2)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("congress-legislators").Evaluate(expression));
}
