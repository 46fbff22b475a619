using System;
using System.Linq;
using System.Threading.Tasks;

namespace Facts.Compiler.Tests.Emit;

public sealed class ProvenanceTests
{
    private static readonly CompiledDataset Trial = new(CitedFiles.All);

    [Fact]
    public void The_cited_dataset_has_no_mistakes() => Assert.Empty(Trial.Diagnostics);

    [Fact]
    public void Its_code_compiles_without_warnings() => Assert.Empty(Trial.Problems());

    [Fact]
    public Task The_class_of_citations_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Trial.Source("CitationTable.g.cs"), "cs");

    [Fact]
    public Task The_class_of_sources_reads_as_written_by_hand() => VerifyXunit.Verifier.Verify(Trial.Source("SourceTable.g.cs"), "cs");

    [Theory]
    [InlineData("Trial.Gifts.Bust.Provenance.Status.ToString()", "Uncertain")]
    [InlineData("Trial.Gifts.Bust.Provenance.Citations[0].At.ToString()", "19")]
    [InlineData("Trial.Gifts.Bust.Provenance.Note", "Apparently a gift.")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Giver\"].Status.ToString()", "Inferred")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Giver\"].Citations[0].Note", "by context")]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.Name)].Status.ToString()", "Uncertain")]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.Name)] == Trial.Gifts.Bust.Provenance", true)]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.Given)].Derivation!.How", "the Wednesday")]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.Given)].Derivation!.Premises[0].Key", "F4")]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.Given)].Citations.Count", 0)]
    [InlineData("Trial.Gifts.Bust.Provenance[nameof(Gift.TakenHome)].Status.ToString()", "Uncertain")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Roles[0].Since\"].Citations[0].At.ToString()", "page 40")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Roles[0].Title\"].Citations[0].At.ToString()", "page 41")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Roles[1].Title\"].Citations[0].At.ToString()", "19")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Prices[low]\"].Note", "a guess")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Prices[low]\"].Status.ToString()", "Uncertain")]
    [InlineData("Trial.Gifts.Bust.Provenance[\"Tags[1]\"].Citations[0].At.IsWhole", true)]
    [InlineData("string.Join(\" \", Trial.Gifts.Bust.Provenance.Fields.Keys)", "Giver Given TakenHome Roles[0] Roles[0].Since Prices[low] Tags[1]")]
    [InlineData("Trial.Gifts.Car.Provenance.IsEmpty", true)]
    [InlineData("Trial.Claims.F1.Provenance.By[0].Name", "Journalists")]
    [InlineData("string.Join(\" > \", Trial.Claims.F1.Provenance.Citations[0].By.Select(a => a.Name))", "Journalists > The Paper")]
    [InlineData("Trial.Claims.F1.Provenance.Citations[0].By.OfType<Agent.Outlet>().Last().Key", "paper")]
    [InlineData("Trial.Claims.F1.Provenance.Citations[0].Restates[0].Key", "F2")]
    [InlineData("Trial.Claims.F1.Provenance.ToString()", "article 16, journalists > paper (reported)")]
    [InlineData("Trial.Claims.F2.Provenance.Citations.Count", 2)]
    [InlineData("Trial.Claims.F2.Provenance.Citations[0].At.Paragraph!.Value.Contains(18)", true)]
    [InlineData("Trial.Claims.F2.Provenance.Citations[0].At == \"17-18\"", true)]
    [InlineData("Trial.Claims.F2.Provenance.Citations[1].At == \"page 12, line 3\"", true)]
    [InlineData("Trial.Claims.F2.Provenance.Citations[1].Said.ToString()", "2024-06")]
    [InlineData("string.Join(\" \", Trial.Claims.F2.Provenance.Citations[1].Contradicts.Select(r => r.GetType().Name + r.Key))", "ClaimF1 Giftbust")]
    [InlineData("Trial.Claims.F3.Provenance.Citations[0].IsOpen", true)]
    [InlineData(
        "string.Join(\" \", Trial.Claims.F3.Provenance.Citations[0].Alternatives.Select(a => a.By.Count + a.Status.ToString() + a.Note))",
        "1Claimedlikely 0Asserted")]
    [InlineData("Trial.Claims.F3.Provenance.Citations[0].Answers[0].Key", "F1")]
    [InlineData("Trial.Claims.F4.Provenance.Citations.Count", 0)]
    [InlineData("Trial.Claims.F4.Provenance.ToString()", "derived: both together (F1, F2)")]
    [InlineData("Trial.Claims.F5.Provenance.ToString()", "article")]
    public void A_record_and_its_fields_say_where_they_come_from(string expression, object expected) =>
        Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData("Trial.Citations.Count", 12)]
    [InlineData(
        "string.Join(\" \", Trial.Citations.BySource(\"book\").Select(c => c.Record.Key + \".\" + c.Field))",
        "bust.Roles[0] bust.Roles[0].Since bust.Tags[1] F2.")]
    [InlineData("Trial.Citations.BySource(Trial.Sources.Article).Count", 8)]
    [InlineData("Trial.Citations.BySource(\"none\").Count", 0)]
    [InlineData("string.Join(\" \", Trial.Citations.ByStatus(FactStatus.Asserted).Select(c => c.Record.Key))", "kim F2")]
    [InlineData("Trial.Citations.ByStatus(FactStatus.Denied).Count", 0)]
    [InlineData("Trial.Citations.ByAttribution(Trial.Outlets.Paper)[0].Record == Trial.Claims.F1", true)]
    [InlineData("Trial.Citations.ByAttribution(\"agency\")[0].Record.Key", "F3")]
    [InlineData("Trial.Citations.ByAttribution(Trial.People.Kim).Count", 0)]
    [InlineData("Trial.Citations.First(c => c.Field == nameof(Gift.Giver)).Source.Id", "article")]
    [InlineData("new CitationTable(Trial.Citations).BySource(\"book\").Count", 4)]
    [InlineData("new CitationTable(Trial.Citations).ByAttribution(\"journalists\").Count", 1)]
    [InlineData("new CitationTable(Trial.Citations).ByStatus(FactStatus.Uncertain).Count", 2)]
    public void Citations_are_a_table_of_their_own(string expression, object expected) => Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData("Trial.Sources.Count", 2)]
    [InlineData("Trial.Sources[\"article\"].ToString()", "Article on the visit")]
    [InlineData("Trial.Sources.Article.Kind", "press article")]
    [InlineData("Trial.Sources.Article.Publisher", "The Paper")]
    [InlineData("Trial.Sources.Article.Authors.ToString()", "[A. Author, B. Writer]")]
    [InlineData("Trial.Sources.Article.Published.ToString()", "[2024-06-21..]")]
    [InlineData("Trial.Sources.Article.Url!.Host", "example.org")]
    [InlineData("Trial.Sources.Article.Language", "en")]
    [InlineData("Trial.Sources.Article.Licence", "proprietary")]
    [InlineData("Trial.Sources.Article.Paragraphs.ToString()", "1-84")]
    [InlineData("Trial.Sources.Article.Fields[\"shelf\"]", "B7")]
    [InlineData("Trial.Sources.Book.Pages.ToString()", "10-200")]
    [InlineData("Trial.Sources.Book.Url", null)]
    public void Sources_are_records(string expression, object? expected) => Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData("new Gift { Key = \"x\", Name = \"X\" }.Provenance.IsEmpty", true)]
    [InlineData("(Trial.Gifts.Bust with { Name = \"X\" }).Provenance.Status.ToString()", "Uncertain")]
    [InlineData("(Trial.Gifts.Bust with { Provenance = new() { Note = \"n\" } }).Provenance.Note", "n")]
    [InlineData("Trial.Gifts.Bust == Trial.Gifts.Bust with { Provenance = new() }", true)]
    [InlineData("JsonSerializer.Serialize(Trial.Gifts.Car).Contains(\"Provenance\")", false)]
    public void A_record_in_memory_says_what_the_test_gives_it(string expression, object expected) =>
        Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData(
        "GiftTable.g.cs", "/// <para>Apparently a gift.</para>\n    /// <para>Source: Article on the visit, paragraph 19 (uncertain).</para>")]
    [InlineData("ClaimTable.g.cs", "/// <remarks>Source: Article on the visit, paragraph 16 (reported; Journalists → The Paper).</remarks>")]
    [InlineData("ClaimTable.g.cs", "/// <remarks>Sources: Article on the visit, paragraphs 17-18 (asserted); A book, page 12, line 3.</remarks>")]
    [InlineData(
        "ClaimTable.g.cs", "/// <remarks>Source: Article on the visit, paragraph 70 (claimed; either Agency or the source itself).</remarks>")]
    [InlineData("ClaimTable.g.cs", "/// <remarks>Derived from F1, F2: both together.</remarks>")]
    public void The_member_of_a_record_names_its_source_and_status(string file, string expected) =>
        Assert.Contains(expected, Trial.Source(file), StringComparison.Ordinal);

    [Fact]
    public void A_dataset_without_citations_has_nothing_of_all_this()
    {
        var gifts = new CompiledDataset(GiftFiles.All);

        Assert.DoesNotContain(
            gifts.Sources,
            source => source.Text.Contains("Provenance", StringComparison.Ordinal) || source.Text.Contains("Citation", StringComparison.Ordinal));
    }

    [Fact]
    public void Speakers_are_plain_names_where_the_schema_names_no_table()
    {
        var plain = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { web: { title: W } }\n"),
            ("things.schema.yaml", "tables: { Thing: { fields: { name: string } } }\n"),
            ("things.yaml", "a: { name: A, $cite: { by: [an officer, The Paper] } }\nb: { name: B, $cite: { by: The Paper } }\nc: { name: C }\n"));

        Assert.Empty(plain.Diagnostics);
        Assert.Empty(plain.Problems());
        Assert.Equal("an officer > The Paper", plain.Evaluate("string.Join(\" > \", Trial.Things.A.Provenance.By)"));
        Assert.Equal("a b", plain.Evaluate("string.Join(\" \", Trial.Citations.ByAttribution(\"The Paper\").Select(c => c.Record.Key))"));
        Assert.Equal(0, plain.Evaluate("Trial.Citations.ByAttribution(\"nobody\").Count"));
    }

    [Fact]
    public void A_speaker_without_a_record_may_be_a_value()
    {
        var mixed = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { web: { title: W } }\n"),
            (
                "things.schema.yaml",
                "provenance:\n  attribution: OneOf<Outlet, Unnamed>\ntables:\n  Outlet: { fields: { name: string } }\nvalues:\n"
                    + "  Unnamed: { fields: { text: string, of: Outlet? } }\n"),
            ("outlets.yaml", "paper: { name: P, $cite: { by: [{ text: two officials, of: paper }, paper] } }\n"));

        Assert.Empty(mixed.Diagnostics);
        Assert.Empty(mixed.Problems());
        Assert.Equal("two officials", mixed.Evaluate("Trial.Citations[0].By[0].TryGet(out Unnamed? speaker) ? speaker.Text : null"));
        Assert.Equal("paper", mixed.Evaluate("Trial.Citations.ByAttribution(\"paper\")[0].Record.Key"));
        Assert.Contains("(two officials → P)", mixed.Source("OutletTable.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_may_come_from_several_tables()
    {
        var several = new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\nsources: { web: { title: W } }\n"),
            (
                "things.schema.yaml",
                "provenance:\n  attribution: OneOf<Person, Outlet>\ntables:\n  Person: { table: People, fields: { name: string } }\n"
                    + "  Outlet: { fields: { name: string } }\n"),
            ("people.yaml", "kim: { name: Kim, $cite: { by: [kim, paper] } }\n"),
            ("outlets.yaml", "paper: { name: P }\n"));

        Assert.Empty(several.Diagnostics);
        Assert.Empty(several.Problems());
        Assert.Equal("kim", several.Evaluate("Trial.Citations.ByAttribution(Trial.Outlets.Paper)[0].Record.Key"));
        Assert.Equal("Kim", several.Evaluate("Trial.Citations[0].By[0].TryGet(out Person? person) ? person.Name : null"));
    }
}
