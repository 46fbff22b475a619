namespace Facts.Compiler.Tests.Expressions;

/// <summary>The meaning of expressions: each line is true, false or undecided for the record in <see cref="RuleTrial"/>.</summary>
public class RuleSemanticsTests
{
    [Theory]
    [InlineData("Whole == 7")]
    [InlineData("Name == \"One\" && Alias == null && Giver != null")]
    [InlineData("Owner.Name == \"Ada\"")]
    [InlineData("Owner.Key == \"ada\" && Key == \"one\"")]
    [InlineData("Owner != Giver")]
    [InlineData("Giver?.Name == \"Korea\"")]
    [InlineData("Giver?.Parent?.Name is null")]
    [InlineData("Giver?.Parent?.Name.Length is null")]
    [InlineData("Best?.Label.Length == null")]
    [InlineData("Owner.Owned.Count == 1 && Owner.Given.Count == 0")]
    [InlineData("Owner.Owned.All(thing => thing.Whole == 7)")]
    [InlineData("Giver!.Given[0].Key == Key")]
    [InlineData("Parts[0].By!.Owned.Contains(Owner.Owned[0])")]
    [InlineData("(Alias ?? Name) == \"One\" && (Maybe ?? 3) == 3")]
    [InlineData("(Owner as Agent.Person)?.Age == 36")]
    [InlineData("Owner is Agent.Person && Giver is Agent.Country && Giver is not Agent.Person")]
    [InlineData("Kind == Kind.Second && Kind is Kind.Second")]
    [InlineData("Modes.HasFlag(Modes.Write) && !Modes.HasFlag(Modes.Read)")]
    [InlineData("Agents.Count == 3 && Countries.Count == 1 && Things.Count == 1")]
    [InlineData("Agents[\"bob\"].Parent == Owner && Agents.Find(\"zoe\") is null && Agents.ContainsKey(\"kp\")")]
    [InlineData("Owner.Owned.Contains(this) && Owner.Owned.All(thing => thing == this) && this.Name == Name")]
    [InlineData("Countries.All(country => country.Code.Length == 2)")]
    public void Members_references_inverses_and_tables(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Small + Small == 400")]
    [InlineData("Tiny - 1 == -2 && -Tiny == 1 && +Short == -300")]
    [InlineData("Whole / 2 == 3 && Whole % 2 == 1 && -Whole / 2 == -3 && -Whole % 2 == -1")]
    [InlineData("Whole / 2.0 == 3.5 && Whole / 2m == 3.5m && Whole / 2f == 3.5f")]
    [InlineData("Unsigned + 1 == 4000000001 && Unsigned + 294967295u == 4294967295")]
    [InlineData("Unsigned + Whole == 4000000007 && Unsigned * 2L == 8000000000")]
    [InlineData("Long + Whole == 9000000007 && Long * 0.5 == 4500000000")]
    [InlineData("Huge - 1 == 17999999999999999999 && Huge > 5u && Huge > Small")]
    [InlineData("Single * 2 == 3f && Double + Single == 3.75 && 0.1f != 0.1")]
    [InlineData("Decimal + Whole == 17.5m && 0.1m + 0.2m == 0.3m && 0.1 + 0.2 != 0.3")]
    [InlineData("Letter == 120 && Letter + 1 == 121 && Letter < 'y' && (char)(Letter + 1) == 'y'")]
    [InlineData("16777217 == 16777216f && 16777217.0 != 16777216f")]
    [InlineData("Maybe + 1 == null && !(Maybe < 1) && !(Maybe >= 1) && Maybe != 1")]
    [InlineData("Double / 0 == 1 / 0.0 && 0.0 / 0 != 0.0 / 0")]
    [InlineData("(int)Double == 2 && (int)-2.9 == -2 && (byte)200 == Small && (decimal)Double == 2.25m && (long)Whole == 7L")]
    [InlineData("((int?)null ?? 5) == 5 && (long?)Maybe is null && (int?)Whole == 7")]
    [InlineData("-2147483648 + 2147483647 == -1 && -9223372036854775808 < 0")]
    [InlineData("Math.Abs(Short + 0) == 300 && Math.Max(Whole, 9) == 9 && Math.Min(Double, Whole) == 2.25")]
    [InlineData("(Flag ? Whole : Long) == 7 && (Flag ? 1 : 2.5) == 1")]
    public void Numbers_are_promoted_and_calculated_as_in_CSharp(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Whole is 7 and > 3 and not 8")]
    [InlineData("Whole is >= 0 and <= 10 && Maybe is null && Whole is not (1 or 2)")]
    [InlineData("Name is \"One\" or \"Two\" && Letter is >= 'a' and <= 'z' && Flag is true")]
    [InlineData("Maybe is not 3 && Maybe is not > 3 && Long is 9000000000 && Small is 200")]
    public void Patterns(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Name.Length == 3 && Name[0] == 'O' && Name.Contains(\"n\") && Name.Contains('n')")]
    [InlineData(
        "Name.StartsWith(\"On\", StringComparison.Ordinal) && Name.EndsWith(\"NE\", StringComparison.OrdinalIgnoreCase) && Name.StartsWith('O')")]
    [InlineData("Name.ToUpperInvariant() == \"ONE\" && Name.ToLowerInvariant() == \"one\" && \" x \".Trim() == \"x\" && \" x\".TrimStart() == \"x\"")]
    [InlineData("Name.Substring(1) == \"ne\" && Name.Substring(0, 1) == \"O\" && Name.Replace(\"n\", \"\") == \"Oe\" && Name.IndexOf('e') == 2")]
    [InlineData("string.IsNullOrEmpty(Alias) && !string.IsNullOrWhiteSpace(Name) && string.Join(\"-\", Tags) == \"red-green-red\"")]
    [InlineData("Name + Whole + '!' + Alias == \"One7!\" && $\"{Name}: {Decimal} {Maybe}{{}}\" == \"One: 10.50 {}\"")]
    [InlineData("Name.All(letter => char.IsAsciiLetter(letter)) && Name.Any(c => char.IsAsciiLetterUpper(c)) && Name.Count(c => c == 'n') == 1")]
    [InlineData("Name != \"one\" && \"a\" + null == \"a\"")]
    public void Texts(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Day.Year == 2024 && Day.Month == 6 && Day.Day == 19 && Day.DayOfYear == 171 && Day.DayNumber == 739055")]
    [InlineData("Day.AddDays(1) == new DateOnly(2024, 6, 20) && Day.AddMonths(-6).Month == 12 && Day.AddYears(1) > Day")]
    [InlineData("DayOff is null && DayOff?.Year == null && !(DayOff < Day) && DayOff.HasValue == false")]
    [InlineData("Time.Hour == 12 && Time.Minute == 30 && Time.Second == 15")]
    [InlineData("Span.TotalDays == 1.5 && Span.Days == 1 && Span.Hours == 12 && Span.TotalHours == 36")]
    [InlineData("Moment.Hour == 12 && Moment == Moment && Moment.Year == 2024")]
    [InlineData("Date.CertainlyWithin(FactDate.Parse(\"2024\")) && Date.PossiblyBefore(FactDate.Parse(\"2024-06-20\")) && !Date.IsCertainDay")]
    [InlineData("Date.EarliestDay == new DateOnly(2024, 6, 1) && Date.LatestDay == new DateOnly(2024, 6, 30)")]
    [InlineData("Amount.IsApproximate && Amount.Unit == \"m\" && Amount.Minimum == 400 && Amount.IsLessThan(Quantity.Parse(\"1000 m\")) == true")]
    public void Days_times_dates_and_quantities(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Tags.Any() && Tags.Any(tag => tag == \"green\") && !Tags.Any(tag => tag == \"blue\") && Tags.All(tag => tag.Length >= 3)")]
    [InlineData(
        "Tags.Count == 3 && Tags.Count() == 3 && Tags.Count(tag => tag == \"red\") == 2 && Tags.Distinct().Count() == 2 && Tags.Contains(\"red\")")]
    [InlineData(
        "Parts.Sum(part => part.Share) == 100 && Numbers.Sum() == 6 && Parts.Sum(part => part.Rank) == 5 && Numbers.Min() == 1 && Parts.Max(part "
            + "=> part.Share) == 60")]
    [InlineData("Parts.Where(part => part.Share > 50).Select(part => part.Label).Contains(\"a\")")]
    [InlineData(
        "Parts.Where(part => part.Share > 100).Sum(part => part.Share) == 0 && Parts.Where(part => part.Rank == null).Max(part "
            + "=> part.Rank) is null")]
    [InlineData("Parts.All(part => Parts.Count(other => other.Label == part.Label) == 1)")]
    [InlineData("Numbers[0] == 3 && Bytes.Contains(Small) == false && Bytes.Sum(b => b) == 3 && Bytes.Max() == 2")]
    [InlineData("Labels.Contains(\"x\") && Labels.Count == 2 && List.IsOpen && List[1] == \"q\" && List.Count == 2")]
    [InlineData("Map[\"a\"] == 1 && Map.ContainsKey(\"b\") && Map.Count == 2 && Map.Keys.Contains(\"b\") && Map.Values.Sum() == 3")]
    [InlineData("Taken.HasValue && Taken.IsStated && Taken.Value")]
    [InlineData("Parts[0] != Parts[1] && Parts.Distinct().Count() == 2 && Parts[0] == Parts[0]")]
    public void Collections(string condition) => Assert.True(RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Date > FactDate.Parse(\"2023\")", true)]
    [InlineData("Date < FactDate.Parse(\"2024-06-15\")", null)]
    [InlineData("Date <= Date", null)]
    [InlineData("Date == Date", null)]
    [InlineData("Date == FactDate.Parse(\"2025\")", false)]
    [InlineData("Dates[0] == FactDate.Parse(\"2024-06-18\")", true)]
    [InlineData("Amount > Quantity.Parse(\"390 m\")", null)]
    [InlineData("Amount > Quantity.Parse(\"10 m\")", true)]
    [InlineData("Amount == Quantity.Parse(\"400 kg\")", null)]
    [InlineData("Amount > Quantity.Parse(\"1 lane\")", true)]
    [InlineData("Amount == Quantity.Parse(\"20 lane\")", false)]
    [InlineData("Amount.IsLessThan(Quantity.Parse(\"20 lane\")) == true", true)]
    [InlineData("Until < Date", false)]
    [InlineData("Date < FactDate.Parse(\"2024-06-15\") && Flag", null)]
    [InlineData("Date < FactDate.Parse(\"2024-06-15\") && !Flag", false)]
    [InlineData("Date < FactDate.Parse(\"2024-06-15\") || Flag", true)]
    [InlineData("Dates.All(date => date < FactDate.Parse(\"2024-06-20\"))", null)]
    [InlineData("Dates.All(date => date < FactDate.Parse(\"2024-06-18\"))", false)]
    [InlineData("Dates.Any(date => date < FactDate.Parse(\"2024-06-19\"))", true)]
    [InlineData("Dates.Count(date => date < FactDate.Parse(\"2024-06-20\")) == 2", null)]
    [InlineData("Dates.Where(date => date < FactDate.Parse(\"2024-06-20\")).Any()", true)]
    [InlineData("Dates.Contains(FactDate.Parse(\"2024-06-30\"))", null)]
    [InlineData("(Date < FactDate.Parse(\"2024-06-15\") ? 1 : 2) + 1 == 3", null)]
    [InlineData("$\"{(Date < FactDate.Parse(\"2024-06-15\") ? \"a\" : \"b\")}\".Length == 2", null)]
    public void What_imprecise_values_leave_open_breaks_no_rule(string condition, bool? expected) =>
        Assert.Equal(expected, RuleTrial.Holds(condition));

    [Theory]
    [InlineData("Whole + 2147483647 > 0", "a number is out of range for its type")]
    [InlineData("Unsigned + 4000000000 > 0", "a number is out of range for its type")]
    [InlineData("Long * Long > 0", "a number is out of range for its type")]
    [InlineData("Huge + Huge > 0", "a number is out of range for its type")]
    [InlineData("(byte)Whole - (byte)Short > 0", "a number is out of range for its type")]
    [InlineData("Whole / (Whole - 7) > 0", "it divides by zero")]
    [InlineData("Decimal / (Whole - 7) > 0", "it divides by zero")]
    [InlineData("Numbers[3] > 0", "there is no item 3 in a list of 3")]
    [InlineData("Numbers.Where(n => n > 9).Max() > 0", "it calls Max() on an empty sequence")]
    [InlineData("Map[\"z\"] > 0", "there is no key 'z'")]
    [InlineData("Agents[\"zoe\"].Name == \"\" || Flag", "there is no key 'zoe'")]
    [InlineData("Best.Share > 0", "the value before 'Share' is null there; write '?.' or test it with 'is not null' first")]
    [InlineData("Maybe.Value > 0", "the value before 'Value' is null there; write '?.' or test it with 'is not null' first")]
    [InlineData("Name.Substring(4) == \"\"", "it takes a substring outside of 'One'")]
    [InlineData("Day.AddYears(9000) > Day", "a date is outside of the years 1 to 9999")]
    public void What_cannot_be_evaluated_is_told_of_the_record(string condition, string reason)
    {
        var diagnostic = Assert.Single(RuleTrial.Diagnostics(condition));

        Assert.Equal($"things.yaml(1,1): error FACT5122: things/one: the rule '{condition}' cannot be evaluated: {reason}.", diagnostic.ToString());
        Assert.Equal("trial.schema.yaml", Assert.Single(diagnostic.Related).Place.File);
    }

    [Theory]
    [InlineData("!Flag || Best is null || Best.Share > 0")]
    [InlineData("Numbers.Where(n => 1 / (n - 1) == 9).Any() || true")]
    [InlineData("Parts.All(part => part.Rank is null || 10 / part.Rank > 0)")]
    public void What_is_not_needed_is_not_evaluated(string condition) =>
        Assert.Empty(RuleTrial.Diagnostics(condition.Contains("Where", System.StringComparison.Ordinal) ? "true || " + condition : condition));
}
