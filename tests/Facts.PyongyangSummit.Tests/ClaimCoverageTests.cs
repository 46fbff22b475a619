using System.Globalization;
using System.Linq;

namespace Facts.PyongyangSummit.Tests;

/// <summary>Every statement of the article has its record.</summary>
public sealed class ClaimCoverageTests
{
    private const int Statements = 211;

    [Fact]
    public void Every_statement_has_a_record_under_its_id()
    {
        var ids = Enumerable.Range(1, Statements).Select(number => string.Create(CultureInfo.InvariantCulture, $"F{number:000}"));

        Assert.Equal(ids, Summit.Claims.Select(claim => claim.Key).Order());
    }

    [Fact]
    public void Headline_statements_restate_what_the_body_says_but_for_the_dogs_that_were_petted()
    {
        var alone = Summit.Claims.Where(claim => claim is { Topic: Topic.Headline, Framing: false } && claim.Restates.Count == 0).Select(claim => claim.Key);

        Assert.Contains("F002", alone);
    }
}
