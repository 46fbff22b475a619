using System.Linq;
using System.Threading;
using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Tests.Emit;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("short = 1;", "short = 1;")]
    [InlineData("public int Property => _field ??= Make();", "public int Property =>\n    _field ??= Make();")]
    [InlineData("_veryLongFieldName = other.VeryLongFieldName;", "_veryLongFieldName =\n    other.VeryLongFieldName;")]
    [InlineData("get => condition ? whenItIsTrue : otherwise;", "get =>\n    condition\n        ? whenItIsTrue\n        : otherwise;")]
    [InlineData("a is { } b ? b.Key : c < 0 ? null : D.KeyAt(c);", "a is { } b\n    ? b.Key\n    : c < 0 ? null : D.KeyAt(c);")]
    [InlineData("first == second && third == fourth || fifth;", "first == second && third == fourth\n    || fifth;")]
    [InlineData("Make(ordinal: 1, static key => key, OtherKeys);", "Make(\n    ordinal: 1,\n    static key => key,\n    OtherKeys);")]
    [InlineData("Read<Agent, Place>(static item => item.Read());", "Read<Agent, Place>(\n    static item => item.Read());")]
    [InlineData("private Dictionary<FirstName, SecondName> _a;", "private Dictionary<\n    FirstName,\n    SecondName> _a;")]
    [InlineData("[JsonConverter(typeof(Converter<First, Second>))]", "[JsonConverter(\n    typeof(Converter<First, Second>))]")]
    [InlineData("Name: \"one two three four five six seven eight nine\",", "Name: \"one two three four five six seven \"\n    + \"eight nine\",")]
    [InlineData("// one two three four five six seven eight", "// one two three four five six seven\n// eight")]
    [InlineData("/// <c>one</c> two <see cref=\"A B C\"/> three four", "/// <c>one</c> two <see cref=\"A B C\"/>\n/// three four")]
    [InlineData("#pragma warning disable CS0612, CS0618, CS9042", "#pragma warning disable CS0612, CS0618, CS9042")]
    [InlineData("AVeryLongNameThatNobodyCanBreakInTwoPieces", "AVeryLongNameThatNobodyCanBreakInTwoPieces")]
    public void A_line_of_more_than_40_characters_is_broken_where_a_person_would_break_it(string line, string expected) =>
        Assert.Equal(
            expected,
            string.Join("\n", LineBreaker.Break(line, 40).Select(part => new string(' ', part.Depth * CodeWriter.Indentation) + part.Text)));

    [Fact]
    public void What_stands_in_texts_is_no_place_to_break()
    {
        const string line = "Make(\"a, (b => c) ? d : e\", $\"{f, 3} && {g}\", '(');";

        Assert.Equal(
            ["Make(", "\"a, (b => c) ? d : e\",", "$\"{f, 3} && {g}\",", "'(');"],
            LineBreaker.Break(line, 40).Select(static part => part.Text));
    }
    [Fact]
    public void A_line_nested_ever_deeper_is_broken_within_a_small_stack()
    {
        const int depth = 1_000;
        var line = $"{string.Concat(Enumerable.Repeat("F(", depth))}0{new string(')', depth)};";
        var lines = 0;
        var thread = new Thread(() => lines = LineBreaker.Break(line, 40).Count(), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(depth + 1, lines);
    }
}
