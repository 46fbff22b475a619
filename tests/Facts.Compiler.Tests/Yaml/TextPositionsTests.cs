using CsCheck;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

public class TextPositionsTests
{
    [Theory]
    [InlineData("ab\ncd", 4, 1, 1)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("ab\rcd", 3, 1, 0)]
    [InlineData("ab\n", 3, 1, 0)]
    [InlineData("a\u2028b", 2, 0, 2)]
    [InlineData("\uFEFFab", 2, 0, 1)]
    [InlineData("", 0, 0, 0)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new Mark(offset, line, column), new TextPositions(text).At(offset));

    [Fact]
    public void A_mark_of_the_parser_is_moved_behind_the_byte_order_mark_and_never_behind_the_end()
    {
        var positions = new TextPositions("\uFEFFab");

        Assert.Equal(1, positions.Offset(new YamlDotNet.Core.Mark(0, 1, 1)));
        Assert.Equal(3, positions.Offset(new YamlDotNet.Core.Mark(9, 2, 1)));
    }

    [Fact]
    public void The_order_of_questions_does_not_matter()
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat("x\n\nyy\r\n", 40));
        var one = new TextPositions(text);
        Gen.Int[0, text.Length].Sample(offset => Assert.Equal(new TextPositions(text).At(offset), one.At(offset)), threads: 1);
    }
}
