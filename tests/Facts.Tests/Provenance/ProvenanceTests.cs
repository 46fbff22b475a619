using System;

namespace Facts.Tests.Provenance;

public sealed class ProvenanceTests
{
    private static readonly Source Article = new() { Id = "article" };

    [Fact]
    public void A_field_without_its_own_has_that_of_what_holds_it()
    {
        var title = new Provenance<string> { Note = "title" };
        var roles = new Provenance<string> { Note = "roles" };
        var record = new Provenance<string>
        {
            Note = "record",
            Fields = FactMap.Create<string, Provenance<string>>([new("Roles[0].Title", title), new("Roles", roles)]),
        };

        Assert.Same(title, record["Roles[0].Title"]);
        Assert.Same(roles, record["Roles[0].Since"]);
        Assert.Same(roles, record["Roles[1]"]);
        Assert.Same(roles, record["Roles", 1]);
        Assert.Same(record, record["Role"]);
        Assert.Throws<ArgumentNullException>(() => record[null!]);
    }

    [Fact]
    public void Status_and_chain_are_those_of_the_first_citation()
    {
        var provenance = new Provenance<string>
        {
            Citations =
            [
                new Citation<string> { Source = Article, At = "16", By = ["officer", "paper"], Status = FactStatus.Reported },
                new Citation<string> { Source = Article, Status = FactStatus.Denied },
            ],
        };

        Assert.Equal(FactStatus.Reported, provenance.Status);
        Assert.Equal(["officer", "paper"], provenance.By);
        Assert.Equal("article 16, officer > paper (reported); article (denied)", provenance.ToString());
        Assert.False(provenance.IsDerived);
    }

    [Fact]
    public void Nothing_said_is_empty()
    {
        Assert.True(Provenance<string>.None.IsEmpty);
        Assert.Equal(FactStatus.Unspecified, Provenance<string>.None.Status);
        Assert.Empty(Provenance<string>.None.By);
        Assert.Equal("", Provenance<string>.None.ToString());
    }

    [Fact]
    public void A_citation_in_memory_tells_what_it_was_not_given()
    {
        Assert.Throws<InvalidOperationException>(() => new Citation<string>().Source);
        Assert.Throws<InvalidOperationException>(() => new Citation<string>().Record);
    }

    [Fact]
    public void Everyone_in_the_chain_and_the_alternatives_is_attributed_once()
    {
        var citation = new Citation<string> { Alternatives = [new() { By = ["a", "b"] }, new() { By = ["b"] }] };

        Assert.True(citation.IsOpen);
        Assert.Equal(["a", "b"], citation.Attributions);
    }
}
