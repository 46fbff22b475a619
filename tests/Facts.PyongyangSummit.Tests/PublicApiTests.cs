using System.Threading.Tasks;
using VerifyXunit;

namespace Facts.PyongyangSummit.Tests;

/// <summary>The public API. Removing a line breaks users; a new line is permanent.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task The_public_API_is_as_written_down() => Verifier.Verify(ApiText.Of(typeof(Summit).Assembly));
}
