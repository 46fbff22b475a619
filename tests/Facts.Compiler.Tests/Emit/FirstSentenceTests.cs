using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Tests.Emit;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("One.\nTwo.\n", "One.")]
    [InlineData("Para one.\n\nPara two.", "Para one.")]
    [InlineData("No period\n\nPara two.", "No period")]
    [InlineData("A sentence\nin two lines. Another.", "A sentence in two lines.")]
    [InlineData("Is it? Yes.", "Is it?")]
    [InlineData("He said \"stop.\" Then he left.", "He said \"stop.\"")]
    [InlineData("Version 1.2 is out. See below.", "Version 1.2 is out.")]
    [InlineData("Written e.g. by J. R. Smith in St. Petersburg. Later moved.", "Written e.g. by J. R. Smith in St. Petersburg.")]
    [InlineData("Use etc. sparingly", "Use etc. sparingly")]
    [InlineData("第一句。第二句。", "第一句。")]
    [InlineData("  ", "")]
    public void It_ends_where_the_sentence_or_the_paragraph_does(string text, string expected) => Assert.Equal(expected, FirstSentence.Of(text));
}
