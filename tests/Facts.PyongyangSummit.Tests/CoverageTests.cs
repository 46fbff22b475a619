using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using VerifyXunit;

namespace Facts.PyongyangSummit.Tests;

/// <summary>Every paragraph is cited, and every statement of the article has its record.</summary>
public sealed class CoverageTests
{
    private const int Paragraphs = 84;
    private const int Statements = 211;

    [Fact]
    public void Every_paragraph_is_cited() => Assert.DoesNotContain(Enumerable.Range(1, Paragraphs), paragraph => !Citing(paragraph).Any());

    [Fact]
    public Task Each_paragraph_is_cited_by_these_records()
    {
        var text = new StringBuilder();
        for (var paragraph = 1; paragraph <= Paragraphs; paragraph++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{paragraph}: {string.Join(", ", Citing(paragraph).Distinct())}\n");
        }

        return Verifier.Verify(text.ToString());
    }

    [Fact]
    public void Every_statement_has_a_record_under_its_id()
    {
        var ids = Enumerable.Range(1, Statements).Select(number => string.Create(CultureInfo.InvariantCulture, $"F{number:000}"));

        Assert.Equal(ids, Summit.Claims.Select(claim => claim.Key).Order());
    }

    [Fact]
    public Task Each_statement_is_said_by_these_in_this_way()
    {
        var text = new StringBuilder();
        foreach (var claim in Summit.Claims.OrderBy(claim => claim.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"{claim.Key}: {string.Join("; ", claim.Provenance.Citations)}\n");
        }

        return Verifier.Verify(text.ToString());
    }

    [Fact]
    public void Every_record_says_where_it_comes_from_or_how_it_was_worked_out() => Assert.Empty(
        Summit.Claims.Where(claim => claim.Provenance.Citations.Count == 0).Select(claim => claim.Key)
            .Concat(
                Summit.Deductions.Where(deduction => deduction.Provenance.Derivation is not { Premises.Count: > 0 }).Select(deduction =>
                    deduction.Key)));

    [Fact]
    public void Headline_statements_restate_what_the_body_says_but_for_the_dogs_that_were_petted()
    {
        var alone = Summit.Claims.Where(claim => claim is { Topic: Topic.Headline, Framing: false } && claim.Restates.Count == 0).Select(claim =>
            claim.Key);

        Assert.Equal(["F002"], alone);
    }

    private static IEnumerable<string> Citing(int paragraph) => Summit.Citations
        .Where(citation => citation.At.Paragraph is { } range && range.Contains(paragraph))
        .Select(citation => $"{citation.Record.Key}");
}
