using System;
using System.Linq;

namespace Facts.Compiler.Tests.Mistakes;

/// <summary>The corrections that messages propose work when they are followed.</summary>
public sealed class CorrectionTests
{
    /// <param name="proposal">The words of the message.</param>
    /// <param name="edits">What a curator does who follows them: a file, what stands there, and what replaces it; then perhaps another file.</param>
    [Theory]
    [InlineData("08-half-renamed-key", "Did you mean 'harland-and-wolff'?", "ships.yaml", "builder: hw", "builder: harland-and-wolff")]
    [InlineData("11-old-record-left", "delete this one", "cities.yaml", "bombay:\n  name: Bombay\n  country: India\n  coastal: true\n", "")]
    [InlineData("11-old-record-left", "remove 'bombay' from $formerly there", "cities.yaml", "\n  $formerly: [bombay]", "")]
    [InlineData(
        "18-wrong-variant-file", "(people.yaml line 3), but the field takes Agent.Society. If it is one, move it to societies.yaml",
        "people.yaml", "royal-society: { name: Royal Society }\n", "",
        "societies.yaml", "rgs:", "royal-society: { name: Royal Society }\nrgs:")]
    [InlineData("18-wrong-variant-file", "if not, refer to another record", "voyages.yaml", "sponsor: royal-society", "sponsor: rgs")]
    [InlineData("24-renamed-source", "Did you mean 'apollo-by-the-numbers'?", "missions.yaml", "source: numbers", "source: apollo-by-the-numbers")]
    [InlineData("30-copied-iata", "Correct one of the two.", "airports.yaml", "iata: LHR\n  icao: EGKK", "iata: LGW\n  icao: EGKK")]
    public void A_correction_works_when_it_is_followed(string name, string proposal, params string[] edits)
    {
        var mistake = Mistake.Read("Data", name);
        Assert.Contains(mistake.Compile(), diagnostic => diagnostic.Message.Contains(proposal, StringComparison.Ordinal));

        var corrected = edits.Chunk(3).Aggregate(mistake, static (edited, edit) => edited.Edit(edit[0], edit[1], edit[2]));
        Assert.Empty(corrected.Compile().Select(static diagnostic => diagnostic.ToString()));
    }
}
