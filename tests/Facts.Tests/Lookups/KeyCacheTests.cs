using System;
using System.Linq;
using System.Threading.Tasks;
using Facts.Lookups;

namespace Facts.Tests.Lookups;

public sealed class KeyCacheTests
{
    [Fact]
    public void What_was_added_is_found_and_nothing_else()
    {
        var texts = new KeyCache<string, object>(3);
        var value = new object();
        texts.Add("a", value);

        Assert.Same(value, texts.Find("a"));
        Assert.Null(texts.Find("b"));
        Assert.False(texts.IsComplete);
    }

    [Fact]
    public void What_was_added_first_stays()
    {
        var numbers = new KeyCache<DayOfWeek, string>(2);
        numbers.Add(DayOfWeek.Monday, "first");
        numbers.Add(DayOfWeek.Monday, "second");
        numbers.Add(DayOfWeek.Friday, "last");

        Assert.Equal("first", numbers.Find(DayOfWeek.Monday));
        Assert.True(numbers.IsComplete);
    }

    [Fact]
    public void More_than_there_is_room_for_is_let_go()
    {
        var pairs = new KeyCache<(string, int), string>(2);
        for (var number = 0; number < 100; number++)
        {
            pairs.Add(("a", number), $"{number}");
        }

        Assert.Equal(2, Enumerable.Range(0, 100).Count(number => pairs.Find(("a", number)) == $"{number}"));
        Assert.Null(pairs.Find(("a", 99)));
    }

    [Fact]
    public void Threads_that_add_and_ask_at_once_see_whole_entries()
    {
        const int Keys = 2_000;
        var found = new KeyCache<Guid, string>(Keys);
        var guids = Enumerable.Range(0, Keys).Select(number => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).ToArray();

        Parallel.For(0, 8, _ =>
        {
            foreach (var guid in guids)
            {
                if (found.Find(guid) is { } value)
                {
                    Assert.Equal(guid.ToString(), value);
                }
                else
                {
                    found.Add(guid, guid.ToString());
                }
            }
        });

        Assert.True(found.IsComplete);
        Assert.All(guids, guid => Assert.Equal(guid.ToString(), found.Find(guid)));
    }
}
