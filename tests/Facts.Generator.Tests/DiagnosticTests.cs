using System.Linq;

namespace Facts.Generator.Tests;

/// <summary>The diagnostics as a build or an editor receives them.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void The_project_gives_the_day_against_which_freshness_is_measured()
    {
        var host = new GeneratorHost()
            .Write()
            .Write("zoo.schema.yaml", "tables:\n  Keeper: { reviewBy: 2026-05-31, fields: { name: string } }\n")
            .Write("keepers.yaml", "{}\n");

        Assert.DoesNotContain(host.Run().Diagnostics, found => found.Id == "FACT5321");
        Assert.Single(host.WithProperty("FactsToday", "2026-06-01").Run().Diagnostics, found => found.Id == "FACT5321");
    }

    [Fact]
    public void A_second_place_is_an_additional_location_and_spans_cover_the_token()
    {
        var host = new GeneratorHost().Write().Write("keepers.yaml", "ines:\n  name: Ines\nines:\n  name: Ines\n");

        var diagnostic = Assert.Single(host.Run().Diagnostics, found => found.Id == "FACT1020");

        Assert.Equal("(2,0)-(2,4)", diagnostic.Location.GetLineSpan().Span.ToString());
        Assert.Equal(4, diagnostic.Location.SourceSpan.Length);
        var related = Assert.Single(diagnostic.AdditionalLocations);
        Assert.Equal("/project/facts/keepers.yaml", related.GetLineSpan().Path);
        Assert.Equal("(0,0)-(0,4)", related.GetLineSpan().Span.ToString());
    }

    [Fact]
    public void A_comment_hides_a_warning_and_is_told_where_it_hides_none()
    {
        var host = new GeneratorHost()
            .Write()
            .Write("keepers.yaml", "tea-set: { name: A }\ntea_set: { name: B } # facts: ignore FACT6001 because both are well known\n");

        Assert.DoesNotContain(host.Run().Diagnostics, found => found.Id is "FACT6001" or "FACT5301");
        Assert.Single(
            host.Write("keepers.yaml", "tea-set: { name: A } # facts: ignore FACT6001 because both are well known\n").Run().Diagnostics,
            found => found.Id == "FACT5301");
    }
}
