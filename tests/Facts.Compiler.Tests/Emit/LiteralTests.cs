using System;
using System.Text;
using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Tests.Emit;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("plain", "\"plain\"u8")]
    [InlineData("", "\"\"u8")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"u8")]
    [InlineData("\n", "\"\\n\"u8")]
    [InlineData("é😀", "\"é😀\"u8")]
    [InlineData("\u2028x", "\"\\u2028x\"u8")]
    public void A_text_becomes_a_literal_of_UTF8(string text, string expected)
    {
        var builder = new StringBuilder();

        Literal.AppendUtf8(builder, text);

        Assert.Equal(expected, builder.ToString());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        var builder = new StringBuilder();

        Literal.AppendUtf8(builder, "a\uD800b\uDC00");

        Assert.Equal("\"a\uFFFDb\uFFFD\"u8", builder.ToString());
    }

    [Fact]
    public void Many_literals_take_memory_in_step_with_their_number()
    {
        var text = new string('x', 1 << 16);
        Append(text, 4);

        var (few, many) = (Append(text, 16), Append(text, 256));

        Assert.InRange(many, few, few * 20);
    }

    private static long Append(string text, int times)
    {
        var builder = new StringBuilder();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < times; time++)
        {
            Literal.AppendUtf8(builder, text);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
