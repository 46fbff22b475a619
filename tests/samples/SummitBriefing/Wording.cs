using System.Linq;
using Facts;
using Facts.PyongyangSummit;

namespace SummitBriefing;

/// <summary>Describes briefly who says something and how certain it is.</summary>
internal static class Wording
{
    /// <summary><c>[¶16 Russian journalists, by The Telegraph: reported]</c></summary>
    public static string Of(Provenance<Agent> provenance) => provenance switch
    {
        { Citations: [var citation, ..] } =>
            $"[¶{string.Join(", ", provenance.Citations.Select(cited => cited.At.Paragraph).Distinct())} {Speakers(citation)}: {Status(citation)}]",
        { Derivation: { } derivation } => $"[worked out from {string.Join(", ", derivation.Premises.Select(premise => premise.Key))}]",
        _ => "[not cited]",
    };

    /// <summary>A marker before anything that nobody states as a plain fact.</summary>
    public static string Mark(FactStatus status) =>
        status is FactStatus.Uncertain or FactStatus.Conditional or FactStatus.Alleged or FactStatus.Inferred ? "? " : "";

    private static string Speakers(Citation<Agent> citation) => citation switch
    {
        { IsOpen: true } => string.Join(" or ", citation.Alternatives.Select(alternative => Chain(alternative.By))),
        _ => Chain(citation.By),
    };

    private static string Chain(FactList<Agent> by) => by.Count == 0 ? "the article" : string.Join(", by ", by.Select(link => link.Name));

    private static string Status(Citation<Agent> citation) => citation.Status.ToString().ToLowerInvariant();
}
