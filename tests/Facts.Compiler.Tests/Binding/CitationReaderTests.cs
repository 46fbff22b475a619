using System.Linq;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class CitationReaderTests
{
    private const string Things = """
        provenance: { attribution: Agent }
        tables:
          Agent: { fields: { name: string? } }
          Thing: { fields: { x: string } }
        """;

    private const string Sources = "{ article: { paragraphs: 84 }, book: { at: page, pages: 10..20 }, law: { at: section } }";

    [Theory]
    [InlineData(
        "{ source: artikel }",
        "FACT3050 1:29 <artikel> things/a.$cite: there is no source 'artikel' in dataset.yaml, which has article, book, law. "
            + "Did you mean 'article'?")]
    [InlineData(
        "{ source: [article] }",
        "FACT3050 1:29 <[article]> things/a.$cite: there is no source '[article]' in dataset.yaml, which has article, book, law. "
            + "Did you mean 'article'?")]
    [InlineData("{ at: 1 }", "FACT3049 1:19 <{ at: 1 }> things/a.$cite: say which source is meant with 'source: …', one of article, book, law.")]
    [InlineData(
        "{ source: article, at: 85 }",
        "FACT3052 1:42 <85> things/a.$cite.at: there is no paragraph 85 in 'article', which has 1 to 84. "
            + "Correct the paragraph, or 'paragraphs' of the source (dataset.yaml line 3).")]
    [InlineData(
        "{ source: article, at: 80-90 }",
        "FACT3052 1:42 <80-90> things/a.$cite.at: there is no paragraph 80-90 in 'article', which has 1 to 84. "
            + "Correct the paragraph, or 'paragraphs' of the source (dataset.yaml line 3).")]
    [InlineData(
        "{ source: book, at: 9 }",
        "FACT3052 1:39 <9> things/a.$cite.at: there is no page 9 in 'book', which has 10 to 20. "
            + "Correct the page, or 'pages' of the source (dataset.yaml line 3).")]
    [InlineData(
        "{ source: article, at: { paragraph: 0 } }",
        "FACT3052 1:55 <0> things/a.$cite.at: there is no paragraph 0 in 'article', which has 1 to 84. "
            + "Correct the paragraph, or 'paragraphs' of the source (dataset.yaml line 3).")]
    [InlineData(
        "{ source: article, at: { paragrah: 3 } }",
        "FACT3047 1:44 <paragrah> things/a.$cite.at: at has no 'paragrah'. It takes paragraph, page, line, section. Did you mean 'paragraph'?")]
    [InlineData(
        "{ source: book, pages: 14-15 }",
        "FACT3047 1:35 <pages> things/a.$cite: $cite has no 'pages'. It takes source, at, by, anyOf, status, note, said, restates, "
            + "contradicts, answers. Write at: { page: 14-15 }.")]
    [InlineData(
        "{ source: article, at: { paragraph: 3 }, section: Intro }",
        "FACT3047 1:60 <section> things/a.$cite: $cite has no 'section'. It takes source, at, by, anyOf, status, note, said, restates, "
            + "contradicts, answers. Write it in 'at': at: { paragraph: 3, section: Intro }.")]
    [InlineData(
        "{ source: article, at: { para: 3 } }",
        "FACT3047 1:44 <para> things/a.$cite.at: at has no 'para'. It takes paragraph, page, line, section. Did you mean 'paragraph'?")]
    [InlineData(
        "{ source: article, at: 9-3 }",
        "FACT3051 1:42 <9-3> things/a.$cite.at: '9-3' is no paragraph. Write a number such as 16, or a range such as 16-18.")]
    [InlineData(
        "{ source: article, at: [1, 2] }",
        "FACT3051 1:42 <[1, 2]> things/a.$cite.at: '[1, 2]' is no paragraph. Write a number such as 16, or a range such as 16-18.")]
    [InlineData(
        "{ source: article, status: assertd }",
        "FACT3053 1:46 <assertd> things/a.$cite: 'assertd' is not a status. It is one of asserted, reported, claimed, alleged, denied, inferred, "
            + "uncertain, conditional. Did you mean 'asserted'?")]
    [InlineData(
        "{ source: article, by: [kim, paper, kim] }",
        "FACT3054 1:55 <kim> things/a.$cite.by: 'kim' occurs twice in the chain kim → paper → kim. "
            + "Name everyone once, starting with whoever said it first.")]
    [InlineData(
        "{ source: article, by: [kim], anyOf: [{ by: kim }, { by: [] }] }",
        "FACT3055 1:38 <by> things/a.$cite: 'by' says who said it, and 'anyOf' that this is open. Keep one of them.")]
    [InlineData(
        "{ source: article, anyOf: [{ by: kim }] }",
        "FACT3037 1:45 <[{ by: kim }]> things/a.$cite.anyOf: anyOf takes a list of at least two readings: [{ by: [ukraine] }, { by: [] }].")]
    [InlineData("{ source: article, note: [b] }", "FACT3037 1:44 <[b]> things/a.$cite: note takes a text.")]
    [InlineData("[{ source: article }, 16]", "FACT3037 1:41 <16> things/a.$cite[1]: $cite takes { source: …, at: … } or a list of them.")]
    public void What_is_wrong_with_a_citation_is_told_at_its_place(string cite, string expected) =>
        Assert.Equal(expected, Of($"a: {{ x: b, $cite: {cite} }}\n").BindingDiagnostics());

    [Fact]
    public void A_said_date_that_is_none_is_told() =>
        Assert.StartsWith("FACT3014 1:44 <soon> things/a.$cite.said: 'soon' is not a date: ",
            Of("a: { x: b, $cite: { source: article, said: soon } }\n").BindingDiagnostics(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("by: [kin]", "FACT4005 1:43 <kin> things/a.$cite.by[0]: there is no record 'kin' in Agents. Did you mean 'kim'?")]
    [InlineData(
        "anyOf: [{ by: [kin] }, { by: [] }]",
        "FACT4005 1:53 <kin> things/a.$cite.anyOf[0].by[0]: there is no record 'kin' in Agents. Did you mean 'kim'?")]
    [InlineData("restates: [b]", "FACT4005 1:49 <b> things/a.$cite.restates[0]: there is no record 'b' in Agents or Things.")]
    public void Speakers_and_linked_records_that_do_not_exist_are_told(string words, string expected) =>
        Assert.Equal(expected, Of($"a: {{ x: b, $cite: {{ source: article, {words} }} }}\n").LinkingDiagnostics());

    [Theory]
    [InlineData("{ from: [c] }", "FACT4005 1:31 <c> things/a.$derived.from[0]: there is no record 'c' in Agents or Things.")]
    [InlineData(
        "{ from: [a] }",
        "FACT4011 1:31 <a> things/a.$derived: it is ultimately derived from itself: a → a. Name premises that do not depend on it.")]
    [InlineData(
        "{ from: [z] }",
        "FACT4011 2:31 <a> things/z.$derived: it is ultimately derived from itself: a → z → a. Name premises that do not depend on it.")]
    public void Premises_that_do_not_exist_or_go_in_a_circle_are_told(string derived, string expected) =>
        Assert.Equal(expected, Of($"a: {{ x: b, $derived: {derived} }}\nz: {{ x: b, $derived: {{ from: [a] }} }}\n").AllDiagnostics());

    [Fact]
    public void Records_that_restate_each_other_are_told() =>
        Assert.Equal(
            "FACT4012 2:49 <a> things/z.$cite: it ultimately restates itself: a → z → a. Let all records that say the same restate one of them.",
            Of("a: { x: b, $cite: { source: article, restates: [z] } }\nz: { x: b, $cite: { source: article, restates: [a] } }\n").AllDiagnostics());

    [Fact]
    public void What_stands_around_the_word_for_the_variant_is_told() =>
        Assert.Equal(
            "FACT3046 1:27 <$note> things/a: $note is for the record or one of its fields, and has no meaning here. Remove it, or use $note for a "
                + "remark.",
            new TestDataset("tables: { Thing: { variants: { one: } } }\n")
                .With("things.yaml", "a: { kind: { $value: one, $note: n } }\n")
                .AllDiagnostics());

    [Fact]
    public void A_field_may_rest_on_its_own_record_and_premises_may_meet() =>
        Assert.Equal("", Of("""
            a: { x: { $value: b, $derived: { from: [a, b] } } }
            b: { x: b, $derived: { from: [c, d] } }
            c: { x: b, $derived: { from: [a] } }
            d: { x: b, $derived: { from: [a, c] } }
            """).AllDiagnostics());

    [Theory]
    [InlineData(
        "{ how: by counting }",
        "FACT3056 1:22 <{ how: by counting }> things/a.$derived: say which records it was worked out from, with 'from: [key, key]'.")]
    [InlineData("{ from: [a], why: b }", "FACT3047 1:35 <why> things/a.$derived: $derived has no 'why'. It takes from, how.")]
    [InlineData("[a]", "FACT3037 1:22 <[a]> things/a: $derived takes { from: …, how: … }.")]
    public void What_is_wrong_with_a_derivation_is_told_at_its_place(string derived, string expected) =>
        Assert.Equal(expected, Of($"a: {{ x: b, $derived: {derived} }}\n").BindingDiagnostics());

    [Theory]
    [InlineData(
        "x: { $value: b, $formerly: [c] }",
        "FACT3046 1:22 <$formerly> things/a.x: $formerly is for a record of a table, and has no meaning here. Remove it, or use $note for a remark.")]
    [InlineData(
        "x: { $value: b, $name: C }",
        "FACT3046 1:22 <$name> things/a.x: $name is for a record of a table, and has no meaning here. Remove it, or use $note for a remark.")]
    [InlineData(
        "x: { $value: b, $deprecated: c }",
        "FACT3046 1:22 <$deprecated> things/a.x: $deprecated is for a record of a table, and has no meaning here. Remove it, or use $note for a "
            + "remark.")]
    [InlineData(
        "x: { $value: b, $rank: preferred }",
        "FACT3046 1:22 <$rank> things/a.x: $rank is for one of several claims (Claims<T>), and has no meaning here. Remove it, or use $note for a "
            + "remark.")]
    [InlineData(
        "x: b, $rank: preferred",
        "FACT3046 1:12 <$rank> things/a: $rank is for one of several claims (Claims<T>), and has no meaning here. Remove it, or use $note for a "
            + "remark.")]
    public void A_reserved_key_that_says_nothing_at_its_place_is_told(string fields, string expected) =>
        Assert.Equal(expected, Of($"a: {{ {fields} }}\n").BindingDiagnostics());

    [Fact]
    public void Names_and_former_keys_in_the_defaults_of_a_file_are_told_once() =>
        Assert.Equal(
            "FACT3046 1:14 <$name> $defaults: $name is for a record of a table, and has no meaning here. Remove it, or use $note for a remark.",
            Of("$defaults: { $name: C }\na: { x: b }\nc: { x: b }\n").BindingDiagnostics());

    [Fact]
    public void A_mistake_in_the_defaults_of_a_file_is_told_once() =>
        Assert.Equal(
            "FACT3050 1:31 <artikel> $defaults.$cite: there is no source 'artikel' in dataset.yaml, which has article, book, law. "
                + "Did you mean 'article'?",
            Of("$defaults: { $cite: { source: artikel } }\na: { x: b, $cite: { at: 3 } }\nc: { x: b }\n").BindingDiagnostics());

    [Fact]
    public void Defaults_of_the_file_cite_for_its_records_and_null_takes_them_away()
    {
        var rows = Of("$defaults: { $cite: { source: article, at: 3 } }\na: { x: b }\nc: { x: b, $cite: { at: 4 } }\nd: { x: b, $cite: null }\n")
            .Rows(table: 1);

        Assert.Equal(
            ["3", "4", ""],
            rows.Select(row => string.Join(" ", row.Record.Annotations.Citations.Select(citation => citation.Place.Paragraph))));
        Assert.All(rows.Take(2), row => Assert.Equal("article", row.Record.Annotations.Citations[0].Source!.Id));
    }

    [Fact]
    public void Null_where_there_is_no_default_to_take_away_is_told() =>
        Assert.Equal(
            "FACT3037 1:19 <null> things/a: $cite takes { source: …, at: … } or a list of them.",
            Of("a: { x: b, $cite: null }\n").BindingDiagnostics());

    [Fact]
    public void That_there_are_no_sources_is_told_once_a_file()
    {
        var dataset = new TestDataset("tables: { Thing: { fields: { x: string } } }\n", sources: "{}");

        Assert.Equal(
            "FACT3048 1:19 <{ at: 1 }> things/a.$cite: dataset.yaml declares no sources, so nothing can be cited. Declare one there: 'sources: { "
                + "article: { title: … } }'.",
            dataset.With("things.yaml", "a: { x: b, $cite: { at: 1 } }\nb: { x: b, $cite: { at: 2 } }\n").BindingDiagnostics());
    }

    [Theory]
    [InlineData("article", "16", "16")]
    [InlineData("article", "16-18", "16-18")]
    [InlineData("article", "16..18", "16-18")]
    [InlineData("article", "{ paragraph: 16, line: 2, section: II }", "16/2/II")]
    [InlineData("book", "12", "p12")]
    [InlineData("book", "{ page: 12 }", "p12")]
    [InlineData("law", "II b", "II b")]
    public void Places_are_read_in_the_unit_of_their_source(string source, string at, string expected)
    {
        var row = Assert.Single(Of($"a: {{ x: b, $cite: {{ source: {source}, at: {at} }} }}\n").Rows(table: 1));
        var place = Assert.Single(row.Record.Annotations.Citations).Place;

        Assert.Equal(
            expected,
            string.Join(
                "/",
                new[]
                {
                    place.Page is { } page ? $"p{page}" : null,
                    place.Paragraph?.ToString(),
                    place.Line?.ToString(),
                    place.Section,
                }.OfType<string>()));
    }

    private static TestDataset Of(string things) =>
        new TestDataset(Things, Sources).With("agents.yaml", "kim: {}\npaper: {}\n").With("things.yaml", things);
}
