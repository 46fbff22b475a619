using System.Threading.Tasks;

namespace Facts.Compiler.Tests.Emit;

public sealed class EmitterTests
{
    private static readonly CompiledDataset Gifts = new(GiftFiles.All);

    [Fact]
    public void The_trial_dataset_has_no_mistakes() => Assert.Empty(Gifts.Diagnostics);

    [Fact]
    public void Generated_code_compiles_without_warnings() => Assert.Empty(Gifts.Problems());

    [Fact]
    public Task A_table_with_variants_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Gifts.Source("GiftTable.g.cs"), "cs");

    [Fact]
    public Task A_record_with_variants_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Gifts.Source("Gift.g.cs"), "cs");

    [Fact]
    public Task The_class_of_the_dataset_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Gifts.Source("Trial.g.cs"), "cs");

    [Fact]
    public Task An_enum_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Gifts.Source("Category.g.cs"), "cs");

    [Theory]
    [InlineData("Trial.Gifts[\"bust\"].Recipient.Name", "Vladimir \"P\"")]
    [InlineData("Trial.Gifts.Bust.Giver!.Key", "kim")]
    [InlineData("Trial.Gifts.Bust.GiverKey", "kim")]
    [InlineData("Trial.Gifts.Car.GiverKey", null)]
    [InlineData("Trial.Gifts.Car.Giver", null)]
    [InlineData("Trial.Gifts.Find(\"bsut\")", null)]
    [InlineData("Trial.People.Find(\"vvp\")!.Key", "putin")]
    [InlineData("Trial.People.Count", 2)]
    [InlineData("Trial.Agents.Count", 4)]
    [InlineData("Trial.People.Kim.Born!.Value.Year", 1984)]
    [InlineData("Trial.People.Kim.Roles[0].Of!.Name", "Korea")]
    [InlineData("Trial.Countries.Find(\"kim\")", null)]
    [InlineData("string.Join(\" \", Trial.People.Kim.GiftsGiven.Select(g => g.Key))", "bust")]
    [InlineData("string.Join(\" \", Trial.People.Putin.DepictedIn.Select(g => g.Name))", "A bust of <Putin>")]
    [InlineData("string.Join(\" \", Trial.Countries.Korea.NeighbourOf.Select(c => c.Key))", "russia")]
    [InlineData("string.Join(\" \", Trial.Gifts.Car.MentionedIn.Select(g => g.Key))", "bust")]
    [InlineData("Trial.Gifts.ByRecipient(Trial.People.Kim)[0].Key", "car")]
    [InlineData("Trial.Gifts.ByRecipient(\"putin\")[0].Key", "bust")]
    [InlineData("Trial.Gifts.ByName(\"A car\")[0].Key", "car")]
    [InlineData("Trial.Gifts.BySerial(7)!.Key", "bust")]
    [InlineData("Trial.Gifts.BySerial(8)", null)]
    [InlineData("Trial.Gifts.GivenBetween(new DateOnly(2024, 6, 1), new DateOnly(2024, 7, 1))[0].Key", "bust")]
    [InlineData("Trial.Gifts.LastGivenAtOrBefore(new DateOnly(2024, 6, 1))!.Key", "car")]
    [InlineData("Trial.Gifts.FirstGivenAtOrAfter(new DateOnly(2024, 6, 20))", null)]
    [InlineData("Trial.Gifts.ByCategoryAndRecipient(Category.ForShow, \"putin\")[0].Key", "bust")]
    [InlineData("Trial.Gifts.Bust.Match(artwork: a => a.Depicts[0].Key, item: _ => \"item\")", "putin")]
    [InlineData("Trial.Gifts.Bust.TakenHome.Value", true)]
    [InlineData("Trial.Gifts.Car.TakenHome.IsStated && !Trial.Gifts.Car.TakenHome.HasValue", true)]
    [InlineData("Trial.Gifts.Bust.Motto![\"ru\"]", "Дружба")]
    [InlineData("Trial.Gifts.Bust.Weights[\"marble\"]", 12.5)]
    [InlineData("Trial.Gifts.Bust.Parts.IsOpen", true)]
    [InlineData("Trial.Gifts.Bust.Count.ToString()", "~2")]
    [InlineData("Trial.Gifts.Bust.When.ToString()", "2024-06")]
    [InlineData("Trial.Gifts.Bust.Box!.Inner!.Label", "straw")]
    [InlineData("Trial.Gifts.Bust.About[1].TryGet<Gift>(out var gift) ? gift.Key : null", "car")]
    [InlineData("Trial.Gifts.Bust.Category.ToText()", "for-show")]
    [InlineData("Trial.Gifts.Car.Category.ToText()", "useful")]
    [InlineData("Trial.Releases[\"python\", \"3.10\"].Latest!.ToString()", "3.10.4")]
    [InlineData("Trial.Releases.Python3_9.Product.Class", 3)]
    [InlineData("Trial.Releases.Python3_9.Key.ToString()", "(python, 3.9)")]
    [InlineData("Trial.Products.Python.Case", "upper")]
    [InlineData("Trial.Info.Version", "1.2.0")]
    public void What_the_data_say_is_what_the_code_returns(string expression, object? expected) => Assert.Equal(expected, Gifts.Evaluate(expression));

    [Theory]
    [InlineData("Trial.Gifts.Bust == Trial.Gifts.Bust with { }", true)]
    [InlineData("Trial.Gifts.Bust == Trial.Gifts.Bust with { Name = \"x\" }", false)]
    [InlineData("(Trial.Gifts.Car with { Giver = Trial.People.Kim }).GiverKey", "kim")]
    [InlineData("(Trial.Gifts.Bust with { Giver = null }).GiverKey", null)]
    [InlineData("(Trial.Gifts.Bust with { Name = \"x\" }).GetHashCode() == Trial.Gifts.Bust.GetHashCode()", true)]
    [InlineData(
        "Trial.People.Kim.ToString()",
        "Person { Key = kim, Name = Kim, AlsoCalled = [chairman, leader], Born = 1984-01-08, Roles = [Role { Title = head, Of = korea }] }")]
    [InlineData("new PersonTable([Trial.People.Kim with { Key = \"other\" }])[\"other\"].Name", "Kim")]
    [InlineData("new GiftTable(Trial.Gifts).ByRecipient(\"putin\")[0].Key", "bust")]
    [InlineData("new GiftTable(Trial.Gifts).ByCategoryAndRecipient(Category.ForShow, \"putin\")[0].Key", "bust")]
    public void Records_behave_as_values(string expression, object? expected) => Assert.Equal(expected, Gifts.Evaluate(expression));

    [Theory]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize<Gift>(Trial.Gifts.Bust)).RootElement.GetProperty(\"Recipient\").GetString()", "putin")]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize<Gift>(Trial.Gifts.Bust)).RootElement.GetProperty(\"kind\").GetString()", "artwork")]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize<Gift>(Trial.Gifts.Bust)).RootElement.GetProperty(\"Category\").GetString()", "for-show")]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize<Gift>(Trial.Gifts.Bust)).RootElement.GetProperty(\"Depicts\")[0].GetString()", "putin")]
    [InlineData("JsonDocument.Parse(JsonSerializer.Serialize<Agent>(Trial.People.Kim)).RootElement.TryGetProperty(\"GiftsGiven\", out _)", false)]
    [InlineData("JsonSerializer.Deserialize<Product>(JsonSerializer.Serialize(Trial.Products.Python)) == Trial.Products.Python", true)]
    public void Json_has_references_as_keys_and_no_inverses(string expression, object? expected) =>
        Assert.Equal(expected, Gifts.Evaluate(expression));

    [Theory]
    [InlineData("Map<string, Listing<long>?>")]
    [InlineData("Map<string, string[]?>?")]
    [InlineData("Map<int, Map<int, string?>?>[]")]
    [InlineData("Map<string, int?>")]
    public void Collections_that_may_be_absent_within_others_compile_without_a_warning(string type)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial"),
            ("all.schema.yaml", $"tables:\n  Thing:\n    fields:\n      x:\n        type: {type}"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }
}
