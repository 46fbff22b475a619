using System.Linq;
using CsCheck;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

public sealed class NumberDirectoryTests
{
    [Fact]
    public void The_place_of_a_number_is_in_the_stretch() =>
        Gen.OneOf(Gen.Long, Gen.Long[-50, 50], Gen.OneOfConst(long.MinValue, long.MaxValue)).Array[1, 100].Sample(drawn =>
        {
            var numbers = drawn.Order().ToArray();
            var directory = new NumberDirectory(numbers);
            foreach (var bound in numbers.Concat(numbers.Select(number => unchecked(number + 1))).Concat([0, long.MinValue, long.MaxValue]))
            {
                var (low, high) = directory.Around(bound);
                Assert.InRange(numbers.Count(number => number < bound), low, high);
            }
        });

    [Fact]
    public void Where_numbers_lie_evenly_nothing_is_left_to_search()
    {
        var numbers = Enumerable.Range(0, 1_000).Select(number => 1_000_000L + (number * 7)).ToArray();
        var directory = new NumberDirectory(numbers);

        Assert.All(numbers, number => Assert.InRange(directory.Around(number).High - directory.Around(number).Low, 0, 2));
    }
}
