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
    [InlineData("09-duplicate-key", "Rename or remove one of them.", "languages.yaml", "swedish:\n  name: Danish", "danish:\n  name: Danish")]
    [InlineData("10-wrote-inverse", "Remove the entry, and write 'planet: mars' in each Moon", "planets.yaml", "  moons: [phobos, deimos]\n", "")]
    [InlineData("11-old-record-left", "delete this one", "cities.yaml", "bombay:\n  name: Bombay\n  country: India\n  coastal: true\n", "")]
    [InlineData("11-old-record-left", "remove 'bombay' from $formerly there", "cities.yaml", "\n  $formerly: [bombay]", "")]
    [InlineData(
        "14-third-chamber",
        "The others are chambers/assemblee-nationale (chambers.yaml line 4), chambers/senat (chambers.yaml line 8). Correct 'country'",
        "chambers.yaml",
        "upper: true\n  country: france\nhouse",
        "upper: true\n  country: ireland\nhouse")]
    [InlineData(
        "18-wrong-variant-file", "(people.yaml line 3), but the field takes Agent.Society. If it is one, move it to societies.yaml",
        "people.yaml", "royal-society: { name: Royal Society }\n", "",
        "societies.yaml", "rgs:", "royal-society: { name: Royal Society }\nrgs:")]
    [InlineData("18-wrong-variant-file", "if not, refer to another record", "voyages.yaml", "sponsor: royal-society", "sponsor: rgs")]
    [InlineData("20-flags-comma", "write [men, women, mixed]", "events.yaml", "men, women, mixed", "[men, women, mixed]")]
    [InlineData("24-renamed-source", "Did you mean 'apollo-by-the-numbers'?", "missions.yaml", "source: numbers", "source: apollo-by-the-numbers")]
    [InlineData("25-page-beyond", "Correct the page, or 'pages' of the source (dataset.yaml line 4).", "finches.yaml", "at: 184", "at: 148")]
    [InlineData("25-page-beyond", "Correct the page, or 'pages' of the source (dataset.yaml line 4).", "dataset.yaml", "pages: 148", "pages: 190")]
    [InlineData(
        "27-claims-undecided", "Add '$rank: preferred' to the one that holds", "rivers.yaml", "6992 km,", "6992 km, $rank: preferred,")]
    [InlineData("27-claims-undecided", "'$rank: deprecated' to each that does not", "rivers.yaml", "6400 km,", "6400 km, $rank: deprecated,")]
    [InlineData("30-copied-iata", "Correct one of the two.", "airports.yaml", "iata: LHR\n  icao: EGKK", "iata: LGW\n  icao: EGKK")]
    [InlineData("33-circular-parent", "One of them must name another record", "taxa.yaml", "order\n  parent: felidae", "order\n  parent: mammalia")]
    [InlineData("33-circular-parent", "or none", "taxa.yaml", "order\n  parent: felidae", "order")]
    [InlineData(
        "36-swapped-lat-lon", "write 'lat: 35.69' and 'lon: 139.69'", "capitals.yaml", "lat: 139.69, lon: 35.69", "lat: 35.69, lon: 139.69")]
    [InlineData("38-copied-slug", "Remove the line", "trees/common-beech.yaml", "slug: silver-birch\n", "")]
    [InlineData("38-copied-slug", "or make them equal", "trees/common-beech.yaml", "slug: silver-birch", "slug: common-beech")]
    public void A_correction_works_when_it_is_followed(string name, string proposal, params string[] edits)
    {
        var mistake = Mistake.Read("Data", name);
        Assert.Contains(mistake.Compile(), diagnostic => diagnostic.Message.Contains(proposal, StringComparison.Ordinal));

        var corrected = edits.Chunk(3).Aggregate(mistake, static (edited, edit) => edited.Edit(edit[0], edit[1], edit[2]));
        Assert.Empty(corrected.Compile().Select(static diagnostic => diagnostic.ToString()));
    }
}
