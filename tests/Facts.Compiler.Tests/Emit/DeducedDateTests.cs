using System.Collections;
using System.Linq;

namespace Facts.Compiler.Tests.Emit;

/// <summary><c>IsDeduced</c> of dates inside a <c>$derived</c>, in the generated records.</summary>
public sealed class DeducedDateTests
{
    private static readonly CompiledDataset Gifts = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { article: { paragraphs: 9 } }\n"),
        ("gifts.schema.yaml", """
            tables:
              Gift:
                fields:
                  given: When?
                  made: Stated<When>
                  shown: When[]
                  worn: Set<FactDate>
                  seen: Listing<FactDate>
                  lent: Map<string, When>
                  lost: OneOf<When, int>?
                  sold: { type: Claims<When>, policy: open }
                  broken: OneOf<Gift, When>?
                  trip: Trip?
                  mended: { type: When?, default: { $value: 1999, $derived: { from: [stated], how: a guess } } }
                additionalProperties: FactDate
            values:
              When: { fields: { date: FactDate, note: string? }, shorthand: date }
              Trip: { fields: { start: When, stops: 'When[]', end: { type: FactDate?, default: 2020 } } }
            """),
        ("gifts.yaml", """
            $defaults:
              given: { $value: 2024-06-19, $derived: &reason { from: [stated], how: a reason } }
            stated: { given: 2018, mended: 2019, later: 2020 }
            shorthand: {}
            wrapped:
              given: { $value: { date: 2001, note: a }, $derived: *reason }
              made: { $value: 2001, $derived: *reason }
              shown: { $value: [2001, { date: 2002 }], $derived: *reason }
              worn: { $value: [2001, 2002], $derived: *reason }
              seen: { $value: [2001, 2002, ...], $derived: *reason }
              lost: { $value: 2001-02, $derived: *reason }
              broken: { $value: 2001-02, $derived: *reason }
              trip: { $value: { start: 2001, stops: [2002] }, $derived: *reason }
              later: { $value: 2001, $derived: *reason }
            inside:
              given: { date: 2001, $derived: *reason }
              lost: { date: 2001, $derived: *reason }
              shown: [2001, { $value: 2002, $derived: *reason }]
              lent: { a: { date: 2001, $derived: *reason }, b: 2002 }
              sold: [{ $value: 2001, $cite: { at: 1 }, $derived: *reason, $rank: preferred }, { date: 2002, $cite: { at: 2 } }]
              trip: { start: 2001, stops: [2002], $derived: *reason }
            record:
              given: 2001
              lent: { a: 2001 }
              trip: { start: { $value: 2001, $cite: { at: 1 } }, stops: [{ date: 2002, $cite: { at: 1 } }, 2003] }
              later: 2001
              $derived: *reason

            """));

    [Fact]
    public void The_dataset_compiles()
    {
        Assert.Empty(Gifts.Diagnostics);
        Assert.Empty(Gifts.Problems());
    }

    [Theory]
    [InlineData("Stated.Given!.Date", "2018")]
    [InlineData("Stated.Mended!.Date", "2019")]
    [InlineData("Stated.AdditionalProperties[\"later\"]", "2020")]
    public void What_was_not_derived_has_stated_dates(string path, string expected) => AssertDates(path, expected);

    [Theory]
    [InlineData("Shorthand.Given!.Date", "deduced 2024-06-19")]
    [InlineData("Shorthand.Mended!.Date", "deduced 1999")]
    public void A_default_that_was_derived_has_deduced_dates(string path, string expected) => AssertDates(path, expected);

    [Theory]
    [InlineData("Wrapped.Given!.Date", "deduced 2001")]
    [InlineData("Wrapped.Made.Value.Date", "deduced 2001")]
    [InlineData("Wrapped.Shown.Select(when => when.Date)", "deduced 2001, deduced 2002")]
    [InlineData("Wrapped.Worn", "deduced 2001, deduced 2002")]
    [InlineData("Wrapped.Seen", "deduced 2001, deduced 2002")]
    [InlineData("Wrapped.Lost!.Value.Match(when => when.Date, _ => default)", "deduced 2001-02")]
    [InlineData("Wrapped.Broken!.Value.Match(_ => default, when => when.Date)", "deduced 2001-02")]
    [InlineData("Wrapped.Trip!.Start.Date", "deduced 2001")]
    [InlineData("Wrapped.Trip!.Stops.Select(stop => stop.Date)", "deduced 2002")]
    [InlineData("Wrapped.Trip!.End", "deduced 2020")]
    [InlineData("Wrapped.AdditionalProperties[\"later\"]", "deduced 2001")]
    public void Every_date_in_a_value_with_derived_around_it_is_deduced(string path, string expected) => AssertDates(path, expected);

    [Theory]
    [InlineData("Inside.Given!.Date", "deduced 2001")]
    [InlineData("Inside.Lost!.Value.Match(when => when.Date, _ => default)", "deduced 2001")]
    [InlineData("Inside.Shown.Select(when => when.Date)", "2001, deduced 2002")]
    [InlineData("Inside.Lent.Values.Select(when => when.Date)", "deduced 2001, 2002")]
    [InlineData("Inside.Sold.Select(claim => claim.Value.Date)", "deduced 2001, 2002")]
    [InlineData("Inside.Trip!.Stops.Select(stop => stop.Date)", "deduced 2002")]
    public void Every_date_in_a_value_with_derived_among_its_fields_is_deduced(string path, string expected) => AssertDates(path, expected);

    [Theory]
    [InlineData("Record.Given!.Date", "deduced 2001")]
    [InlineData("Record.Lent.Values.Select(when => when.Date)", "deduced 2001")]
    [InlineData("Record.AdditionalProperties[\"later\"]", "deduced 2001")]
    [InlineData("Record.Mended!.Date", "deduced 1999")]
    public void Every_date_of_a_record_that_was_derived_is_deduced(string path, string expected) => AssertDates(path, expected);

    [Theory]
    [InlineData("Record.Trip!.Start.Date", "2001")]
    [InlineData("Record.Trip!.Stops.Select(stop => stop.Date)", "2002, deduced 2003")]
    public void A_date_that_a_source_is_cited_for_is_stated_though_its_record_was_derived(string path, string expected) =>
        AssertDates(path, expected);

    private static void AssertDates(string path, string expected)
    {
        var dates = Gifts.Evaluate($"Trial.Gifts.{path}");
        Assert.Equal(expected, dates is IEnumerable several ? string.Join(", ", several.Cast<object>()) : dates?.ToString());
    }
}
