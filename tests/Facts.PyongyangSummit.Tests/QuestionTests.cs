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

        Assert.Equal(("2024-06-19", "Pyongyang", "1 day"), (visit.When?.Date?.ToString(), visit.Place?.Name, visit.Duration?.ToString()));
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
        var comparison = Summit.Events.Visit.Comparisons.Single(comparison => comparison.Kind == ComparisonKind.FirstSince && comparison.To.StateVisit);

        Assert.Equal(("xi-visit", "2019", "5 year"), (comparison.ToKey, comparison.To.When?.Date?.ToString(), comparison.Span?.ToString()));
    }

    [Fact]
    public void Who_received_Pungsan_dogs_when_and_how_many()
    {
        var gifts = Summit.Breeds.Pungsan.Gifts.OrderBy(gift => gift.Given.Date).Select(gift => (gift.RecipientKey, gift.Given.Date?.ToString(), gift.Count?.ToString()));

        Assert.Equal([("moon-jae-in", "2018", null), ("putin", "2024-06-19", "2 piece")], gifts);
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
        var claims = Summit.Claims.Where(claim => claim.Sanctions is SanctionsMatter.Breached or SanctionsMatter.WouldBreach).Select(claim => claim.Key);

        Assert.Equal(["F059", "F188"], claims.Order());
    }

    [Fact]
    public void Which_dated_events_precede_2024_in_order()
    {
        var year2024 = FactDate.Parse("2024");
        var earlier = Summit.Events.Where(@event => @event.When?.Date is { } date && date.CertainlyBefore(year2024)).OrderBy(@event => @event.When!.Date).Select(@event => @event.Key).ToList();

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
}
