using System;
using System.Linq;
using CsCheck;

namespace Facts.Tests.Dates;

public sealed class FactDateRelationTests
{
    [Theory]
    [InlineData("2024-06-18", "2024-06-19", true, true)]
    [InlineData("2024-06-19", "2024-06-19", false, false)]
    [InlineData("2024-06-19", "2024-06-18", false, false)]
    [InlineData("1961", "2024", true, true)]
    [InlineData("2023-08", "2023-09", true, true)]
    [InlineData("2023", "2023-08", false, true)]
    [InlineData("2023-08", "2023", false, true)]
    [InlineData("1961~", "1963", true, true)]
    [InlineData("1961~", "1962", false, true)]
    [InlineData("1963", "1962~", false, true)]
    [InlineData("1964", "1962~", false, false)]
    [InlineData("[2024-06-18,2024-06-19]", "2024-06-19", false, true)]
    [InlineData("[2024-06-18,2024-06-19]", "2024-06-20", true, true)]
    [InlineData("[2024-06-21..]", "2030", false, true)]
    [InlineData("2022-09/..", "2030", false, false)]
    [InlineData("2022-09/", "2030", false, true)]
    [InlineData("2022", "2022-09/..", false, true)]
    [InlineData("2021", "2022-09/..", true, true)]
    [InlineData("../2022", "2023", true, true)]
    [InlineData("{1960,1962}", "1961", false, false)]
    [InlineData("[1960,1962]", "1961", false, true)]
    [InlineData("2024-06-19T09:00:00", "2024-06-19T10:00:00", true, true)]
    [InlineData("2024-06-19T09:00", "2024-06-19T09:00:30", false, true)]
    [InlineData("2024-06-19T09:00:00Z", "2024-06-19T10:00:00", false, false)]
    [InlineData("2024-06-19T12:00:00+09", "2024-06-19T10:00:00Z", true, true)]
    [InlineData("2024-06-19T23:00:00-04", "2024-06-20T02:00:00Z", false, false)]
    [InlineData("early 2024-05", "2024-05-16", true, true)]
    [InlineData("early 2024-05", "2024-05-14", false, true)]
    [InlineData("2001-21", "2001-06-20", false, true)]
    [InlineData("-0044", "0001", true, true)]
    [InlineData("Y-170000002", "Y170000002", true, true)]
    public void Before_is_told_where_it_can_be(string left, string right, bool certainly, bool possibly)
    {
        var (a, b) = (FactDate.Parse(left), FactDate.Parse(right));

        Assert.Equal((certainly, possibly), (a.CertainlyBefore(b), a.PossiblyBefore(b)));
        Assert.Equal((certainly, possibly), (b.CertainlyAfter(a), b.PossiblyAfter(a)));
    }

    [Theory]
    [InlineData("2024-06-19", "2024-06", true, true)]
    [InlineData("2024-06", "2024-06-19", false, true)]
    [InlineData("2024-06-19", "2024-06-19", true, true)]
    [InlineData("2024", "2024", true, true)]
    [InlineData("2024-06-19", "2023", false, false)]
    [InlineData("2024-06-20", "2022-09/..", true, true)]
    [InlineData("2022-09-15", "2022-09/..", false, true)]
    [InlineData("2022-08-31", "2022-09/..", false, false)]
    [InlineData("2024-06-20", "2022-09/", false, true)]
    [InlineData("2024-06-22", "[2024-06-21..]", false, true)]
    [InlineData("2024-06-20", "[2024-06-21..]", false, false)]
    [InlineData("[2024-06-21..]", "2022-09/..", true, true)]
    [InlineData("2024-06-21/2024-06-25", "[2024-06-21..]", false, false)]
    [InlineData("2024-06-18", "2024-06-18/2024-06-19", true, true)]
    [InlineData("2024-06-19", "2024-06-18/2024-06-19", true, true)]
    [InlineData("2024-06-18", "[2024-06-18,2024-06-19]", false, true)]
    [InlineData("[2024-06-18,2024-06-19]", "2024-06", true, true)]
    [InlineData("1669", "[1667,1668,1670..1672]", false, false)]
    [InlineData("1671", "{1667,1668,1670..1672}", true, true)]
    [InlineData("1669", "{1667,1668,1670..1672}", false, false)]
    [InlineData("2005", "2004/2006", true, true)]
    [InlineData("2004-05", "2004/2006", false, true)]
    [InlineData("1995", "199X", false, true)]
    [InlineData("1961-05", "1961~", false, true)]
    [InlineData("2024-06-19T23:00:00-10:00", "2024-06-19", true, true)]
    [InlineData("2024-06-19T10:30:00Z", "2024-06-19T10:30Z", true, true)]
    [InlineData("2024-06-19T10:31:00Z", "2024-06-19T10:30Z", false, false)]
    public void Within_is_told_where_it_can_be(string inner, string outer, bool certainly, bool possibly)
    {
        var (a, b) = (FactDate.Parse(inner), FactDate.Parse(outer));

        Assert.Equal((certainly, possibly), (a.CertainlyWithin(b), a.PossiblyWithin(b)));
    }

    [Theory]
    [InlineData("2024-06-01/2024-06-20", "2024-06-10/2024-07-10", true, true)]
    [InlineData("2024-06", "2024-06-19", true, true)]
    [InlineData("2024-06-18", "2024-06-19", false, false)]
    [InlineData("2022-09/..", "2030", true, true)]
    [InlineData("[2024-06-21..]", "2030", false, true)]
    [InlineData("[2024-06-18,2024-06-19]", "2024-06-19", false, true)]
    [InlineData("{2024-06-18,2024-06-19}", "2024-06-19", true, true)]
    [InlineData("2024~", "2025-06", false, true)]
    [InlineData("2024~", "2026-06", false, false)]
    public void Overlaps_is_told_where_it_can_be(string left, string right, bool certainly, bool possibly)
    {
        var (a, b) = (FactDate.Parse(left), FactDate.Parse(right));

        Assert.Equal((certainly, possibly), (a.CertainlyOverlaps(b), a.PossiblyOverlaps(b)));
        Assert.Equal((certainly, possibly), (b.CertainlyOverlaps(a), b.PossiblyOverlaps(a)));
    }

    [Theory]
    [InlineData("2024-06-18", "2024-06-19", TimeOrder.Before)]
    [InlineData("2024-06-19", "2024-06-18", TimeOrder.After)]
    [InlineData("2024-06-19", "2024-06-19", TimeOrder.Together)]
    [InlineData("2022-09/..", "2030", TimeOrder.Together)]
    [InlineData("2023", "2023-08", TimeOrder.CannotBeTold)]
    [InlineData("2023", "2023", TimeOrder.CannotBeTold)]
    [InlineData("[2024-06-21..]", "2030", TimeOrder.CannotBeTold)]
    [InlineData("XXXX", "2024", TimeOrder.CannotBeTold)]
    public void The_order_in_time_admits_that_it_cannot_be_told(string left, string right, TimeOrder expected) =>
        Assert.Equal(expected, FactDate.Parse(left).OrderTo(FactDate.Parse(right)));

    [Fact]
    public void The_order_in_time_is_the_same_from_both_sides_and_carries_over()
    {
        Gen.Select(GenFactDate.Any, GenFactDate.Any).Sample((a, b) => b.OrderTo(a) == a.OrderTo(b) switch
        {
            TimeOrder.Before => TimeOrder.After,
            TimeOrder.After => TimeOrder.Before,
            var same => same,
        });
        Gen.Select(GenFactDate.Any, GenFactDate.Any, GenFactDate.Any).Sample((a, b, c) =>
            !(a.OrderTo(b) == TimeOrder.Before && b.OrderTo(c) == TimeOrder.Before) || a.OrderTo(c) == TimeOrder.Before);
    }

    /// <summary>The relations agree with their definitions: a plain date is some day in it, a period has some first and last day.</summary>
    [Fact]
    public void Relations_agree_with_all_that_plain_dates_can_mean() => Gen.Select(GenFactDate.Plain, GenFactDate.Plain).Sample(
        (one, other) =>
        {
            var (a, b) = (FactDate.Parse(one.Text), FactDate.Parse(other.Text));
            var pairs = one.Meanings.SelectMany(_ => other.Meanings, (left, right) => (Left: left, Right: right)).ToList();

            Assert.Equal(pairs.All(pair => pair.Left.Last < pair.Right.First), a.CertainlyBefore(b));
            Assert.Equal(pairs.Any(pair => pair.Left.Last < pair.Right.First), a.PossiblyBefore(b));
        },
        iter: 2_000);

    [Fact]
    public void Nothing_is_certainly_before_itself() => GenFactDate.Any.Sample(date => !date.CertainlyBefore(date));

    [Fact]
    public void What_is_certain_is_possible_and_its_opposite_is_not() => Gen.Select(GenFactDate.Any, GenFactDate.Any).Sample(
        (a, b) =>
        {
            if (a.CertainlyBefore(b))
            {
                Assert.True(a.PossiblyBefore(b) && !b.PossiblyBefore(a) && !b.CertainlyBefore(a));
            }
            if (a.CertainlyWithin(b))
            {
                Assert.True(a.PossiblyWithin(b));
            }
            if (a.CertainlyOverlaps(b))
            {
                Assert.True(a.PossiblyOverlaps(b));
            }
            if (a.CertainlyWithin(b))
            {
                Assert.True(a.PossiblyOverlaps(b));
            }
        },
        iter: 10_000);

    [Fact]
    public void Certainly_before_carries_over() => Gen.Select(GenFactDate.Any, GenFactDate.Any, GenFactDate.Any).Sample(
        (a, b, c) => !(a.CertainlyBefore(b) && b.CertainlyBefore(c)) || a.CertainlyBefore(c),
        iter: 10_000);

    [Fact]
    public void Overlaps_works_both_ways() => Gen.Select(GenFactDate.Any, GenFactDate.Any).Sample(
        (a, b) => a.CertainlyOverlaps(b) == b.CertainlyOverlaps(a) && a.PossiblyOverlaps(b) == b.PossiblyOverlaps(a));

    [Fact]
    public void The_display_order_is_total_and_agrees_with_equality()
    {
        Gen.Select(GenFactDate.Any, GenFactDate.Any).Sample((a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && (a.CompareTo(b) == 0) == (a == b)
                && (a != b || a.GetHashCode() == b.GetHashCode()));
        Gen.Select(GenFactDate.Any, GenFactDate.Any, GenFactDate.Any).Sample((a, b, c) =>
            !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) || a.CompareTo(c) <= 0);
    }

    [Fact]
    public void The_display_order_is_by_earliest_day_then_latest_day_then_text()
    {
        string[] inOrder = ["../1985", "1961", "2018-01-01", "2018-01", "2018", "2018?", "2018-02", "2022-09", "2022-09/.."];
        Assert.Equal(inOrder, inOrder.Reverse().Select(FactDate.Parse).Order().Select(date => date.ToString()));
    }
}
