using System.Linq;
using CsCheck;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Tests.Storage;

public sealed class RowListsTests
{
    [Fact]
    public void Each_list_holds_its_rows_in_the_order_in_which_they_came() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99]).Array[0, 50].Sample(entries =>
        {
            var lists = RowLists.Of(10, entries);

            Assert.Equal(10, lists.Count);
            for (var list = 0; list < 10; list++)
            {
                Assert.Equal(entries.Where(entry => entry.Item1 == list).Select(entry => entry.Item2), lists[list].ToArray());
                Assert.Equal(entries.Count(entry => entry.Item1 < list), lists.Before(list).Length);
            }
        });
}
