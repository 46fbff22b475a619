using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Facts;
using Facts.PyongyangSummit;

namespace SummitBriefing;

/// <summary>Prints what the dataset knows about the visit, in the words of its records.</summary>
internal sealed class Briefing(TextWriter output)
{
    private static readonly Agent.Person Kim = Summit.People.KimJongUn;
    private static readonly Agent.Person Putin = Summit.People.Putin;

    public void Write()
    {
        Title(Summit.Info.Title ?? Summit.Info.Name);
        Paragraph(Summit.Info.Description);
        Visit(Summit.Events.Visit);
        Gifts();
        Meetings();
        Agreements();
        Accusations();
        Timeline();
        Paragraph(
            $"{Summit.Claims.Count} statements about {Summit.Events.Count} events, {Summit.Gifts.Count} gifts, {Summit.Agents.Count} people and "
                + $"parties and {Summit.Places.Count} places.");
    }

    private void Visit(Event visit)
    {
        Title("The day");
        Paragraph($"{visit.Name}: {When(visit.When)}, {visit.Place?.Name}, {visit.Duration}. {Wording.Of(visit.Provenance)}");
        foreach (var part in InKnownOrder(visit.Parts))
        {
            var place = part.Place is { } venue ? $" ({venue.Name})" : "";
            var time = part.When?.Part is { } partOfDay ? $", {partOfDay.ToString().ToLowerInvariant()}" : "";
            Item(part.Provenance, $"{part.Name}{place}{time}");
        }
    }

    private void Gifts()
    {
        Title("Gifts both ways");
        foreach (var (giver, recipient) in new[] { (Kim, Putin), (Putin, Kim) })
        {
            Paragraph($"{giver.Name} to {recipient.Name}:");
            foreach (var gift in giver.GiftsGiven.Where(gift => gift.RecipientKey == recipient.Key).OrderBy(gift => gift.Given.Date))
            {
                var taken = gift.TakenHome is { IsStated: true, HasValue: false } ? "; whether it was taken home is unclear" : "";
                Item(gift.Provenance, $"{gift.Name}, {When(gift.Given)}{taken}");
            }
        }
    }

    private void Meetings()
    {
        Title("Who met where");
        var together = Kim.Events.Where(@event => @event.Participants.Any(participation => participation.Who == Putin));
        foreach (var venue in together.Where(@event => @event.Place is not null).GroupBy(@event => @event.Place!))
        {
            foreach (var @event in venue)
            {
                Item(@event.Provenance[nameof(Event.Place)], $"{venue.Key.Name}: {@event.Name}");
            }
        }
    }

    private void Agreements()
    {
        Title("Agreements");
        foreach (var agreement in Summit.Agreements.OrderByDescending(agreement => agreement.Signed.Date))
        {
            Item(
                agreement.Provenance,
                $"{agreement.Name}, {When(agreement.Signed)}: {string.Join(" and ", agreement.Parties.Select(party => party.Name))}");
            foreach (var content in agreement.Contents)
            {
                output.WriteLine($"      {content}");
            }

            if (agreement.Reiterates is { } earlier)
            {
                output.WriteLine($"      restates {agreement.ReiteratesHow?.ToString().ToLowerInvariant()} {earlier.Name}");
            }
        }
    }

    private void Accusations()
    {
        Title("Who accuses whom");
        foreach (var accusation in Summit.Claims.OfType<Claim.Accusation>())
        {
            Item(
                accusation.Provenance,
                $"{accusation.Accuser.Name} accuses {string.Join(" and ", accusation.Accused.Select(accused => accused.Name))} of "
                    + $"{accusation.Conduct}{Since(accusation)}");
        }
    }

    /// <summary>Everything with a date, in order of time; a day comes before other dates within it.</summary>
    private void Timeline()
    {
        Title("What came before and after");
        var others = Summit.Events.Where(@event => @event.PartOf is null && @event != Summit.Events.Visit).ToList();
        foreach (var @event in others.Where(@event => @event.When?.Date is not null).OrderBy(@event => @event.When!.Date))
        {
            Item(@event.Provenance, $"{When(@event.When)}: {@event.Name}");
        }

        Paragraph($"Of {others.Count(@event => @event.When?.Date is null)} more events the time is not stated.");
    }

    private static string Since(Claim.Accusation accusation) => accusation.Since is { } since ? $", since {since}" : "";

    /// <summary>Each event after those that certainly precede it; if the order is unknown, that of the dataset is kept.</summary>
    private static List<Event> InKnownOrder(IEnumerable<Event> events)
    {
        var waiting = events.ToList();
        var ordered = new List<Event>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(@event => !@event.After.Any(waiting.Contains)) ?? waiting[0];
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static string When(When? when) =>
        when?.Date is { } date ? $"{date.ToDisplayString()}{(date.IsDeduced ? " (worked out)" : "")}" : "at a time that is not stated";

    private void Title(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    private void Paragraph(string? text) => output.WriteLine(text);

    private void Item(Provenance<Agent> provenance, string text) =>
        output.WriteLine($"  - {Wording.Mark(provenance.Status)}{text} {Wording.Of(provenance)}");
}
