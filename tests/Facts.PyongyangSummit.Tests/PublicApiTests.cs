using System.Threading.Tasks;
using VerifyXunit;

namespace Facts.PyongyangSummit.Tests;

/// <summary>What applications can write. A line that goes breaks somebody; a new one is there to stay.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task The_public_API_is_as_written_down() => Verifier.Verify(ApiText.Of(typeof(Summit).Assembly));
}
