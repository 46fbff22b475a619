using System.Linq;
using System.Text.Json;
using Facts.Json;

namespace Facts.Tests.Values;

public sealed class ClaimsTests
{
    [Theory]
    [InlineData(new[] { ClaimRank.Normal }, 0)]
    [InlineData(new[] { ClaimRank.Normal, ClaimRank.Normal }, -1)]
    [InlineData(new[] { ClaimRank.Normal, ClaimRank.Preferred, ClaimRank.Deprecated }, 1)]
    [InlineData(new[] { ClaimRank.Preferred, ClaimRank.Preferred, ClaimRank.Normal }, -1)]
    [InlineData(new[] { ClaimRank.Deprecated, ClaimRank.Normal }, 1)]
    [InlineData(new[] { ClaimRank.Deprecated }, -1)]
    [InlineData(new ClaimRank[0], -1)]
    public void One_is_preferred_where_exactly_one_ranks_highest(ClaimRank[] ranks, int expected)
    {
        var claims = Claims.Create<int>(ranks.Select((rank, index) => new ClaimedValue<int>(index, rank)).ToArray());

        Assert.Equal(expected, claims.PreferredIndex);
        Assert.Equal(expected < 0 ? null : claims[expected], claims.Preferred);
    }

    [Fact]
    public void Claims_are_equal_by_content_rank_and_preference()
    {
        Claims<string> claims = [new("a"), new("b", ClaimRank.Preferred)];

        Assert.Equal(claims, [new("a"), new("b", ClaimRank.Preferred)]);
        Assert.NotEqual(claims, [new("a"), new("b")]);
        Assert.NotEqual(claims, new Claims<string>(claims, -1));
        Assert.Equal("[a, b (preferred)]", claims.ToString());
        Assert.Equal(Claims<string>.Empty, []);
    }

    [Fact]
    public void Deprecated_claims_contest_nothing()
    {
        Assert.False(((Claims<int>)[new(1), new(1), new(2, ClaimRank.Deprecated)]).IsContested);
        Assert.True(((Claims<int>)[new(1), new(2)]).IsContested);
    }

    [Fact]
    public void Json_comes_back_as_it_went()
    {
        var options = new JsonSerializerOptions { Converters = { new ClaimsJsonConverter<int, DefaultJsonConverter<int>>() } };
        var claims = new Claims<int>([new(1), new(2, ClaimRank.Deprecated), new(3)], preferred: 2);

        var json = JsonSerializer.Serialize(claims, options);

        Assert.Equal("""[{"value":1},{"value":2,"rank":"deprecated"},{"value":3,"isPreferred":true}]""", json);
        Assert.Equal(claims, JsonSerializer.Deserialize<Claims<int>>(json, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Claims<int>>("""[{"value":1,"rank":"best"}]""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Claims<int>>("1", options));
    }
}
