using System;
using System.Linq;
using CsCheck;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Tests.Storage;

public sealed class RepeatedTextsTests
{
    [Fact]
    public void Every_text_that_comes_again_is_counted() =>
        Gen.Char['a', 'd'].Array[0, 3].Select(letters => new string(letters)).Array[0, 60].Sample(texts =>
        {
            var repeated = new RepeatedTexts(texts);

            for (var index = 0; index < texts.Length; index++)
            {
                var count = texts.Count(text => text == texts[index]);
                var number = repeated.NumberOf(index);
                Assert.True(number >= 0 || count == 1);
                if (number >= 0)
                {
                    Assert.Equal((texts[index], count), repeated.All[number]);
                }
            }
        });

    [Fact]
    public void Texts_that_come_once_are_mostly_not_kept()
    {
        var repeated = new RepeatedTexts(Enumerable.Range(0, 10_000).Select(number => $"text {number}").ToArray());

        Assert.InRange(repeated.All.Count, 0, 5_000);
    }
}
