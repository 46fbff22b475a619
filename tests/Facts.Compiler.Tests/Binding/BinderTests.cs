using System;
using System.Linq;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Tests.Binding;

public sealed class BinderTests
{
    private const string Gifts = """
        tables:
          Gift:
            fields:
              name: string
              count: { type: Quantity?, unit: piece }
              tags: "string[]"
            variants:
              artwork: { fields: { medium: string? } }
              vehicle: { fields: { make: string? } }
        units: { piece: , hour: { symbol: h } }
        """;

    private const string More = """
        enums:
          Color: [red, green]
          Right: { flags: true, members: [read, write] }
        values:
          Point: { fields: { at: int, label: string? } }
        """;

    [Theory]
    [InlineData("Color", "gren", "FACT3017 2:6 <gren> things/a.x: 'gren' is not one of red, green. Did you mean 'green'?")]
    [InlineData("Color", "Red", "FACT3017 2:6 <Red> things/a.x: 'Red' is not one of red, green. Did you mean 'red'?")]
    [InlineData("'string[]'", "one", "FACT3018 2:6 <one> things/a.x takes a list. Write [one].")]
    [InlineData(
        "'Map<string, int>'",
        "[1]",
        "FACT3019 2:6 <[1]> things/a.x takes a map, not a list. Write { name: value }, or its entries on lines of their own.")]
    [InlineData(
        "'Map<string, int>'",
        "[{ key: Russian, value: 33 }]",
        "FACT3019 2:6 <[{ key: Russian, value: 33 }]> things/a.x takes a map, not a list. Write 'Russian: 33' without dashes, "
            + "on lines of their own.")]
    [InlineData(
        "'Map<string, int>'",
        "[[a, 1], [b, 2], [c, 3]]",
        "FACT3019 2:6 <[[a, 1], [b, 2], [c, 3]]> things/a.x takes a map, not a list. Write 'a: 1', 'b: 2' and so on, without dashes, on lines of "
            + "their own.")]
    [InlineData("Set<int>", "[1, +1]", "FACT3020 2:10 <+1> things/a.x[1]: '+1' occurs twice in the set. Remove one of them.")]
    [InlineData(
        "'Map<int, int>'",
        "{ 1: 2, +1: 3 }",
        "FACT3021 2:14 <+1> things/a.x.+1: the key '+1' is the same as one before it. Remove or rename one of them.")]
    [InlineData(
        "Listing<string>", "[a, ..., b]", "FACT3022 2:10 <...> things/a.x[1]: '...' marks a listing as incomplete, so it must be its last item.")]
    [InlineData(
        "LocalizedText", "{ e_n: hi }", "FACT3023 2:8 <e_n> things/a.x.e_n: 'e_n' is not a language tag. Write one such as en, de or zh-Hant.")]
    [InlineData(
        "LocalizedText",
        "{ de: a, de_AT.UTF-8: b }",
        "FACT3023 2:15 <de_AT.UTF-8> things/a.x.de_AT.UTF-8: 'de_AT.UTF-8' is not a language tag. Write de-AT.")]
    [InlineData(
        "LocalizedText",
        "{ de_AT: a, de_AT.UTF-8: b }",
        "FACT3023 2:18 <de_AT.UTF-8> things/a.x.de_AT.UTF-8: 'de_AT.UTF-8' is not a language tag. It means de-AT, which is given, too: "
            + "remove one of them.")]
    [InlineData(
        "'OneOf<bool, DateOnly>'",
        "soon",
        "FACT3024 2:6 <soon> things/a.x: 'soon' is none of what the field accepts: true or false; a date such as 2024-06-19.")]
    [InlineData("'OneOf<bool, DateOnly>'", "2024-6-1", "FACT3009 2:6 <2024-6-1> things/a.x: '2024-6-1' is not a date. Write 2024-06-01.")]
    [InlineData("'OneOf<bool, DateOnly>'", "yes", "FACT3004 2:6 <yes> things/a.x: 'yes' is not a bool. Write true.")]
    [InlineData("Point", "{ at: 1, lable: b }", "FACT3025 2:15 <lable> things/a.x: Point has no field 'lable'. Did you mean 'label'?")]
    [InlineData(
        "Point",
        "{ label: b }",
        "FACT3026 2:8 <label> things/a.x: the field 'at' (int) is missing. Add it, or declare it as 'int?' if it may be left out.")]
    [InlineData("Point", "3", "FACT3028 2:6 <3> things/a.x is a single value, but Point needs a map of its fields (name: value).")]
    [InlineData(
        "Point",
        "[{ at: 3 }]",
        "FACT3028 2:6 <[{ at: 3 }]> things/a.x is a list, but Point needs a map of its fields (name: value). Write the fields without dashes.")]
    [InlineData("int", "{ $value: 1, at: 2 }", "FACT3036 2:19 <at> things/a.x: beside $value only keys with $ are allowed, not 'at'.")]
    [InlineData(
        "int", "{ $cite: { at: 2 } }", "FACT3044 2:8 <$cite> things/a.x: beside $cite the value itself is missing. Write { $value: …, $cite: … }.")]
    [InlineData(
        "int",
        "{ $value: 1, $notes: b }",
        "FACT3035 2:19 <$notes> things/a.x: '$notes' is not a known key. Keys with $ are $cite, $derived, $note, $formerly, $deprecated, "
            + "$name, $rank, $value. Did you mean '$note'?")]
    [InlineData("int", "{ $value: 1, $note: [b] }", "FACT3037 2:26 <[b]> things/a.x: $note takes a text.")]
    public void What_does_not_fit_is_told_at_its_place(string type, string text, string expected) =>
        Assert.Equal(expected, TestDataset.OfField(type, More).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics());

    [Theory]
    [InlineData("name: b\n", "FACT3029 1:1 <bust> gifts/bust: say which Gift it is with 'kind: …', one of artwork, vehicle.")]
    [InlineData(
        "name: b\n  kind: vehicel\n",
        "FACT3030 3:9 <vehicel> gifts/bust: 'vehicel' is not a variant of Gift. It is one of artwork, vehicle. Did you mean 'vehicle'?")]
    [InlineData(
        "kind: artwork\n  name: b\n  make: c\n",
        "FACT3032 4:3 <make> gifts/bust: 'make' is a field of vehicle, and this is artwork. Remove it, or change 'kind'.")]
    [InlineData(
        "kind: artwork\n",
        "FACT3026 1:1 <bust> gifts/bust: the field 'name' (string) is missing. Add it, or declare it as 'string?' if it may be left out.")]
    [InlineData(
        "kind: artwork\n  name: b\n  count: 3 hous\n", "FACT3016 4:10 <3 hous> gifts/bust.count: there is no unit 'hous'. Did you mean 'hour'?")]
    [InlineData("kind: artwork\n  name: b\n  count: 3 shell/yaer\n", "FACT3016 4:10 <3 shell/yaer> gifts/bust.count: there is no unit 'shell'.")]
    [InlineData(
        "kind: artwork\n  name: b\n  count: ~3 hour\n",
        "FACT3057 4:10 <~3 hour> gifts/bust.count: '~3 hour' is counted in hour (time), but the field in piece. Write the amount in piece.")]
    [InlineData(
        "kind: artwork\n  name: b\n  count: lots\n",
        "FACT3015 4:10 <lots> gifts/bust.count: 'lots' has no number: write the word in brackets, (lots).")]
    [InlineData(
        "kind: artwork\n  name: b\n  id: head\n",
        "FACT3041 4:7 <head> gifts/bust: 'id' is 'head' here, but the location of the record says 'bust'. Remove the line, or make them equal.")]
    public void What_is_wrong_with_a_record_is_told_at_its_place(string fields, string expected) =>
        Assert.StartsWith(expected, new TestDataset(Gifts).With("gifts.yaml", "bust:\n  " + fields).BindingDiagnostics(), StringComparison.Ordinal);

    [Fact]
    public void A_missing_or_empty_key_is_told()
    {
        Assert.Equal("FACT3039 1:5 <kind> A record of Gifts has no key: give 'id'.",
            new TestDataset(Gifts).With("gifts.yaml", "- { kind: artwork, name: b }\n"
                .Replace("{ ", "  ", StringComparison.Ordinal)
                .Replace(" }", "", StringComparison.Ordinal)
                .Replace(", ", "\n    ", StringComparison.Ordinal)).BindingDiagnostics());
        Assert.Equal("FACT3040 1:1 <''> A record of Gifts has an empty key 'id'. A key needs at least one character.",
            new TestDataset(Gifts).With("gifts.yaml", "'': { kind: artwork, name: b }\n").BindingDiagnostics());
    }

    [Fact]
    public void A_key_that_stands_in_front_of_the_fields_of_an_item_is_told_how_to_be_written() =>
        Assert.Equal(
            "FACT3025 1:3 <bust> gifts/?: Gift has no field 'bust'.\n"
                + "FACT3039 1:3 <bust> A record of Gifts has no key: give 'id'. If 'bust' is it, write 'id: bust'.",
            new TestDataset("tables: { Gift: { fields: { name: string } } }\n").With("gifts.yaml", "- bust:\n  name: Bust\n").BindingDiagnostics());

    [Fact]
    public void Fields_at_the_depth_of_their_record_are_told_to_be_indented() =>
        Assert.EndsWith(
            "gifts/name is a single value, but Gift needs a map of its fields (name: value). 'name' is one of these fields: indent it deeper than "
                + "the key of its record.",
            new TestDataset("tables: { Gift: { fields: { name: string? } } }\n").With("gifts.yaml", "bust:\nname: Bust\n").BindingDiagnostics(),
            StringComparison.Ordinal);

    [Fact]
    public void Defaults_of_the_file_fill_what_records_leave_out_and_null_takes_them_away()
    {
        var rows = new TestDataset(Gifts)
            .With("gifts.yaml", "$defaults: { kind: artwork, count: 2 }\na: { name: b }\nc: { name: d, count: null }\n")
            .Rows();
        Assert.Equal(Quantity.Parse("2 piece"), ((BoundScalar)TestDataset.Field(rows[0].Record, "count")!).Value);
        Assert.IsType<BoundNull>(TestDataset.Field(rows[1].Record, "count"));
    }

    [Fact]
    public void A_default_that_names_no_field_is_told_once() =>
        Assert.Equal("FACT3038 1:13 <cuont> $defaults: no record of this file has a field 'cuont'. Did you mean 'count'?",
            new TestDataset(Gifts)
                .With("gifts.yaml", "$defaults: {cuont: 2}\na: { kind: artwork, name: b }\nc: { kind: artwork, name: d }\n")
                .BindingDiagnostics());

    [Fact]
    public void Null_is_an_empty_list_a_null_or_a_stated_nothing()
    {
        Assert.Empty(((BoundList)TestDataset.OfField("'string[]'").Value("")!).Items);
        Assert.IsType<BoundNull>(TestDataset.OfField("'string[]?'").Value("null"));
        Assert.True(((BoundStated)TestDataset.OfField("Stated<bool>").Value("null")!) is { IsStated: true, Value: null });
        Assert.Null(Assert.IsType<BoundStated>(TestDataset.OfField("Stated<bool>").Value("{ $value: null, $cite: { at: 1 } }")).Value);
    }

    [Fact]
    public void Alternatives_listings_flags_and_citations_are_read()
    {
        Assert.Equal(1, ((BoundOneOf)TestDataset.OfField("'OneOf<bool, DateOnly>'").Value("2024-06-19")!).Alternative);
        Assert.True(((BoundList)TestDataset.OfField("Listing<string>").Value("[a, ...]")!).IsOpen);
        Assert.Equal(3, ((BoundEnum)TestDataset.OfField("Right", More).Value("[read, write]")!).Value);
        Assert.Equal(1, Assert.Single(TestDataset.OfField("int").Value("{ $value: 1, $cite: { at: 1 } }")!.Around.Citations).Place.Paragraph);
        Assert.Equal(
            ["a", "b"],
            ((BoundList)TestDataset.OfField("'string[]'\n        delimiter: ' '").Value("a b")!).Items.Select(item => ((BoundScalar)item).Value));
        Assert.Single(((BoundList)TestDataset.OfField("'string[]'\n        single: true").Value("a")!).Items);
    }
}
