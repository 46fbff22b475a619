using System.Linq;
using System.Text.RegularExpressions;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Scalars;

/// <summary>What is proposed for a text in another notation, which the type then reads.</summary>
public sealed partial class CorrectionTests
{
    [Theory]
    [InlineData("2h 55m 18s", "Write 02:55:18.")]
    [InlineData("2h55m18s", "Write 02:55:18.")]
    [InlineData("2 h 55 min", "Write 02:55:00.")]
    [InlineData("2 hours, 55 minutes and 18 seconds", "Write 02:55:18.")]
    [InlineData("1h30", "Write 01:30:00.")]
    [InlineData("1.5 h", "Write 01:30:00.")]
    [InlineData("1,5 hrs.", "Write 01:30:00.")]
    [InlineData("PT1.5H", "Write 01:30:00.")]
    [InlineData("pt2h30m", "Write 02:30:00.")]
    [InlineData("90 min", "Write 01:30:00.")]
    [InlineData("3′59.4″", "Write 00:03:59.4.")]
    [InlineData("3'59\"", "Write 00:03:59.")]
    [InlineData("250 ms", "Write 00:00:00.25.")]
    [InlineData("2 days", "Write 2.00:00:00.")]
    [InlineData("-1 week", "Write -7.00:00:00.")]
    [InlineData("2:55:18", "Write 02:55:18.")]
    [InlineData("36:00:00", "Write 1.12:00:00.")]
    [InlineData("3:59.4", "Write 00:03:59.4.")]
    [InlineData("3:59", "It can mean two durations: write 03:59:00 if it is hours and minutes, or 00:03:59 if it is minutes and seconds.")]
    [InlineData("90", "A number says no unit: write 00:01:30 if it is seconds, 01:30:00 if it is minutes, or 3.18:00:00 if it is hours.")]
    [InlineData("1 month", "Years and months have no fixed length: write days, such as P30D, or declare the field as Quantity.")]
    [InlineData("2y 3d", "Years and months have no fixed length: write days, such as P30D, or declare the field as Quantity.")]
    [InlineData("3s 2h", "Write it as 02:30:00 or 1.02:30:00 (a day and 2:30 hours), or as PT2H30M.")]
    [InlineData("2 h or 3 h", "Write it as 02:30:00 or 1.02:30:00 (a day and 2:30 hours), or as PT2H30M.")]
    [InlineData("99999999 weeks", "Write it as 02:30:00 or 1.02:30:00 (a day and 2:30 hours), or as PT2H30M.")]
    public void A_duration(string text, string advice) => AssertCorrected(Scalar.TimeSpan, text, advice);

    [Theory]
    [InlineData("€1.44", "A number is written without '€': write 1.44.")]
    [InlineData("1.44 €", "A number is written without '€': write 1.44.")]
    [InlineData("US$ 1.44", "A number is written without 'US$': write 1.44.")]
    [InlineData("-$1.44", "A number is written without '$': write -1.44.")]
    [InlineData("$-1.44", "A number is written without '$': write -1.44.")]
    [InlineData("1.44 EUR", "A number is written without 'EUR': write 1.44.")]
    [InlineData("€1,44", "A number is written without '€': write 1.44, or 144 if the comma groups digits.")]
    [InlineData("$1,234,567.50", "A number is written without '$': write 1234567.50.")]
    [InlineData("1.234,50 €", "A number is written without '€': write 1234.50.")]
    [InlineData("CHF 1'000.50", "A number is written without 'CHF': write 1000.50.")]
    [InlineData("12.5%", "A number is written without '%': write 12.5, or 0.125 if 1 is the whole.")]
    [InlineData("c. 5 km", "A number is written without 'c.' and 'km': write 5.")]
    [InlineData("$2.5 million", "A number is written without '$' and 'million': write 2500000.")]
    [InlineData("2.5 million", "A number is written without 'million': write 2500000.")]
    [InlineData("3k", "A number is written without 'k': write 3000.")]
    [InlineData("1.234,5", "Write 1234.5.")]
    [InlineData("1 234,5", "Write 1234.5.")]
    [InlineData("1,234,567", "Write 1234567.")]
    [InlineData("1,234.5", "Write 1234.5.")]
    [InlineData("1.234.567", "Write 1234567.")]
    [InlineData("1,5", "Write 1.5, or 15 if the comma groups digits.")]
    [InlineData("−3.5", "Write -3.5.")]
    [InlineData("~3.5", "A number is exact: declare the field as Quantity to write '~3.5'.")]
    [InlineData("3..4", "A number is exact: declare the field as Quantity to write '3..4'.")]
    [InlineData("B-52", "Write digits, such as 3.14.")]
    [InlineData("3 or 4", "Write digits, such as 3.14.")]
    [InlineData("1,2,3", "Write digits, such as 3.14.")]
    [InlineData("heavy", "Write digits, such as 3.14.")]
    [InlineData("€", "Write digits, such as 3.14.")]
    public void A_number(string text, string advice) => AssertCorrected(Scalar.Decimal, text, advice);

    [Theory]
    [InlineData("€5", "A number is written without '€': write 5.")]
    [InlineData("5 pieces", "A number is written without 'pieces': write 5.")]
    [InlineData("€1.44", "A number is written without '€': write 1.44, and declare the field as decimal or double.")]
    [InlineData("1,000", "Write 1000.")]
    [InlineData("1.000", "Write 1, or 1000 if the point groups digits.")]
    [InlineData("1.0", "Write 1.")]
    [InlineData("1,5", "Declare the field as decimal or double if it may have a fraction.")]
    [InlineData("0x1F", "Write 31.")]
    [InlineData("12th", "A number is written without 'th': write 12.")]
    public void A_whole_number(string text, string advice) => AssertCorrected(Scalar.All.Single(scalar => scalar.Name == "int"), text, advice);

    [Theory]
    [InlineData("data:image/gif;base64,R0lGODlh", "The bytes are written without 'data:image/gif;base64,': write R0lGODlh.")]
    [InlineData("data:;base64,SGVsbG8", "The bytes are written without 'data:;base64,': write SGVsbG8=.")]
    [InlineData("data:;base64,SGVsbG8%3D", "The bytes are written without 'data:;base64,': write SGVsbG8=.")]
    [InlineData("data:text/plain,Hello", "'data:text/plain,' is for addresses: write SGVsbG8=.")]
    [InlineData("_-8=", "The digits 62 and 63 are + and / here: write /+8=.")]
    [InlineData("SGVsbG8", "Base64 is padded to a multiple of four with =: write SGVsbG8=.")]
    [InlineData("0x48656C6C", "It looks hexadecimal: write SGVsbA==.")]
    [InlineData("hi there!", "Write the bytes as base64, such as SGVsbG8=; white space is allowed.")]
    public void Bytes(string text, string advice) => AssertCorrected(Scalar.All.Single(scalar => scalar.Name == "byte[]"), text, advice);

    [Fact]
    public void A_long_data_URI_is_not_repeated()
    {
        var fault = Scalar.All.Single(scalar => scalar.Name == "byte[]").Explain("data:;base64," + new string('A', 400));

        Assert.Equal("The bytes are written without 'data:;base64,': remove it, and keep the rest.", fault.Arguments[^1]);
        Assert.Equal((0, "data:;base64,".Length), fault.Part);
    }

    [Theory]
    [InlineData("€1.44", 0, 1)]
    [InlineData("1.44 EUR", 5, 3)]
    [InlineData("-$1.44", 1, 1)]
    public void The_sign_of_a_currency_is_pointed_at(string text, int start, int length) =>
        Assert.Equal((start, length), Scalar.Decimal.Explain(text).Part);

    [Theory]
    [InlineData("de_DE.UTF-8", "de-DE")]
    [InlineData("pt_BR.utf8@euro", "pt-BR")]
    [InlineData("sr_RS@latin", "sr-Latn-RS")]
    [InlineData("de DE", "de-DE")]
    [InlineData("en/US", "en-US")]
    [InlineData("fr;q=0.9", "fr")]
    [InlineData("C.UTF-8", null)]
    [InlineData("e_n", null)]
    [InlineData("de", null)]
    [InlineData("deutsch (Schweiz)", null)]
    public void A_language_tag(string text, string? tag)
    {
        Assert.Equal(tag, LanguageTag.MeantBy(text));
        Assert.True(tag is null || LanguageTag.IsValid(tag));
    }

    private static void AssertCorrected(ScalarDefinition scalar, string text, string advice)
    {
        Assert.False(scalar.TryRead(text, out _));
        Assert.Equal(advice, scalar.Explain(text).Arguments[^1]);
        foreach (var proposal in Proposal().Matches(advice).Select(match => match.Groups["text"].Value))
        {
            Assert.True(
                scalar.TryRead(proposal, out _) || advice.Contains("declare the field as decimal", System.StringComparison.Ordinal), proposal);
        }
    }

    [GeneratedRegex(@"(?:\b[Ww]rite|,|, or) (?<text>(?=[^ ]*[0-9=])[-+/=.:\w]*[\w=])")]
    private static partial Regex Proposal();
}
