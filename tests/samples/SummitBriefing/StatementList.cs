using System.IO;
using System.Linq;
using Facts.PyongyangSummit;

namespace SummitBriefing;

/// <summary>The statements selected by a filter, in the order of the article.</summary>
internal sealed class StatementList(TextWriter output)
{
    public void Write(Filter filter)
    {
        var claims = Summit.Claims.Where(filter.Matches).OrderBy(claim => claim.Key).ToList();
        foreach (var claim in claims)
        {
            output.WriteLine($"{claim.Key}  {Wording.Mark(claim.Provenance.Status)}{claim.Text} {Wording.Of(claim.Provenance)}");
            foreach (var other in claim.AtOddsWith.Concat(claim.AlsoAtOddsWith))
            {
                output.WriteLine($"      at odds with {other.Key}: {other.Text}");
            }
            foreach (var answer in claim.RebuttedBy)
            {
                output.WriteLine($"      answered by {answer.Key}: {answer.Text}");
            }
        }

        output.WriteLine($"{claims.Count} of {Summit.Claims.Count} statements.");
    }
}
