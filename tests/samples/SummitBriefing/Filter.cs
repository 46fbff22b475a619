using System;
using System.Linq;
using Facts;
using Facts.PyongyangSummit;

namespace SummitBriefing;

/// <summary>Selects statements: all given conditions must hold.</summary>
/// <param name="Source">Who must be in the chain, as its origin or as a relay.</param>
/// <param name="Status">The status that it must have.</param>
/// <param name="About">The key of a record that it must be about.</param>
internal sealed record Filter(Agent? Source, FactStatus? Status, string? About)
{
    public bool IsEmpty => this is { Source: null, Status: null, About: null };

    /// <exception cref="ArgumentException">An option or a status is unknown.</exception>
    /// <exception cref="System.Collections.Generic.KeyNotFoundException">No agent has the key.</exception>
    public static Filter Parse(string[] arguments)
    {
        var filter = new Filter(null, null, null);
        foreach (var pair in arguments.Chunk(2))
        {
            filter = pair switch
            {
                ["--source", var key] => filter with { Source = Summit.Agents[key] },
                ["--status", var word] => filter with { Status = StatusOf(word) },
                ["--about", var key] => filter with { About = IsKnown(key) ? key : Summit.Agents[key].Key },
                _ => throw new ArgumentException($"'{string.Join(' ', pair)}' is not understood."),
            };
        }

        return filter;
    }

    public bool Matches(Claim claim) =>
        (Source is null || claim.Provenance.Citations.Any(citation => citation.Attributions.Contains(Source)))
        && (Status is null || claim.Provenance.Status == Status)
        && (About is null || claim.About.Any(about => KeyOf(about) == About));

    private static FactStatus StatusOf(string word) =>
        Enum.TryParse<FactStatus>(word, ignoreCase: true, out var status) && Enum.IsDefined(status)
            ? status
            : throw new ArgumentException(
                $"'{word}' is no status. It is one of {string.Join(", ", Enum.GetNames<FactStatus>()).ToLowerInvariant()}.");

    private static bool IsKnown(string key) => Summit.Claims.Any(claim => claim.About.Any(about => KeyOf(about) == key));

    private static string KeyOf(OneOf<Agent, Event, Gift, Award, Agreement, Place, Breed, Vehicle> about) => about.Match(
        agent => agent.Key,
        @event => @event.Key,
        gift => gift.Key,
        award => award.Key,
        agreement => agreement.Key,
        place => place.Key,
        breed => breed.Key,
        vehicle => vehicle.Key);
}
