namespace Facts.Compiler.Tests.Emit;

public sealed class ValidityTests
{
    private static readonly CompiledDataset State = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("state.schema.yaml", """
            tables:
              Term:
                fields: { office: string, holder: { type: Person, inverse: Terms }, began: FactDate, ended: FactDate? }
                validity: { from: began, until: ended, per: office, overlaps: false, gaps: false }
                indexes: [office]
              Person:
                table: People
                fields: { roles: 'Role[]', home: Address? }
              Law:
                fields: { since: DateOnly }
                validity: { from: since }
                variants: { act: , decree: }
            values:
              Role:
                fields: { title: string, from: DateOnly?, until: DateOnly? }
                validity: true
              Address:
                fields: { town: string, until: FactDate? }
                validity: { until: until }
            """),
        ("terms.yaml", """
            first: { office: mayor, holder: ann, began: 2000, ended: 2003-06-30 }
            second: { office: mayor, holder: bea, began: 2003-06-30, ended: 2010 }
            third: { office: mayor, holder: ann, began: 2010~ }
            judge: { office: judge, holder: bea, began: 1999, ended: 2001-02-03 }

            """),
        ("people.yaml", """
            ann: { roles: [{ title: clerk, from: 1990-05-01, until: 1995-05-01 }, { title: dean, from: 1994-01-01 }, { title: heir }], home: { town: Ulm, until: '[2001-01-01..]' } }
            bea: {}

            """),
        ("laws.yaml", "code: { kind: act, since: 2005-01-01 }\n"));

    [Fact]
    public void The_dataset_compiles()
    {
        Assert.Empty(State.Diagnostics);
        Assert.Empty(State.Problems());
    }

    [Theory]
    [InlineData("Trial.Terms.AsOf(FactDate.Parse(\"2002\")).Select(t => t.Key)", "first")]
    [InlineData("Trial.Terms.AsOf(new DateOnly(2001, 2, 3)).Select(t => t.Key)", "first judge")]
    [InlineData("Trial.Terms.AsOf(new DateOnly(2003, 6, 30)).Select(t => t.Key)", "first second")]
    [InlineData("Trial.Terms.AsOf(new DateOnly(2000, 6, 30)).Select(t => t.Key)", "judge")]
    [InlineData("Trial.Terms.PossiblyAsOf(new DateOnly(2000, 6, 30)).Select(t => t.Key)", "first judge")]
    [InlineData("Trial.Terms.AsOf(new DateOnly(2010, 6, 30)).Select(t => t.Key)", "")]
    [InlineData("Trial.Terms.PossiblyAsOf(new DateOnly(2010, 6, 30)).Select(t => t.Key)", "second third")]
    [InlineData("Trial.Terms.ByOffice(\"mayor\").AsOf(new DateOnly(2020, 1, 1)).Select(t => t.Key)", "third")]
    [InlineData("Trial.People.Ann.Terms.AsOf(new DateOnly(2020, 1, 1)).Select(t => t.Key)", "third")]
    [InlineData("Trial.People.Ann.Roles.AsOf(new DateOnly(1994, 6, 1)).Select(r => r.Title)", "clerk dean heir")]
    [InlineData("Trial.People.Ann.Roles.AsOf(new DateOnly(1980, 6, 1)).Select(r => r.Title)", "heir")]
    [InlineData("Trial.Laws.AsOf(new DateOnly(2006, 1, 1)).Select(l => l.Key)", "code")]
    [InlineData("Trial.Laws.AsOf(new DateOnly(2004, 12, 31)).Select(l => l.Key)", "")]
    public void A_list_answers_what_holds_at_a_date(string expression, string expected) =>
        Assert.Equal(expected, State.Evaluate($"string.Join(\" \", {expression})"));

    [Theory]
    [InlineData("Trial.People.Ann.Home!.CertainlyHolds(FactDate.Parse(\"2000\"))", true)]
    [InlineData("Trial.People.Ann.Home!.CertainlyHolds(FactDate.Parse(\"2005\"))", false)]
    [InlineData("Trial.People.Ann.Home!.PossiblyHolds(FactDate.Parse(\"2005\"))", true)]
    [InlineData("((IValidInTime)Trial.Laws.Code).ValidUntil is null", true)]
    [InlineData("JsonSerializer.Serialize(Trial.People.Ann.Home)", "{\"Town\":\"Ulm\",\"Until\":\"[2001-01-01..]\"}")]
    public void A_record_answers_whether_it_holds_at_a_date(string expression, object expected) => Assert.Equal(expected, State.Evaluate(expression));
}
