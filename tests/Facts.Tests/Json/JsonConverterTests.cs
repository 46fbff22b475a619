using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Facts.Json;

namespace Facts.Tests.Json;

public sealed class JsonConverterTests
{
    [Fact]
    public void Everything_but_references_reads_back_as_written()
    {
        var holder = new Holder
        {
            List = ["a", "b"],
            Set = [1, 2],
            Map = [new(3, "c")],
            Open = Listing.Open("d"),
            Complete = ["e"],
            Unknown = Stated<int>.Unknown,
            Given = 4,
            OneOf = "f",
            Date = new DateOnly(2024, 6, 19),
            Text = new LocalizedText([new("en", "g"), new("de", "h")]),
        };

        var json = JsonSerializer.Serialize(holder);

        Assert.Equal(
            """{"List":["a","b"],"Set":[1,2],"Map":{"3":"c"},"Open":{"isOpen":true,"items":["d"]},"Complete":["e"],"Absent":{}"""
                + ""","Unknown":null,"Given":4,"OneOf":"f","Date":"2024-06-19","Text":{"en":"g","de":"h"}}""",
            json);
        Assert.Equal(holder, JsonSerializer.Deserialize<Holder>(json));
    }

    [Fact]
    public void A_reference_is_written_as_its_key()
    {
        var referrer = new Referrer(
            new Target<string>("bust"),
            new Target<int>(42),
            new Target<(string, string)>(("python", "3.10")),
            [new Target<string>("x")]);

        Assert.Equal("""{"Text":"bust","Number":42,"Parts":"python/3.10","Many":["x"]}""", JsonSerializer.Serialize(referrer));
    }

    [Fact]
    public void A_reference_cannot_be_read_and_the_message_says_what_to_do()
    {
        var error = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Referrer>("""{"Text":"bust"}"""));

        Assert.Contains("look it up in the table", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"List\":{}}")]
    [InlineData("{\"Map\":[]}")]
    [InlineData("{\"OneOf\":{}}")]
    [InlineData("{\"Text\":{}}")]
    public void What_does_not_fit_is_a_json_error(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>(json));

    private sealed record Holder
    {
        [JsonConverter(typeof(FactListJsonConverter<string, DefaultJsonConverter<string>>))]
        public FactList<string> List { get; init; } = [];

        [JsonConverter(typeof(FactSetJsonConverter<int, DefaultJsonConverter<int>>))]
        public FactSet<int> Set { get; init; } = [];

        [JsonConverter(typeof(FactMapJsonConverter<int, string, DefaultJsonConverter<string>>))]
        public FactMap<int, string> Map { get; init; } = [];

        [JsonConverter(typeof(ListingJsonConverter<string, DefaultJsonConverter<string>>))]
        public Listing<string> Open { get; init; } = [];

        [JsonConverter(typeof(ListingJsonConverter<string, DefaultJsonConverter<string>>))]
        public Listing<string> Complete { get; init; } = [];

        [JsonConverter(typeof(StatedJsonConverter<int, DefaultJsonConverter<int>>))]
        public Stated<int> Absent { get; init; }

        [JsonConverter(typeof(StatedJsonConverter<int, DefaultJsonConverter<int>>))]
        public Stated<int> Unknown { get; init; }

        [JsonConverter(typeof(StatedJsonConverter<int, DefaultJsonConverter<int>>))]
        public Stated<int> Given { get; init; }

        [JsonConverter(typeof(OneOfJsonConverter<bool, DefaultJsonConverter<bool>, string, DefaultJsonConverter<string>>))]
        public OneOf<bool, string> OneOf { get; init; }

        [JsonConverter(typeof(NullableJsonConverter<DateOnly, DefaultJsonConverter<DateOnly>>))]
        public DateOnly? Date { get; init; }

        public LocalizedText? Text { get; init; }
    }

    private sealed record Target<TKey>(TKey Key) : IFactRecord<TKey>
        where TKey : notnull
    {
        object IFactRecord.Key => Key;
    }

    private sealed record Referrer(
        [property: JsonConverter(typeof(FactKeyJsonConverter<Target<string>>))] Target<string> Text,
        [property: JsonConverter(typeof(FactKeyJsonConverter<Target<int>>))] Target<int> Number,
        [property: JsonConverter(typeof(FactKeyJsonConverter<Target<(string, string)>>))] Target<(string, string)> Parts,
        [property: JsonConverter(typeof(FactListJsonConverter<Target<string>, FactKeyJsonConverter<Target<string>>>))] FactList<Target<string>> Many);
}
