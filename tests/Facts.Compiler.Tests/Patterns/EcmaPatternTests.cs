using System;
using System.Text.RegularExpressions;
using CsCheck;
using Facts.Compiler.Patterns;

namespace Facts.Compiler.Tests.Patterns;

public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("", "abc", true)]
    [InlineData("^a|c$", "xc", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^(?:a|b)+$", "abab", true)]
    [InlineData("^(a*)*$", "aaa", true)]
    [InlineData("^(a*)*b", "aaa", false)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{2}$", "aaa", false)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^a{0,2}$", "aaa", false)]
    [InlineData("^a{x}{y$", "a{x}{y", true)]
    [InlineData("^a+?b??c*?$", "aacc", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\U0001F600", true)]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F602", true)]
    [InlineData("^\\u{1F600}$", "\U0001F600", true)]
    [InlineData("^\\uD83D\\uDE00$", "\U0001F600", true)]
    [InlineData("^\\x41\\u0042\\cJ\\t$", "AB\n\t", true)]
    [InlineData("^\\d$", "\u0660", false)]
    [InlineData("^\\D$", "\u0660", true)]
    [InlineData("^\\w$", "\u00E9", false)]
    [InlineData("^\\W$", "\u00E9", true)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("\\bcaf\\b", "caf\u00E9", true)]
    [InlineData("caf\\B", "caf\u00E9", false)]
    [InlineData("^[^\\d\\s]$", "x", true)]
    [InlineData("^[^\\d\\s]$", "7", false)]
    [InlineData("^[a\\-z]$", "-", true)]
    [InlineData("^[\\w-]$", "-", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^\\p{L}+$", "\u00C9tat", true)]
    [InlineData("^\\p{Lu}$", "\u00E9", false)]
    [InlineData("^\\p{Uppercase_Letter}$", "\u00C9", true)]
    [InlineData("^\\P{gc=N}$", "x", true)]
    [InlineData("^[\\p{L}\\p{M}]$", "5", false)]
    [InlineData("^\\p{L}$", "\U00010400", true)]
    [InlineData("^a(?=b)b$", "ab", true)]
    [InlineData("^(?!.*cd)[a-z]+$", "abcd", false)]
    [InlineData("^(?!.*cd)[a-z]+$", "abdc", true)]
    [InlineData("(?<=a)b$", "ab", true)]
    [InlineData("(?<=\\d{2})x", "12x", true)]
    [InlineData("(?<=\\d{2})x", "a2x", false)]
    [InlineData("(?<!a)b", "ab", false)]
    [InlineData("(?=(?:a*)b)a+b", "caab", true)]
    [InlineData("^(a|b)\\1$", "bb", true)]
    [InlineData("^(a|b)\\1$", "ab", false)]
    [InlineData("^(?<q>['x])y\\k<q>$", "xyx", true)]
    [InlineData("^\\1(a)$", "a", true)]
    [InlineData("^(?:(a)|b)*\\1$", "aba", false)]
    [InlineData("^(a*)+\\1b$", "aaaab", true)]
    [InlineData("(?<=\\1(a))b", "aab", true)]
    [InlineData("^(?i:ab)c$", "ABc", true)]
    [InlineData("^(?i:ab)c$", "ABC", false)]
    [InlineData("^(?i:[a-c])$", "B", true)]
    [InlineData("(?m:^b$)", "a\nb\nc", true)]
    [InlineData("^(?s:.)$", "\n", true)]
    [InlineData("^\\/\\-\\_$", "/-_", true)]
    [InlineData("^[()[{]$", "[", true)]
    public void It_means_what_ECMA_262_says(string pattern, string text, bool isMatch)
    {
        var read = EcmaPattern.Parse(pattern, out var error);

        Assert.Null(error);
        Assert.Equal(isMatch ? PatternVerdict.Matches : PatternVerdict.Differs, read!.Match(text));
    }

    [Theory]
    [InlineData("(a", "The ( of '(a' is not closed.")]
    [InlineData("a)", "Write \\) for the character.")]
    [InlineData("[a", "The [ of '[a' is not closed.")]
    [InlineData("a\\", "It ends with a \\.")]
    [InlineData("*a", "Write \\* for the character.")]
    [InlineData("{2}", "Write \\{ for the character.")]
    [InlineData("^*", "matches no character")]
    [InlineData("a**", "'a*' is repeated twice.")]
    [InlineData("a++", "write a+ without the + after it.")]
    [InlineData("a{,5}", "write {0,5}.")]
    [InlineData("a{5,3}", "write {3,5}.")]
    [InlineData("a{99999999999}", "'maxLength'")]
    [InlineData("(a{1000}){1000}", "too many steps")]
    [InlineData("(?i)a", "write (?i:…) around what it applies to.")]
    [InlineData("(?P<x>a)", "write (?<x>…).")]
    [InlineData("(?'x'a)", "write (?<x>…).")]
    [InlineData("(?P=x)", "\\k<name>")]
    [InlineData("(?<a-b>x)", "'a-b' is not the name of a group")]
    [InlineData("(?>a)", "write (?:…)")]
    [InlineData("(?(a)b)", "no conditions")]
    [InlineData("(?#a)", "no comments")]
    [InlineData("(?", "There is no such group")]
    [InlineData("\\Aa", "write ^ for the start of the text.")]
    [InlineData("a\\z", "write $ for the end of the text.")]
    [InlineData("a\\Z", "write $ for the end of the text.")]
    [InlineData("\\ha", "write [ \\t]")]
    [InlineData("\\Qa\\E", "write \\ before each special character")]
    [InlineData("\\y", "write y for the letter")]
    [InlineData("\\1", "refers to no group")]
    [InlineData("(a)\\2", "refers to no group")]
    [InlineData("\\k<a>", "refers to no group")]
    [InlineData("\\07", "write \\x and two digits")]
    [InlineData("\\xZ", "\\x is followed by the number")]
    [InlineData("\\u{110000}", "the last one is")]
    [InlineData("\\p{IsGreek}", "[\\u0370-\\u03FF] for Greek.")]
    [InlineData("\\p", "takes a general category")]
    [InlineData("[]a]", "write \\] for a bracket")]
    [InlineData("[^]", "[\\s\\S] for any character")]
    [InlineData("[[:alpha:]]", "write A-Za-z in the brackets.")]
    [InlineData("[a-z-[aeiou]]", "write (?![aeiou])[a-z]")]
    [InlineData("[z-a]", "the later character comes first")]
    [InlineData("[\\w-z]", "Write \\- for the hyphen.")]
    public void What_others_write_and_ECMA_262_does_not_is_answered_with_what_to_write(string pattern, string expected)
    {
        Assert.Null(EcmaPattern.Parse(pattern, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.EndsWith(".", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_mean_the_same_it_agrees_with_NET() =>
        Gen.Select(
            Gen.OneOfConst("a", "b", "[ab]", "[^a]", "(", ")", "(?:", "|", "*", "+", "?", "{1,2}", "^", "(?=", "(?!", "(?<=", ".", "c").Array[1, 10],
            Gen.Char["abc"].Array[0, 6])
            .Sample(
                (parts, characters) =>
                {
                    var (pattern, text) = (string.Concat(parts), new string(characters));
                    if (EcmaPattern.Parse(pattern, out _) is { } read)
                    {
                        Assert.Equal(
                            (pattern, text, Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromMinutes(1))),
                            (pattern, text, read.IsMatch(text)));
                    }
                },
                iter: 20_000);

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.Char["ab01,-^$.|*+?(){}[]\\<>=!:#pPuUxkdwsbi\uD83D"].Array[0, 16].Sample(
            characters =>
            {
                var pattern = EcmaPattern.Parse(new string(characters), out var error);
                return pattern is null == error is not null && pattern?.Match(new string(characters)) != PatternVerdict.GaveUp;
            },
            iter: 20_000);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*a){12}$")]
    [InlineData("^(?=(a+)+$)a+$")]
    [InlineData("(?<=^(a+)+)b$")]
    public void A_long_text_is_decided(string pattern) =>
        Assert.Equal(PatternVerdict.Differs, EcmaPattern.Parse(pattern, out _)!.Match(new string('a', 2_000) + "!"));

    [Fact]
    public void A_backreference_gives_up_at_the_same_text_everywhere()
    {
        var pattern = EcmaPattern.Parse("^(a+)+\\1c$", out _)!;

        Assert.Equal(PatternVerdict.Differs, pattern.Match(new string('a', 10) + "b"));
        Assert.Equal(PatternVerdict.GaveUp, pattern.Match(new string('a', 40) + "b"));
        Assert.Equal(PatternVerdict.Matches, pattern.Match("aac"));
    }
}
