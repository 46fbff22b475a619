using System.Linq;

namespace Facts.PyongyangSummit.Tests;

/// <summary>The people and things in the article exist, with the names and relations that it states.</summary>
public sealed class EntityTests
{
    [Fact]
    public void The_six_named_people_and_the_unnamed_ambassador_are_there()
    {
        Assert.Equal(
            ["jens-stoltenberg", "kim-il-sung", "kim-jong-un", "moon-jae-in", "putin", "russian-ambassador", "xi-jinping"],
            Summit.People.Select(person => person.Key).Order());
        Assert.Equal(["russian-ambassador"], Summit.People.Where(person => person.Identity != Identity.Named).Select(person => person.Key));
    }

    [Fact]
    public void The_seven_countries_are_there_and_the_Soviet_Union_is_of_the_past()
    {
        Assert.Equal(7, Summit.Countries.Count);
        Assert.Equal(["soviet-union"], Summit.Countries.Where(country => country.Historical).Select(country => country.Key));
    }

    [Fact]
    public void Capitals_stand_for_governments_where_the_article_uses_them_so()
    {
        Assert.Contains(Summit.Countries.NorthKorea.Metonyms, metonym => metonym is { Word: "Pyongyang", AlsoPlace.Key: "pyongyang" });
        Assert.Contains(Summit.Countries.Ukraine.Metonyms, metonym => metonym is { Word: "Kyiv", AlsoPlace: null });
    }

    [Fact]
    public void Moon_was_president_and_no_longer_is()
    {
        var role = Assert.Single(Summit.People.MoonJaeIn.Roles);

        Assert.Equal((Tenure.Former, "south-korea"), (role.Tenure, role.OfKey));
    }

    [Fact]
    public void Nine_gifts_four_each_way_and_one_to_Moon()
    {
        var (kim, putin) = (Summit.People.KimJongUn, Summit.People.Putin);

        Assert.Equal(9, Summit.Gifts.Count);
        Assert.Equal(4, kim.GiftsGiven.Count(gift => gift.Recipient == putin));
        Assert.Equal(4, putin.GiftsGiven.Count(gift => gift.Recipient == kim));
        Assert.Equal("dogs-for-moon", Assert.Single(Summit.People.MoonJaeIn.GiftsReceived).Key);
    }

    [Fact]
    public void Nine_vehicles_of_which_two_were_given()
    {
        Assert.Equal(9, Summit.Vehicles.Count);
        Assert.Equal(2, Summit.Gifts.OfType<Gift.Car>().Count());
    }

    [Fact]
    public void Every_gift_is_one_of_the_four_kinds()
    {
        var kinds = Summit.Gifts.Select(gift => gift.Match(artwork: _ => "artwork", car: _ => "car", animals: _ => "animals", item: _ => "item"));

        Assert.Equal(["animals", "artwork", "car", "item"], kinds.Distinct().Order());
    }

    [Fact]
    public void Unclear_whether_taken_home_differs_from_not_stated()
    {
        Assert.True(Summit.Gifts.Bust.TakenHome is { IsStated: true, HasValue: false });
        Assert.False(Summit.Gifts.TeaSet.TakenHome.IsStated);
    }

    [Fact]
    public void The_ban_on_guessing_holds_for_the_dogs_for_Moon()
    {
        var dogs = Summit.Gifts["dogs-for-moon"];

        Assert.Null(dogs.Giver);
        Assert.Null(dogs.Count);
    }

    [Fact]
    public void The_kinship_of_the_Kims_is_stated_both_ways_or_from_the_grandson()
    {
        var kinship = Assert.Single(Summit.People.KimJongUn.Kin);

        Assert.Equal((KinshipRelation.GrandsonOf, "kim-il-sung"), (kinship.Relation, kinship.ToKey));
    }

    [Fact]
    public void An_agent_is_found_by_a_name_that_the_article_uses_for_it()
    {
        Assert.Equal("north-korea", Summit.Agents.ByAlsoCalled("DPRK")?.Key);
        Assert.Null(Summit.Agents.ByAlsoCalled("Atlantis"));
    }
}
