using System.Collections.Generic;
using System.Linq;

namespace Facts.PyongyangSummit.Tests;

/// <summary>Questions that a reader of the article would ask, each a short query.</summary>
public sealed class QuestionTests
{
    private static readonly Agent.Person Kim = Summit.People.KimJongUn;
    private static readonly Agent.Person Putin = Summit.People.Putin;

    [Fact]
    public void When_where_and_for_how_long_was_the_visit()
    {
        var visit = Summit.Events.Visit;

        Assert.Equal(("deduced 2024-06-19", "Pyongyang", "1 day"), (visit.When?.Date?.ToString(), visit.Place?.Name, visit.Duration?.ToString()));
    }

    [Fact]
    public void Is_the_date_of_the_visit_stated()
    {
        var provenance = Summit.Events.Visit.Provenance[nameof(Event.When)];

        Assert.True(provenance.IsDerived);
        Assert.True(Summit.Events.Visit.When?.Date?.IsDeduced);
        Assert.True(Summit.Gifts.Bust.Given.Date?.IsDeduced);
        Assert.Contains(provenance.Derivation!.Premises, premise => premise.Key.Equals("F009"));
        Assert.Equal(Weekday.Wednesday, Summit.Events.Visit.When?.Weekday);
    }

    [Fact]
    public void Which_fact_about_the_day_is_found_only_in_the_headline()
    {
        var alone = Summit.Claims.ByTopic(Topic.Headline).Where(claim => claim is { Framing: false, Restates.Count: 0 });

        Assert.Equal(["F002"], alone.Select(claim => claim.Key));
    }

    [Fact]
    public void Which_statements_come_from_state_media_whose_country_is_not_specified()
    {
        Assert.Equal(["F024", "F025", "F026", "F050", "F069"], ClaimsBy(Summit.Outlets.StateMedia));
        Assert.Contains(Summit.Claims.F070, Summit.Outlets.StateMedia.Claims);
    }

    [Fact]
    public void What_is_the_full_chain_of_the_figure_of_400()
    {
        var claim = Summit.Claims.F038;

        Assert.Equal("~400", claim.Amount?.ToString()[..4]);
        Assert.Equal(["russian-journalists", "telegraph"], claim.Provenance.By.Select(link => link.Key));
        Assert.Equal([Summit.Claims.F034], claim.AtOddsWith.Concat(claim.AlsoAtOddsWith).Distinct());
    }

    [Fact]
    public void How_long_was_the_private_conversation_and_according_to_whom()
    {
        var claim = Summit.Claims.F087;

        Assert.Equal(
            ("~2 hour", "nk-state-media", FactStatus.Claimed),
            (claim.Amount?.ToString(), Assert.Single(claim.Provenance.By).Key, claim.Provenance.Status));
    }

    [Fact]
    public void Which_statements_are_attributed_to_RIA_Novosti() => Assert.Equal(
        ["F090", "F142", "F143", "F144", "F145", "F146", "F147", "F148", "F149", "F150", "F151", "F166", "F196", "F197"],
        ClaimsBy(Summit.Outlets.RiaNovosti));

    [Fact]
    public void How_many_shells_does_Russia_make_how_sure_is_it_and_is_it_enough()
    {
        var (rate, need) = (Summit.Claims.F102, Summit.Claims.F103);

        Assert.Equal(("~3000000 shell/year", FactStatus.Reported), (rate.Amount?.ToString(), rate.Provenance.Status));
        Assert.Equal(Summit.Groups.Unnamed, Assert.Single(rate.Provenance.By));
        Assert.True(need.Amount!.Value.IsAtLeast(Quantity.Parse("3000000 shell/year")));
        Assert.Equal(FactStatus.Asserted, need.Provenance.Status);
    }

    [Fact]
    public void What_is_North_Korea_said_to_receive_from_Russia_by_source()
    {
        var supplies = Summit.Countries.NorthKorea.SuppliesObtained
            .Where(supply => supply.Nature == SupplyNature.Delivery && supply.Goods.Any(goods => goods is "food"))
            .ToDictionary(supply => Assert.Single(supply.Provenance.By).Key, supply => string.Join(", ", supply.Goods));

        Assert.Equal(
            [new("observers-on-supplies", "food, supplies, materials"), new("south-korea", "food, raw materials")],
            supplies.OrderBy(supply => supply.Key));
        Assert.Equal(
            [("F115", SupplyNature.Need), ("F116", SupplyNature.Ability)],
            Summit.Countries.NorthKorea.SuppliesObtained.Where(supply =>
                supply.Goods.Contains("petroleum products") && supply.Nature != SupplyNature.Ban).Select(supply => (supply.Key, supply.Nature)));
    }

    [Fact]
    public void What_did_Yonhap_report_and_what_became_of_the_satellite()
    {
        Assert.Equal(["F121", "F122", "F123"], ClaimsBy(Summit.Outlets.Yonhap));
        Assert.All(
            new[] { Summit.Claims.F121, Summit.Claims.F122 },
            claim => Assert.Equal(("deduced 2023", "deduced 2024-05"), (claim.When?.Date?.ToString(), claim.Said?.Date?.ToString())));
        Assert.True(Summit.Claims.F123.Provenance.Citations[0].IsOpen);
        Assert.Contains(
            Summit.Events.SatelliteExplosion,
            Summit.Claims.F123.About.Select(about => about.TryGet<Event>(out var @event) ? @event : null));
    }

    [Fact]
    public void Whose_grandfather_is_the_namesake_of_the_award()
    {
        var award = Assert.Single(Putin.AwardsReceived);

        Assert.Contains(Kim.Kin, kin => kin.Relation == KinshipRelation.GrandsonOf && kin.To == award.NamedAfter);
    }

    [Fact]
    public void What_did_Putin_say_to_whom_and_by_which_outlet()
    {
        var words = Putin.Utterances.Select(said =>
            (said.Key, said.AddresseeKey, Outlet: said.Provenance.By.OfType<Agent.Outlet>().FirstOrDefault()?.Key));

        Assert.Equal(
            [
                ("F152", "kim-jong-un", null),
                ("F153", "kim-jong-un", "rodong-sinmun"),
                ("F160", "kim-jong-un", null),
                ("F166", "kim-jong-un", "ria-novosti"),
                ("F193", "south-korea", null),
                ("F196", null, "ria-novosti"),
                ("F197", null, "ria-novosti"),
            ],
            words.OrderBy(said => said.Key));
        var accusation = Assert.Single(Putin.AccusationsMade);
        Assert.Equal(("F154", "kim-jong-un", "rodong-sinmun"), (accusation.Key, accusation.AddresseeKey, accusation.Provenance.By[^1].Key));
    }

    [Fact]
    public void What_is_said_about_the_Kharkiv_front_by_whom_and_since_when()
    {
        Assert.Equal("ukraine", Assert.Single(Summit.Claims.F172.Provenance.By).Key);
        Assert.Equal(("deduced 2024-05/..", PartOfTime.Early), (Summit.Claims.F173.When?.Date?.ToString(), Summit.Claims.F173.When?.Part));
        Assert.Equal(["ukraine"], Summit.Claims.F173.Provenance.Citations[0].Attributions.Select(speaker => speaker.Key));
        Assert.True(Summit.Claims.F173.Provenance.Citations[0].IsOpen);
        Assert.Empty(Summit.Claims.F175.Provenance.By);
    }

    [Fact]
    public void What_did_the_reception_consist_of()
    {
        var parts = Summit.Events.Reception.Parts.Select(part => part.Key).Order();

        Assert.Equal(["banquet", "gala-concert", "presents-for-putin", "welcoming-ceremony"], parts);
    }

    [Fact]
    public void Which_gifts_did_Putin_give_Kim_by_date()
    {
        var gifts = Putin.GiftsGiven.Where(gift => gift.Recipient == Kim).OrderBy(gift => gift.Given.Date).ThenBy(gift => gift.Key);

        Assert.Equal(["luxury-sedan", "admirals-blade", "aurus-limousine", "tea-set"], gifts.Select(gift => gift.Key));
    }

    [Fact]
    public void For_which_gifts_is_the_giver_not_stated_outright()
    {
        var gifts = Summit.Gifts.Where(gift => gift.GiverWording != GiverWording.Stated).Select(gift => gift.Key).Order();

        Assert.Equal(["aurus-limousine", "dogs-for-moon", "pungsan-dogs"], gifts);
    }

    [Fact]
    public void Which_state_visit_did_North_Korea_host_before()
    {
        var comparison = Summit.Events.Visit.Comparisons.Single(comparison =>
            comparison.Kind == ComparisonKind.FirstSince && comparison.To.StateVisit);

        Assert.Equal(("xi-visit", "2019", "5 year"), (comparison.ToKey, comparison.To.When?.Date?.ToString(), comparison.Span?.ToString()));
    }

    [Fact]
    public void Who_received_Pungsan_dogs_when_and_how_many()
    {
        var gifts = Summit.Breeds.Pungsan.Gifts.OrderBy(gift => gift.Given.Date).Select(gift =>
            (gift.RecipientKey, gift.Given.Date?.ToString(), gift.Count?.ToString()));

        Assert.Equal([("moon-jae-in", "2018", null), ("putin", "deduced 2024-06-19", "2 piece")], gifts);
    }

    [Fact]
    public void What_is_stated_about_the_white_horses()
    {
        var horses = Summit.Gifts.WhiteHorses;

        Assert.Equal("several", horses.Count?.Word);
        Assert.Contains(Summit.Events.WelcomingCeremony, horses.UsedIn);
        Assert.Equal(["F064", "F065", "F069"], horses.Claims.Select(claim => claim.Key).Intersect(["F064", "F065", "F069"]).Order());
    }

    [Fact]
    public void Which_award_did_Putin_get()
    {
        var award = Assert.Single(Putin.AwardsReceived);

        Assert.Equal(("Order of Kim Il Sung", Kim.Key, 1, "kim-il-sung"), (award.Name, award.ConferrerKey, award.Rank, award.NamedAfterKey));
    }

    [Fact]
    public void Which_statements_bear_on_a_breach_of_sanctions()
    {
        var claims = Summit.Claims
            .Where(claim => claim.Sanctions is SanctionsMatter.Breached or SanctionsMatter.WouldBreach)
            .Select(claim => (claim.Key, By: claim.Provenance.By is [var speaker, ..] ? speaker.Key : null, claim.Provenance.Status));

        Assert.Equal([("F059", null, FactStatus.Asserted), ("F188", "south-korea", FactStatus.Conditional)], claims.OrderBy(claim => claim.Key));
    }

    [Fact]
    public void Which_dated_events_precede_2024_in_order()
    {
        var year2024 = FactDate.Parse("2024");
        var earlier = Summit.Events.Where(@event => @event.When?.Date is { } date && date.CertainlyBefore(year2024))
            .OrderBy(@event => @event.When!.Date)
            .Select(@event => @event.Key)
            .ToList();

        Assert.Equal("conclusion-of-1961", earlier[0]);
        Assert.True(earlier.IndexOf("visit-of-2000") < earlier.IndexOf("moon-receives-dogs"));
        Assert.True(earlier.IndexOf("moon-receives-dogs") < earlier.IndexOf("xi-visit"));
        Assert.True(earlier.IndexOf("un-report-published") < earlier.IndexOf("kim-trip-to-russia"));
        Assert.DoesNotContain("korean-war", earlier);
    }

    [Fact]
    public void The_month_of_the_scientists_cannot_be_ordered_against_the_autumn_of_2023()
    {
        var (scientists, trip) = (Summit.Events.ScientistsArrive.When!.Date!.Value, Summit.Events.KimTripToRussia.When!.Date!.Value);

        Assert.False(scientists.CertainlyBefore(trip));
        Assert.False(trip.CertainlyBefore(scientists));
    }

    /// <summary>The statements of which an agent is the origin, a relay, or a possible origin.</summary>
    private static IEnumerable<string> ClaimsBy(Agent agent) =>
        Summit.Citations.ByAttribution(agent).Select(citation => citation.Record).OfType<Claim>().Select(claim => claim.Key).Order();
}
