using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Describes the provenance of a record, for documentation.</summary>
internal sealed class CitationText(LinkedDataset dataset)
{
    private const int Most = 4;

    /// <summary>A sentence about the sources and one about what the record is derived from, or null if there is neither.</summary>
    public string? Of(Annotations annotations)
    {
        var sentences = new List<string>();
        if (!annotations.Citations.IsEmpty)
        {
            var more = annotations.Citations.Length - Most;
            var bySource = annotations.Citations.Take(Most).GroupBy(static citation => citation.Source).ToList();
            var listed = bySource.Select(group => (group.Key?.Title ?? group.Key?.Id) + string.Concat(group.Select(Of)));
            sentences.Add($"{(bySource.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", listed)}{(more > 0 ? $"; and {more} more" : "")}.");
        }

        if (annotations.Derived is { } derived)
        {
            var premises = string.Join(", ", derived.Premises.Select(static premise => premise.Text));
            sentences.Add($"Derived from {premises}{(derived.How is { } how ? $": {how.TrimEnd().TrimEnd('.')}" : "")}.");
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    /// <summary>The place in the source, the speaker and the status.</summary>
    private string Of(BoundCitation citation)
    {
        var said = new List<string>();
        if (citation.Status != FactStatus.Unspecified)
        {
            said.Add(FactStatusText.ToText(citation.Status));
        }

        if (citation.By is { Items.IsEmpty: false } by)
        {
            said.Add(Chain(by));
        }

        if (!citation.Alternatives.IsEmpty)
        {
            said.Add("either " + string.Join(" or ", citation.Alternatives.Select(alternative => Chain(alternative.By))));
        }

        var place = Place(citation.Place);
        return (place.Length == 0 ? "" : ", " + place) + (said.Count == 0 ? "" : $" ({string.Join("; ", said)})");
    }

    private string Chain(BoundList? chain) =>
        chain is null || chain.Items.IsEmpty ? "the source itself" : string.Join(" → ", chain.Items.Select(NameOf));

    private string NameOf(BoundValue speaker) => speaker.Unwrapped switch
    {
        BoundReference reference when dataset.TargetOf(reference) is { } target => DisplayName.TextOf(target.Bound.Record) ?? reference.Text,
        BoundReference reference => reference.Text,
        BoundRecord record => DisplayName.TextOf(record) ?? NodeText.Of(speaker.Node),
        _ => NodeText.Of(speaker.Node),
    };

    private static string Place(BoundPlace place)
    {
        var ranges = new[] { ("page", place.Page), ("paragraph", place.Paragraph), ("line", place.Line) }
            .Select(static part => part.Item2 is { } range ? $"{part.Item1}{(range.First == range.Last ? "" : "s")} {range}" : null);
        return string.Join(", ", ranges.Append(place.Section is { } section ? $"section {section}" : null).Where(static part => part is not null));
    }
}
