namespace Facts.Compiler.Tests.Emit;

public sealed class DateIndexTests
{
    private static readonly CompiledDataset Gifts = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("gifts.schema.yaml", """
            tables:
              Gift:
                fields: { given: FactDate?, sent: DateOnly?, seen: DateTimeOffset?, made: Stated<FactDate>, day: 'OneOf<FactDate, string>?' }
                indexes:
                  - { by: given, ordered: true }
                  - { by: sent, ordered: true }
                  - { by: seen, ordered: true }
            """),
        ("gifts.yaml", """
            horse: { given: 2018, sent: 2018-01-01 }
            sword: { given: { $value: 2024-06-19, $derived: { from: [horse], how: the Wednesday of the visit } }, sent: 2024-06-18, seen: 2024-06-19T10:00:00Z }
            dogs: { given: deduced 2024-06, sent: 2024-06-20 }
            car: { given: '[2024-06-21..]', made: { $value: 1961~, $derived: { from: [horse], how: its number } }, day: { $value: 1999, $derived: { from: [horse], how: guess } } }
            bust: {}

            """));

    [Fact]
    public void The_dataset_compiles()
    {
        Assert.Empty(Gifts.Diagnostics);
        Assert.Empty(Gifts.Problems());
    }

    [Theory]
    [InlineData("Trial.Gifts.GivenBetween(new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 30))", "dogs sword")]
    [InlineData("Trial.Gifts.GivenBetween(new DateOnly(2024, 6, 19), new DateOnly(2024, 6, 19))", "sword")]
    [InlineData("Trial.Gifts.GivenPossiblyBetween(new DateOnly(2024, 6, 19), new DateOnly(2024, 6, 19))", "dogs sword")]
    [InlineData("Trial.Gifts.GivenPossiblyBetween(new DateOnly(2024, 6, 19), new DateOnly(2024, 7, 19))", "dogs sword car")]
    [InlineData("Trial.Gifts.GivenPossiblyBetween(FactDate.Parse(\"2017\"), FactDate.Parse(\"2018-05\"))", "horse")]
    [InlineData("Trial.Gifts.GivenBetween(FactDate.Parse(\"2017\"), FactDate.Parse(\"2018-05\"))", "")]
    [InlineData("Trial.Gifts.SentBetween(new DateOnly(2018, 1, 1), new DateOnly(2024, 6, 18))", "horse sword")]
    public void An_index_of_dates_answers_what_lies_between(string expression, string expected) =>
        Assert.Equal(expected, Gifts.Evaluate($"string.Join(\" \", {expression}.Select(g => g.Key))"));

    [Theory]
    [InlineData("Trial.Gifts.GivenAsOf(new DateOnly(2024, 6, 19))", "sword")]
    [InlineData("Trial.Gifts.GivenAsOf(new DateOnly(2024, 6, 18))", "horse")]
    [InlineData("Trial.Gifts.GivenAsOf(new DateOnly(2024, 7, 1))", "sword")]
    [InlineData("Trial.Gifts.GivenAsOf(new DateOnly(2018, 12, 30))", null)]
    [InlineData("Trial.Gifts.SentAsOf(new DateOnly(2024, 6, 19))", "sword")]
    [InlineData("Trial.Gifts.SentAsOf(new DateOnly(2017, 6, 19))", null)]
    [InlineData("Trial.Gifts.SeenAsOf(new DateTimeOffset(2024, 6, 19, 19, 0, 0, TimeSpan.FromHours(9)))", "sword")]
    [InlineData("Trial.Gifts.SeenAsOf(new DateTimeOffset(2024, 6, 19, 18, 59, 59, TimeSpan.FromHours(9)))", null)]
    public void An_index_of_dates_answers_the_latest_as_of_a_date(string expression, string? expected) =>
        Assert.Equal(expected, Gifts.Evaluate($"{expression}?.Key"));

    [Theory]
    [InlineData("Trial.Gifts.Sword.Given!.Value.IsDeduced", true)]
    [InlineData("Trial.Gifts.Dogs.Given!.Value.IsDeduced", true)]
    [InlineData("Trial.Gifts.Horse.Given!.Value.IsDeduced", false)]
    [InlineData("Trial.Gifts.Car.Made.Value.ToString()", "deduced 1961~")]
    [InlineData("Trial.Gifts.Car.Day!.Value.Match(date => date.IsDeduced, _ => false)", true)]
    [InlineData("Trial.Gifts.Sword.Given == new DateOnly(2024, 6, 19)", true)]
    public void A_date_that_was_worked_out_says_so(string expression, object expected) => Assert.Equal(expected, Gifts.Evaluate(expression));
}
