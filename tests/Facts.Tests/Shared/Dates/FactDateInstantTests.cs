using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CsCheck;

namespace Facts.Tests.Dates;

public sealed class FactDateInstantTests
{
    [Theory]
    [InlineData("2024-06-19", "2024-06-19T00:00:00.0000000+00:00", "2024-06-19T23:59:59.9999999+00:00")]
    [InlineData("2024-02", "2024-02-01T00:00:00.0000000+00:00", "2024-02-29T23:59:59.9999999+00:00")]
    [InlineData("2024-06-19T10:30", "2024-06-19T10:30:00.0000000+00:00", "2024-06-19T10:30:59.9999999+00:00")]
    [InlineData("2024-06-19T10:30:00+09:00", "2024-06-19T01:30:00.0000000+00:00", "2024-06-19T01:30:00.9999999+00:00")]
    [InlineData("2022-09/..", "2022-09-01T00:00:00.0000000+00:00", null)]
    [InlineData("/1985", null, "1985-12-31T23:59:59.9999999+00:00")]
    [InlineData("[2024-06-20,2024-06-18]", "2024-06-18T00:00:00.0000000+00:00", "2024-06-20T23:59:59.9999999+00:00")]
    [InlineData("9999", "9999-01-01T00:00:00.0000000+00:00", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("-0044-03-15", null, null)]
    [InlineData("Y170000002", null, null)]
    [InlineData("Y-1000000000000", null, null)]
    public void A_date_knows_its_first_and_last_instant(string text, string? earliest, string? latest)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(earliest, date.EarliestInstant()?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.LatestInstant()?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_date_without_an_offset_is_told_at_the_given_one()
    {
        var korea = TimeSpan.FromHours(9);

        Assert.Equal(new DateTimeOffset(2024, 6, 19, 0, 0, 0, korea), FactDate.Parse("2024-06-19").EarliestInstant(korea));
        Assert.Equal(new DateTimeOffset(2024, 6, 19, 15, 30, 0, korea), FactDate.Parse("2024-06-19T15:30:00").EarliestInstant(korea));
        Assert.Equal(new DateTimeOffset(2024, 6, 19, 15, 30, 0, TimeSpan.Zero), FactDate.Parse("2024-06-19T15:30:00Z").EarliestInstant(korea));
        Assert.Equal(korea, FactDate.Parse("2024-06-19T15:30:00Z").EarliestInstant(korea)!.Value.Offset);
        Assert.Null(FactDate.Parse("0001-01-01").EarliestInstant(korea));
        Assert.Null(FactDate.Parse("9999-12-31").LatestInstant(-korea));
    }

    [Fact]
    public void The_first_instant_of_days_months_and_years_is_not_after_the_last() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28]).Sample((year, month, day) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}")
                + (month == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{month:00}"))
                + (month == 0 || day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{day:00}"));
            var date = FactDate.Parse(text);
            return date.EarliestInstant() < date.LatestInstant();
        });

    [Fact]
    public void No_date_ends_before_it_starts() => GenFactDate.Any.Sample(date =>
        !(date.EarliestDayNumber > date.LatestDayNumber)
        && !(date.EarliestInstant() > date.LatestInstant())
        && !(date.EarliestInstant(TimeSpan.FromHours(9)) > date.LatestInstant(TimeSpan.FromHours(9)))
        && date.EarliestPossibleDay <= date.LatestPossibleDay);

    [Theory]
    [InlineData("2024-06-19T01:00+09:00/2024-06-18T20:00Z", "2024-06-18T16:00:00Z", "2024-06-18T20:00:59.9999999Z")]
    [InlineData("[2024-06-19T01:00+09:00..2024-06-18T20:00Z]", "2024-06-18T16:00:00Z", "2024-06-18T20:00:59.9999999Z")]
    [InlineData("2024-06-18T23:00-10:00/2024-06-18", "2024-06-19T09:00:00Z", "2024-06-19T09:59:59.9999999Z")]
    [InlineData("2024-06-19/2024-06-19T09:00+09:00", "2024-06-18T15:00:00Z", "2024-06-19T00:00:59.9999999Z")]
    public void The_ends_of_a_period_are_ordered_as_instants(string text, string earliest, string latest)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(DateTimeOffset.Parse(earliest, CultureInfo.InvariantCulture), date.EarliestInstant());
        Assert.Equal(DateTimeOffset.Parse(latest, CultureInfo.InvariantCulture), date.LatestInstant());
    }

    [Fact]
    public void Where_offsets_turn_the_days_round_both_ends_stand_for_either_day()
    {
        var flight = FactDate.Parse("2024-06-19T01:00+09:00/2024-06-18T20:00Z");

        Assert.Equal((new DateOnly(2024, 6, 18), new DateOnly(2024, 6, 19)), (flight.EarliestDay, flight.LatestDay));
        Assert.True(flight.CertainlyBefore(FactDate.Parse("2024-06-20")));
        Assert.True(flight.PossiblyWithin(FactDate.Parse("2024-06-18")));
    }

    [Fact]
    public void A_deduced_date_is_kept_apart_from_a_stated_one_and_means_the_same()
    {
        var deduced = FactDate.Parse("deduced 2024-06-19");
        var stated = FactDate.Parse("2024-06-19");

        Assert.Equal((true, false), (deduced.IsDeduced, stated.IsDeduced));
        Assert.Equal(stated, deduced);
        Assert.Equal(stated.GetHashCode(), deduced.GetHashCode());
        Assert.Equal(0, stated.CompareTo(deduced));
        Assert.Equal("deduced 2024-06-19", deduced.ToString());
        Assert.Equal("19 June 2024", deduced.ToDisplayString());
        Assert.Equal("2024-06-19", deduced.AsStated().ToString());
        Assert.Equal("deduced 2024-06-19", stated.AsDeduced().ToString());
        Assert.Equal("\"deduced early 2024-05\"", JsonSerializer.Serialize(FactDate.Parse("deduced early 2024-05")));
        Assert.True(JsonSerializer.Deserialize<FactDate>("\"deduced 2024\"").IsDeduced);
        Assert.False(FactDate.TryParse("deduced", out _));
        Assert.False(FactDate.TryParse("deduced ", out _));
    }

    [Fact]
    public void What_is_deduced_reads_back_as_deduced() => Gen.Select(GenFactDate.Any, Gen.Bool).Sample((date, isDeduced) =>
    {
        var kept = isDeduced ? date.AsDeduced() : date;
        var read = FactDate.Parse(kept.ToString());
        return read == kept && read.IsDeduced == isDeduced && new HashSet<FactDate> { date }.Contains(read);
    });
}
