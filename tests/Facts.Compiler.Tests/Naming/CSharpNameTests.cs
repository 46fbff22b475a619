using CsCheck;
using Facts.Compiler.Naming;

namespace Facts.Compiler.Tests.Naming;

public class CSharpNameTests
{
    [Theory]
    [InlineData("giver", "Giver")]
    [InlineData("takenHome", "TakenHome")]
    [InlineData("house_history", "HouseHistory")]
    [InlineData("kim-jong-un", "KimJongUn")]
    [InlineData("GPL-2.0+", "GPL2_0Plus")]
    [InlineData("3.10", "_3_10")]
    [InlineData("C#", "CSharp")]
    [InlineData("F*", "FStar")]
    [InlineData("at&t", "AtAndT")]
    [InlineData("100%", "_100Percent")]
    [InlineData("@home", "AtHome")]
    [InlineData("_gdp", "Gdp")]
    [InlineData("éclair", "Éclair")]
    [InlineData("日本", "日本")]
    [InlineData("---", "_")]
    [InlineData("", "_")]
    public void A_name_is_made_of_words(string text, string name) => Assert.Equal(name, CSharpName.From(text));

    [Fact]
    public void A_mark_stays_with_its_letter() => Assert.Equal("E\u0301clair", CSharpName.From("e\u0301clair"));

    [Fact]
    public void Every_text_makes_an_identifier() =>
        Gen.String.Sample(text => CSharpName.IsIdentifier(CSharpName.From(text)));

    [Theory]
    [InlineData("Gift", true)]
    [InlineData("_3_10", true)]
    [InlineData("class", false)]
    [InlineData("3D", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void An_identifier_is_no_keyword(string text, bool isIdentifier) => Assert.Equal(isIdentifier, CSharpName.IsIdentifier(text));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("Gift", "Gift")]
    public void A_word_of_the_language_is_escaped(string name, string escaped) => Assert.Equal(escaped, CSharpName.Escape(name));
}
