using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Facts;
using Facts.PyongyangSummit;

namespace SummitBriefing;

/// <summary>Tells a reader what the dataset knows of the visit, in the words of its records.</summary>
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
        Paragraph($"{Summit.Events.Count} events, {Summit.Gifts.Count} gifts, {Summit.Agents.Count} people and parties, {Summit.Places.Count} places.");
    }

    private void Visit(Event visit)
    {
        Title("The day");
        Paragraph($"{visit.Name}: {When(visit.When)}, {visit.Place?.Name}, {visit.Duration}.");
        foreach (var part in InKnownOrder(visit.Parts))
        {
            var place = part.Place is { } venue ? $" ({venue.Name})" : "";
            var time = part.When?.Part is { } partOfDay ? $", {partOfDay.ToString().ToLowerInvariant()}" : "";
            Item($"{part.Name}{place}{time}");
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
                Item($"{gift.Name}, {When(gift.Given)}{taken}");
            }
        }
    }

    private void Meetings()
    {
        Title("Who met where");
        var together = Kim.Events.Where(@event => @event.Participants.Any(participation => participation.Who == Putin));
        foreach (var venue in together.Where(@event => @event.Place is not null).GroupBy(@event => @event.Place!))
        {
            Item($"{venue.Key.Name}: {string.Join("; ", venue.Select(@event => @event.Name))}");
        }
    }

    private void Agreements()
    {
        Title("Agreements");
        foreach (var agreement in Summit.Agreements.OrderByDescending(agreement => agreement.Signed.Date))
        {
            Item($"{agreement.Name}, {When(agreement.Signed)}: {string.Join(" and ", agreement.Parties.Select(party => party.Name))}");
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

    /// <summary>Each event after those that it is known to have followed; what cannot be told keeps the order of the dataset.</summary>
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

    private static string When(When? when) => when?.Date is { } date ? date.ToString() : "at a time that is not stated";

    private void Title(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    private void Paragraph(string? text) => output.WriteLine(text);

    private void Item(string text) => output.WriteLine($"  - {text}");
}
