using System.Linq;
using CsCheck;
using Facts.Tests.Dates;

namespace Facts.Tests.Indexes;

public sealed class DateSearchBoundsTests
{
    [Fact]
    public void What_is_left_out_is_certainly_before_or_after() =>
        GenFactDate.Any.Array[0, 30].SelectMany(dates =>
            Gen.Select(GenFactDate.Any, GenFactDate.Any, (from, to) => (dates, from, to))).Sample(drawn =>
        {
            var dates = drawn.dates.Order().ToArray();
            var bounds = new DateSearchBounds(dates);

            Assert.All(dates.Take(bounds.Start(drawn.from)), date => Assert.True(date.CertainlyBefore(drawn.from)));
            Assert.All(dates.Skip(bounds.End(drawn.to)), date => Assert.True(date.CertainlyAfter(drawn.to)));
        });

    [Fact]
    public void Days_one_after_the_other_leave_what_is_asked_for()
    {
        var dates = Enumerable.Range(1, 28).Select(day => FactDate.Parse($"2024-02-{day:00}")).ToArray();
        var bounds = new DateSearchBounds(dates);

        Assert.Equal(9, bounds.Start(FactDate.Parse("2024-02-10")));
        Assert.Equal(12, bounds.End(FactDate.Parse("2024-02-12")));
    }
}
